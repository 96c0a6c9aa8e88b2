import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`work\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`last_error\` text,
  	\`problem\` text,
  	\`due_by\` text NOT NULL,
  	\`lease_until\` text,
  	\`claimed_by\` text,
  	\`wanted\` numeric NOT NULL,
  	\`details\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`work_updated_at_idx\` ON \`work\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`work_created_at_idx\` ON \`work\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_subject_idx\` ON \`work\` (\`kind\`,\`subject\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`work\` (\`state\`,\`due_at\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_sequence_idx\` ON \`editions\` (\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`is_announced\` integer;`)
  await db.run(sql`CREATE INDEX \`outbox_due_at_idx\` ON \`outbox\` (\`due_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`work\`;`)
  await db.run(sql`DROP INDEX \`editions_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`DROP INDEX \`outbox_due_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`due_at\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`is_announced\`;`)
}
