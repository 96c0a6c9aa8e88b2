import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`translations_file_titles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text,
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`press_files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`translations_file_titles_order_idx\` ON \`translations_file_titles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`translations_file_titles_parent_id_idx\` ON \`translations_file_titles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_file_titles_file_idx\` ON \`translations_file_titles\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_translations_v_version_file_titles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`file_id\` text,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`press_files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_translations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_translations_v_version_file_titles_order_idx\` ON \`_translations_v_version_file_titles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_file_titles_parent_id_idx\` ON \`_translations_v_version_file_titles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_file_titles_file_idx\` ON \`_translations_v_version_file_titles\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`screenings_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`screenings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`screenings_notes_order_idx\` ON \`screenings_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`screenings_notes_parent_id_idx\` ON \`screenings_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`screenings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`film_id\` text,
  	\`festival_id\` text,
  	\`venue\` text,
  	\`city\` text,
  	\`country\` text,
  	\`day\` text,
  	\`time\` text,
  	\`time_zone\` text,
  	\`starts_at\` text,
  	\`premiere\` text,
  	\`audience\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`festival_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`screenings_film_idx\` ON \`screenings\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`screenings_festival_idx\` ON \`screenings\` (\`festival_id\`);`)
  await db.run(sql`CREATE INDEX \`screenings_starts_at_idx\` ON \`screenings\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`screenings_updated_at_idx\` ON \`screenings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`screenings_created_at_idx\` ON \`screenings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`screenings__status_idx\` ON \`screenings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_screenings_v_version_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_screenings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_notes_order_idx\` ON \`_screenings_v_version_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_notes_parent_id_idx\` ON \`_screenings_v_version_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_screenings_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_film_id\` text,
  	\`version_festival_id\` text,
  	\`version_venue\` text,
  	\`version_city\` text,
  	\`version_country\` text,
  	\`version_day\` text,
  	\`version_time\` text,
  	\`version_time_zone\` text,
  	\`version_starts_at\` text,
  	\`version_premiere\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`screenings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_festival_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_screenings_v_parent_idx\` ON \`_screenings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version_film_idx\` ON \`_screenings_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version_festival_idx\` ON \`_screenings_v\` (\`version_festival_id\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version_starts_at_idx\` ON \`_screenings_v\` (\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version_updated_at_idx\` ON \`_screenings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version_created_at_idx\` ON \`_screenings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_version_version__status_idx\` ON \`_screenings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_created_at_idx\` ON \`_screenings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_updated_at_idx\` ON \`_screenings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_screenings_v_latest_idx\` ON \`_screenings_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`quotes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text,
  	\`locale\` text,
  	\`text\` text,
  	\`outlet\` text,
  	\`author\` text,
  	\`date\` text,
  	\`url\` text,
  	\`stars\` numeric,
  	\`stars_out_of\` numeric DEFAULT 5,
  	\`rank\` numeric DEFAULT 1000,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`quotes_film_idx\` ON \`quotes\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_updated_at_idx\` ON \`quotes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotes_created_at_idx\` ON \`quotes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`quotes__status_idx\` ON \`quotes\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_quotes_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_film_id\` text,
  	\`version_locale\` text,
  	\`version_text\` text,
  	\`version_outlet\` text,
  	\`version_author\` text,
  	\`version_date\` text,
  	\`version_url\` text,
  	\`version_stars\` numeric,
  	\`version_stars_out_of\` numeric DEFAULT 5,
  	\`version_rank\` numeric DEFAULT 1000,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_quotes_v_parent_idx\` ON \`_quotes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_film_idx\` ON \`_quotes_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_updated_at_idx\` ON \`_quotes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_created_at_idx\` ON \`_quotes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version__status_idx\` ON \`_quotes_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_created_at_idx\` ON \`_quotes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_updated_at_idx\` ON \`_quotes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_latest_idx\` ON \`_quotes_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`openings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film\` text NOT NULL,
  	\`edition\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`after\` numeric NOT NULL,
  	\`key\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`openings_film_idx\` ON \`openings\` (\`film\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`openings_sequence_idx\` ON \`openings\` (\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`openings_key_idx\` ON \`openings\` (\`key\`);`)
  await db.run(sql`ALTER TABLE \`films\` ADD \`embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`films_embargo_embargo_screening_idx\` ON \`films\` (\`embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`_films_v\` ADD \`version_embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_films_v_version_embargo_version_embargo_screening_idx\` ON \`_films_v\` (\`version_embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`translations_captions\` ADD \`artwork_id\` text REFERENCES artworks(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`translations_captions_artwork_idx\` ON \`translations_captions\` (\`artwork_id\`);`)
  await db.run(sql`ALTER TABLE \`_translations_v_version_captions\` ADD \`artwork_id\` text REFERENCES artworks(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_artwork_idx\` ON \`_translations_v_version_captions\` (\`artwork_id\`);`)
  await db.run(sql`ALTER TABLE \`stills\` ADD \`embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`stills_embargo_embargo_screening_idx\` ON \`stills\` (\`embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`_stills_v\` ADD \`version_embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_embargo_version_embargo_screening_idx\` ON \`_stills_v\` (\`version_embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`artworks\` ADD \`copyright\` text;`)
  await db.run(sql`ALTER TABLE \`artworks\` ADD \`caption\` text;`)
  await db.run(sql`ALTER TABLE \`artworks\` ADD \`embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`artworks\` ADD \`withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`artworks\` ADD \`withdrawn_why\` text;`)
  await db.run(sql`CREATE INDEX \`artworks_embargo_embargo_screening_idx\` ON \`artworks\` (\`embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`_artworks_v\` ADD \`version_copyright\` text;`)
  await db.run(sql`ALTER TABLE \`_artworks_v\` ADD \`version_caption\` text;`)
  await db.run(sql`ALTER TABLE \`_artworks_v\` ADD \`version_embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_artworks_v\` ADD \`version_withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`_artworks_v\` ADD \`version_withdrawn_why\` text;`)
  await db.run(sql`CREATE INDEX \`_artworks_v_version_embargo_version_embargo_screening_idx\` ON \`_artworks_v\` (\`version_embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`press_files\` ADD \`of_video_id\` text REFERENCES press_files(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`press_files\` ADD \`rank\` numeric DEFAULT 1000;`)
  await db.run(sql`ALTER TABLE \`press_files\` ADD \`embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`press_files\` ADD \`withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`press_files\` ADD \`withdrawn_why\` text;`)
  await db.run(sql`CREATE INDEX \`press_files_of_video_idx\` ON \`press_files\` (\`of_video_id\`);`)
  await db.run(sql`CREATE INDEX \`press_files_rank_idx\` ON \`press_files\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`press_files_embargo_embargo_screening_idx\` ON \`press_files\` (\`embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`_press_files_v\` ADD \`version_of_video_id\` text REFERENCES press_files(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_press_files_v\` ADD \`version_rank\` numeric DEFAULT 1000;`)
  await db.run(sql`ALTER TABLE \`_press_files_v\` ADD \`version_embargo_screening_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_press_files_v\` ADD \`version_withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`_press_files_v\` ADD \`version_withdrawn_why\` text;`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_of_video_idx\` ON \`_press_files_v\` (\`version_of_video_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_version_rank_idx\` ON \`_press_files_v\` (\`version_rank\`);`)
  await db.run(sql`CREATE INDEX \`_press_files_v_version_embargo_version_embargo_screening_idx\` ON \`_press_files_v\` (\`version_embargo_screening_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`screenings_id\` text REFERENCES screenings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotes_id\` text REFERENCES quotes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_screenings_id_idx\` ON \`payload_locked_documents_rels\` (\`screenings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotes_id_idx\` ON \`payload_locked_documents_rels\` (\`quotes_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`DROP TABLE \`translations_file_titles\`;`)
  await db.run(sql`DROP TABLE \`_translations_v_version_file_titles\`;`)
  await db.run(sql`DROP TABLE \`screenings_notes\`;`)
  await db.run(sql`DROP TABLE \`screenings\`;`)
  await db.run(sql`DROP TABLE \`_screenings_v_version_notes\`;`)
  await db.run(sql`DROP TABLE \`_screenings_v\`;`)
  await db.run(sql`DROP TABLE \`quotes\`;`)
  await db.run(sql`DROP TABLE \`_quotes_v\`;`)
  await db.run(sql`DROP TABLE \`openings\`;`)
  await db.run(sql`CREATE TABLE \`__new_films\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`original_title\` text,
  	\`slug\` text,
  	\`year\` numeric,
  	\`runtime_minutes\` numeric,
  	\`source_locale\` text DEFAULT 'en',
  	\`kind\` text,
  	\`technical_aspect_ratio\` text,
  	\`technical_sound\` text,
  	\`technical_colour\` text,
  	\`technical_frame_rate\` text,
  	\`identifiers_isan\` text,
  	\`identifiers_eidr\` text,
  	\`identifiers_imdb\` text,
  	\`embargo_until\` text,
  	\`opens_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`INSERT INTO \`__new_films\`("id", "original_title", "slug", "year", "runtime_minutes", "source_locale", "kind", "technical_aspect_ratio", "technical_sound", "technical_colour", "technical_frame_rate", "identifiers_isan", "identifiers_eidr", "identifiers_imdb", "embargo_until", "opens_at", "updated_at", "created_at", "_status") SELECT "id", "original_title", "slug", "year", "runtime_minutes", "source_locale", "kind", "technical_aspect_ratio", "technical_sound", "technical_colour", "technical_frame_rate", "identifiers_isan", "identifiers_eidr", "identifiers_imdb", "embargo_until", "opens_at", "updated_at", "created_at", "_status" FROM \`films\`;`)
  await db.run(sql`DROP TABLE \`films\`;`)
  await db.run(sql`ALTER TABLE \`__new_films\` RENAME TO \`films\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`films_slug_idx\` ON \`films\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`films_opens_at_idx\` ON \`films\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`films_updated_at_idx\` ON \`films\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`films_created_at_idx\` ON \`films\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`films__status_idx\` ON \`films\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__films_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_original_title\` text,
  	\`version_slug\` text,
  	\`version_year\` numeric,
  	\`version_runtime_minutes\` numeric,
  	\`version_source_locale\` text DEFAULT 'en',
  	\`version_kind\` text,
  	\`version_technical_aspect_ratio\` text,
  	\`version_technical_sound\` text,
  	\`version_technical_colour\` text,
  	\`version_technical_frame_rate\` text,
  	\`version_identifiers_isan\` text,
  	\`version_identifiers_eidr\` text,
  	\`version_identifiers_imdb\` text,
  	\`version_embargo_until\` text,
  	\`version_opens_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__films_v\`("id", "parent_id", "version_original_title", "version_slug", "version_year", "version_runtime_minutes", "version_source_locale", "version_kind", "version_technical_aspect_ratio", "version_technical_sound", "version_technical_colour", "version_technical_frame_rate", "version_identifiers_isan", "version_identifiers_eidr", "version_identifiers_imdb", "version_embargo_until", "version_opens_at", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_original_title", "version_slug", "version_year", "version_runtime_minutes", "version_source_locale", "version_kind", "version_technical_aspect_ratio", "version_technical_sound", "version_technical_colour", "version_technical_frame_rate", "version_identifiers_isan", "version_identifiers_eidr", "version_identifiers_imdb", "version_embargo_until", "version_opens_at", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_films_v\`;`)
  await db.run(sql`DROP TABLE \`_films_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__films_v\` RENAME TO \`_films_v\`;`)
  await db.run(sql`CREATE INDEX \`_films_v_parent_idx\` ON \`_films_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_slug_idx\` ON \`_films_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_opens_at_idx\` ON \`_films_v\` (\`version_opens_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_updated_at_idx\` ON \`_films_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_created_at_idx\` ON \`_films_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version__status_idx\` ON \`_films_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_created_at_idx\` ON \`_films_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_updated_at_idx\` ON \`_films_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_latest_idx\` ON \`_films_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_translations_captions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`still_id\` text,
  	\`caption\` text,
  	\`alt\` text,
  	FOREIGN KEY (\`still_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_translations_captions\`("_order", "_parent_id", "id", "still_id", "caption", "alt") SELECT "_order", "_parent_id", "id", "still_id", "caption", "alt" FROM \`translations_captions\`;`)
  await db.run(sql`DROP TABLE \`translations_captions\`;`)
  await db.run(sql`ALTER TABLE \`__new_translations_captions\` RENAME TO \`translations_captions\`;`)
  await db.run(sql`CREATE INDEX \`translations_captions_order_idx\` ON \`translations_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`translations_captions_parent_id_idx\` ON \`translations_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_captions_still_idx\` ON \`translations_captions\` (\`still_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__translations_v_version_captions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`still_id\` text,
  	\`caption\` text,
  	\`alt\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`still_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_translations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__translations_v_version_captions\`("_order", "_parent_id", "id", "still_id", "caption", "alt", "_uuid") SELECT "_order", "_parent_id", "id", "still_id", "caption", "alt", "_uuid" FROM \`_translations_v_version_captions\`;`)
  await db.run(sql`DROP TABLE \`_translations_v_version_captions\`;`)
  await db.run(sql`ALTER TABLE \`__new__translations_v_version_captions\` RENAME TO \`_translations_v_version_captions\`;`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_order_idx\` ON \`_translations_v_version_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_parent_id_idx\` ON \`_translations_v_version_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_still_idx\` ON \`_translations_v_version_captions\` (\`still_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_stills\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text,
  	\`role\` text DEFAULT 'scene',
  	\`caption\` text,
  	\`alt\` text,
  	\`taken_on\` text,
  	\`rank\` numeric DEFAULT 1000,
  	\`credit\` text,
  	\`copyright\` text,
  	\`terms_id\` text,
  	\`embargo_until\` text,
  	\`opens_at\` text,
  	\`withdrawn_at\` text,
  	\`withdrawn_why\` text,
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
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_stills\`("id", "film_id", "role", "caption", "alt", "taken_on", "rank", "credit", "copyright", "terms_id", "embargo_until", "opens_at", "withdrawn_at", "withdrawn_why", "original_name", "width_px", "height_px", "dpi", "bytes", "had_gps", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "film_id", "role", "caption", "alt", "taken_on", "rank", "credit", "copyright", "terms_id", "embargo_until", "opens_at", "withdrawn_at", "withdrawn_why", "original_name", "width_px", "height_px", "dpi", "bytes", "had_gps", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`stills\`;`)
  await db.run(sql`DROP TABLE \`stills\`;`)
  await db.run(sql`ALTER TABLE \`__new_stills\` RENAME TO \`stills\`;`)
  await db.run(sql`CREATE INDEX \`stills_film_idx\` ON \`stills\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`stills_rank_idx\` ON \`stills\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`stills_terms_idx\` ON \`stills\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`stills_opens_at_idx\` ON \`stills\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`stills_sha256_idx\` ON \`stills\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`stills_updated_at_idx\` ON \`stills\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stills_created_at_idx\` ON \`stills\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stills__status_idx\` ON \`stills\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stills_filename_idx\` ON \`stills\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new__stills_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_film_id\` text,
  	\`version_role\` text DEFAULT 'scene',
  	\`version_caption\` text,
  	\`version_alt\` text,
  	\`version_taken_on\` text,
  	\`version_rank\` numeric DEFAULT 1000,
  	\`version_credit\` text,
  	\`version_copyright\` text,
  	\`version_terms_id\` text,
  	\`version_embargo_until\` text,
  	\`version_opens_at\` text,
  	\`version_withdrawn_at\` text,
  	\`version_withdrawn_why\` text,
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
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__stills_v\`("id", "parent_id", "version_film_id", "version_role", "version_caption", "version_alt", "version_taken_on", "version_rank", "version_credit", "version_copyright", "version_terms_id", "version_embargo_until", "version_opens_at", "version_withdrawn_at", "version_withdrawn_why", "version_original_name", "version_width_px", "version_height_px", "version_dpi", "version_bytes", "version_had_gps", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "version_focal_x", "version_focal_y", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_film_id", "version_role", "version_caption", "version_alt", "version_taken_on", "version_rank", "version_credit", "version_copyright", "version_terms_id", "version_embargo_until", "version_opens_at", "version_withdrawn_at", "version_withdrawn_why", "version_original_name", "version_width_px", "version_height_px", "version_dpi", "version_bytes", "version_had_gps", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "version_focal_x", "version_focal_y", "created_at", "updated_at", "latest" FROM \`_stills_v\`;`)
  await db.run(sql`DROP TABLE \`_stills_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__stills_v\` RENAME TO \`_stills_v\`;`)
  await db.run(sql`CREATE INDEX \`_stills_v_parent_idx\` ON \`_stills_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_film_idx\` ON \`_stills_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_rank_idx\` ON \`_stills_v\` (\`version_rank\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_terms_idx\` ON \`_stills_v\` (\`version_terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_opens_at_idx\` ON \`_stills_v\` (\`version_opens_at\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_sha256_idx\` ON \`_stills_v\` (\`version_sha256\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_updated_at_idx\` ON \`_stills_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_created_at_idx\` ON \`_stills_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version__status_idx\` ON \`_stills_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_version_version_filename_idx\` ON \`_stills_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_created_at_idx\` ON \`_stills_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_updated_at_idx\` ON \`_stills_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_latest_idx\` ON \`_stills_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_artworks\` (
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
  await db.run(sql`INSERT INTO \`__new_artworks\`("id", "film_id", "kind", "locale", "credit", "alt", "rank", "embargo_until", "opens_at", "original_name", "width_px", "height_px", "dpi", "bytes", "had_gps", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "film_id", "kind", "locale", "credit", "alt", "rank", "embargo_until", "opens_at", "original_name", "width_px", "height_px", "dpi", "bytes", "had_gps", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`artworks\`;`)
  await db.run(sql`DROP TABLE \`artworks\`;`)
  await db.run(sql`ALTER TABLE \`__new_artworks\` RENAME TO \`artworks\`;`)
  await db.run(sql`CREATE INDEX \`artworks_film_idx\` ON \`artworks\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`artworks_rank_idx\` ON \`artworks\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`artworks_opens_at_idx\` ON \`artworks\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks_sha256_idx\` ON \`artworks\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`artworks_updated_at_idx\` ON \`artworks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks_created_at_idx\` ON \`artworks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`artworks__status_idx\` ON \`artworks\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`artworks_filename_idx\` ON \`artworks\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new__artworks_v\` (
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
  await db.run(sql`INSERT INTO \`__new__artworks_v\`("id", "parent_id", "version_film_id", "version_kind", "version_locale", "version_credit", "version_alt", "version_rank", "version_embargo_until", "version_opens_at", "version_original_name", "version_width_px", "version_height_px", "version_dpi", "version_bytes", "version_had_gps", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_film_id", "version_kind", "version_locale", "version_credit", "version_alt", "version_rank", "version_embargo_until", "version_opens_at", "version_original_name", "version_width_px", "version_height_px", "version_dpi", "version_bytes", "version_had_gps", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "created_at", "updated_at", "latest" FROM \`_artworks_v\`;`)
  await db.run(sql`DROP TABLE \`_artworks_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__artworks_v\` RENAME TO \`_artworks_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_press_files\` (
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
  await db.run(sql`INSERT INTO \`__new_press_files\`("id", "film_id", "kind", "locale", "title", "embargo_until", "opens_at", "original_name", "bytes", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "film_id", "kind", "locale", "title", "embargo_until", "opens_at", "original_name", "bytes", "sha256", "crc32", "updated_at", "created_at", "_status", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`press_files\`;`)
  await db.run(sql`DROP TABLE \`press_files\`;`)
  await db.run(sql`ALTER TABLE \`__new_press_files\` RENAME TO \`press_files\`;`)
  await db.run(sql`CREATE INDEX \`press_files_film_idx\` ON \`press_files\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`press_files_opens_at_idx\` ON \`press_files\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files_sha256_idx\` ON \`press_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`press_files_updated_at_idx\` ON \`press_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files_created_at_idx\` ON \`press_files\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`press_files__status_idx\` ON \`press_files\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`press_files_filename_idx\` ON \`press_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new__press_files_v\` (
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
  await db.run(sql`INSERT INTO \`__new__press_files_v\`("id", "parent_id", "version_film_id", "version_kind", "version_locale", "version_title", "version_embargo_until", "version_opens_at", "version_original_name", "version_bytes", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_film_id", "version_kind", "version_locale", "version_title", "version_embargo_until", "version_opens_at", "version_original_name", "version_bytes", "version_sha256", "version_crc32", "version_updated_at", "version_created_at", "version__status", "version_url", "version_thumbnail_u_r_l", "version_filename", "version_mime_type", "version_filesize", "version_width", "version_height", "created_at", "updated_at", "latest" FROM \`_press_files_v\`;`)
  await db.run(sql`DROP TABLE \`_press_files_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__press_files_v\` RENAME TO \`_press_files_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`films_id\` text,
  	\`translations_id\` text,
  	\`stills_id\` text,
  	\`artworks_id\` text,
  	\`press_files_id\` text,
  	\`laurels_id\` text,
  	\`people_id\` text,
  	\`festivals_id\` text,
  	\`contacts_id\` text,
  	\`terms_id\` text,
  	\`users_id\` text,
  	\`distributors_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`films_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`translations_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stills_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`artworks_id\`) REFERENCES \`artworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_files_id\`) REFERENCES \`press_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laurels_id\`) REFERENCES \`laurels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`festivals_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`distributors_id\`) REFERENCES \`distributors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "films_id", "translations_id", "stills_id", "artworks_id", "press_files_id", "laurels_id", "people_id", "festivals_id", "contacts_id", "terms_id", "users_id", "distributors_id") SELECT "id", "order", "parent_id", "path", "films_id", "translations_id", "stills_id", "artworks_id", "press_files_id", "laurels_id", "people_id", "festivals_id", "contacts_id", "terms_id", "users_id", "distributors_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_films_id_idx\` ON \`payload_locked_documents_rels\` (\`films_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_translations_id_idx\` ON \`payload_locked_documents_rels\` (\`translations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stills_id_idx\` ON \`payload_locked_documents_rels\` (\`stills_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_artworks_id_idx\` ON \`payload_locked_documents_rels\` (\`artworks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_files_id_idx\` ON \`payload_locked_documents_rels\` (\`press_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laurels_id_idx\` ON \`payload_locked_documents_rels\` (\`laurels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_festivals_id_idx\` ON \`payload_locked_documents_rels\` (\`festivals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_distributors_id_idx\` ON \`payload_locked_documents_rels\` (\`distributors_id\`);`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}
