import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`festivals\` ADD \`cityx\` text;`)
  await db.run(sql`ALTER TABLE \`_festivals_v\` ADD \`version_cityx\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`festivals\` DROP COLUMN \`cityx\`;`)
  await db.run(sql`ALTER TABLE \`_festivals_v\` DROP COLUMN \`version_cityx\`;`)
}
