import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

interface Migration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

/**
 * What must be changed in records that an earlier version wrote. MongoDB needs no schema; what is
 * missing of its indexes is made at every start.
 */
export const migrations: Migration[] = []
