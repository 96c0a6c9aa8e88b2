import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`editions\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_sequence_idx\` ON \`editions\` (\`sequence\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`editions_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`sequence\`;`)
}
