import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`artworks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text,
  	\`kind\` text DEFAULT 'poster',
  	\`locale\` text,
  	\`credit\` text,
  	\`alt\` text,
  	\`rank\` numeric DEFAULT 1000,
  	\`embargo_until\` text,
  	\`opens_at\` text,
  	\`original_name\` text,
  	\`width_px\` numeric,
  	\`height_px\` numeric,
  	\`dpi\` numeric,
  	\`bytes\` numeric,
  	\`had_gps\` integer,
  	\`sha256\` text,
  	\`crc32\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`artworks_film_idx\` ON \`artworks\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`artworks_rank_idx\` ON \`artworks\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`artworks_opens_at_idx\` ON \`artworks\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks_sha256_idx\` ON \`artworks\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`artworks_updated_at_idx\` ON \`artworks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks_created_at_idx\` ON \`artworks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks__status_idx\` ON \`artworks\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`artworks_filename_idx\` ON \`artworks\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`_artworks_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_film_id\` text,
  	\`version_kind\` text DEFAULT 'poster',
  	\`version_locale\` text,
  	\`version_credit\` text,
  	\`version_alt\` text,
  	\`version_rank\` numeric DEFAULT 1000,
  	\`version_embargo_until\` text,
  	\`version_opens_at\` text,
  	\`version_original_name\` text,
  	\`version_width_px\` numeric,
  	\`version_height_px\` numeric,
  	\`version_dpi\` numeric,
  	\`version_bytes\` numeric,
  	\`version_had_gps\` integer,
  	\`version_sha256\` text,
  	\`version_crc32\` numeric,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`artworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_artworks_v_parent_idx\` ON \`_artworks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_film_idx\` ON \`_artworks_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_rank_idx\` ON \`_artworks_v\` (\`version_rank\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_opens_at_idx\` ON \`_artworks_v\` (\`version_opens_at\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_sha256_idx\` ON \`_artworks_v\` (\`version_sha256\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_updated_at_idx\` ON \`_artworks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_created_at_idx\` ON \`_artworks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version__status_idx\` ON \`_artworks_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_version_filename_idx\` ON \`_artworks_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_created_at_idx\` ON \`_artworks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_updated_at_idx\` ON \`_artworks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_artworks_v_latest_idx\` ON \`_artworks_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`press_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text,
  	\`kind\` text,
  	\`locale\` text,
  	\`title\` text,
  	\`embargo_until\` text,
  	\`opens_at\` text,
  	\`original_name\` text,
  	\`bytes\` numeric,
  	\`sha256\` text,
  	\`crc32\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`press_files_film_idx\` ON \`press_files\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`press_files_opens_at_idx\` ON \`press_files\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files_sha256_idx\` ON \`press_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`press_files_updated_at_idx\` ON \`press_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files_created_at_idx\` ON \`press_files\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files__status_idx\` ON \`press_files\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`press_files_filename_idx\` ON \`press_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`_press_files_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_film_id\` text,
  	\`version_kind\` text,
  	\`version_locale\` text,
  	\`version_title\` text,
  	\`version_embargo_until\` text,
  	\`version_opens_at\` text,
  	\`version_original_name\` text,
  	\`version_bytes\` numeric,
  	\`version_sha256\` text,
  	\`version_crc32\` numeric,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`press_files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_press_files_v_parent_idx\` ON \`_press_files_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_film_idx\` ON \`_press_files_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_opens_at_idx\` ON \`_press_files_v\` (\`version_opens_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_sha256_idx\` ON \`_press_files_v\` (\`version_sha256\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_updated_at_idx\` ON \`_press_files_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_created_at_idx\` ON \`_press_files_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version__status_idx\` ON \`_press_files_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_filename_idx\` ON \`_press_files_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_created_at_idx\` ON \`_press_files_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_updated_at_idx\` ON \`_press_files_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_latest_idx\` ON \`_press_files_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`distributors_territories\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`distributors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`distributors_territories_order_idx\` ON \`distributors_territories\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`distributors_territories_parent_idx\` ON \`distributors_territories\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`distributors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`company\` text,
  	\`email\` text,
  	\`notes\` text,
  	\`which_films\` text DEFAULT 'chosen' NOT NULL,
  	\`which_locales\` text DEFAULT 'all' NOT NULL,
  	\`sees_embargoed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`distributors_updated_at_idx\` ON \`distributors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`distributors_created_at_idx\` ON \`distributors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`distributors_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`distributors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`distributors_texts_order_parent\` ON \`distributors_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`distributors_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`films_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`distributors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`films_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`distributors_rels_order_idx\` ON \`distributors_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`distributors_rels_parent_idx\` ON \`distributors_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`distributors_rels_path_idx\` ON \`distributors_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`distributors_rels_films_id_idx\` ON \`distributors_rels\` (\`films_id\`);`)
  await db.run(sql`CREATE TABLE \`distributor_keys\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`distributor_id\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`last_characters\` text NOT NULL,
  	\`expires_at\` text,
  	\`revoked_at\` text,
  	\`last_used_at\` text,
  	\`created_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`distributor_id\`) REFERENCES \`distributors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`distributor_keys_distributor_idx\` ON \`distributor_keys\` (\`distributor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`distributor_keys_hash_idx\` ON \`distributor_keys\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`distributor_keys_created_by_idx\` ON \`distributor_keys\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`distributor_keys_updated_at_idx\` ON \`distributor_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`distributor_keys_created_at_idx\` ON \`distributor_keys\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`uploads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`owner\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`offset\` numeric NOT NULL,
  	\`crc32\` numeric NOT NULL,
  	\`sha256_state\` text,
  	\`parts\` text NOT NULL,
  	\`sha256\` text,
  	\`claim\` text NOT NULL,
  	\`claimed_until\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`uploads_owner_idx\` ON \`uploads\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`uploads_sha256_idx\` ON \`uploads\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`uploads_expires_at_idx\` ON \`uploads\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`uploads_updated_at_idx\` ON \`uploads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`uploads_created_at_idx\` ON \`uploads\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_sequence_idx\` ON \`editions\` (\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invited_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`sessions_version\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`is_announced\` integer;`)
  await db.run(sql`CREATE INDEX \`outbox_due_at_idx\` ON \`outbox\` (\`due_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`artworks_id\` text REFERENCES artworks(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`press_files_id\` text REFERENCES press_files(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`distributors_id\` text REFERENCES distributors(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_artworks_id_idx\` ON \`payload_locked_documents_rels\` (\`artworks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_files_id_idx\` ON \`payload_locked_documents_rels\` (\`press_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_distributors_id_idx\` ON \`payload_locked_documents_rels\` (\`distributors_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_preferences_rels\` ADD \`distributors_id\` text REFERENCES distributors(id);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_distributors_id_idx\` ON \`payload_preferences_rels\` (\`distributors_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`artworks\`;`)
  await db.run(sql`DROP TABLE \`_artworks_v\`;`)
  await db.run(sql`DROP TABLE \`press_files\`;`)
  await db.run(sql`DROP TABLE \`_press_files_v\`;`)
  await db.run(sql`DROP TABLE \`distributors_territories\`;`)
  await db.run(sql`DROP TABLE \`distributors\`;`)
  await db.run(sql`DROP TABLE \`distributors_texts\`;`)
  await db.run(sql`DROP TABLE \`distributors_rels\`;`)
  await db.run(sql`DROP TABLE \`distributor_keys\`;`)
  await db.run(sql`DROP TABLE \`work\`;`)
  await db.run(sql`DROP TABLE \`uploads\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`films_id\` text,
  	\`translations_id\` text,
  	\`stills_id\` text,
  	\`laurels_id\` text,
  	\`people_id\` text,
  	\`festivals_id\` text,
  	\`contacts_id\` text,
  	\`terms_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`films_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`translations_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stills_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laurels_id\`) REFERENCES \`laurels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`festivals_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "films_id", "translations_id", "stills_id", "laurels_id", "people_id", "festivals_id", "contacts_id", "terms_id", "users_id") SELECT "id", "order", "parent_id", "path", "films_id", "translations_id", "stills_id", "laurels_id", "people_id", "festivals_id", "contacts_id", "terms_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_films_id_idx\` ON \`payload_locked_documents_rels\` (\`films_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_translations_id_idx\` ON \`payload_locked_documents_rels\` (\`translations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stills_id_idx\` ON \`payload_locked_documents_rels\` (\`stills_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laurels_id_idx\` ON \`payload_locked_documents_rels\` (\`laurels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_festivals_id_idx\` ON \`payload_locked_documents_rels\` (\`festivals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_preferences_rels\`("id", "order", "parent_id", "path", "users_id") SELECT "id", "order", "parent_id", "path", "users_id" FROM \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_preferences_rels\` RENAME TO \`payload_preferences_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`editions_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`DROP INDEX \`outbox_due_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`due_at\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`is_announced\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invited_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`sessions_version\`;`)
}
