import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/**
 * Numbers the editions that were kept before there was a sequence, in the order in which they
 * became public. Written by hand: the schema is that of the migration before.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`UPDATE \`editions\` SET \`sequence\` = \`ranked\`.\`place\` FROM (
    SELECT \`id\`, ROW_NUMBER() OVER (ORDER BY \`at\`, \`number\`, \`id\`) AS \`place\` FROM \`editions\`
  ) AS \`ranked\` WHERE \`ranked\`.\`id\` = \`editions\`.\`id\`;`)
}

/** The numbers go with their column. */
export async function down(): Promise<void> {}
