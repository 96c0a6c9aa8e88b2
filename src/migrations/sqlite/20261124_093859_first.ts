import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`films_genres\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_genres_order_idx\` ON \`films_genres\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`films_genres_parent_idx\` ON \`films_genres\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_countries_order_idx\` ON \`films_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`films_countries_parent_idx\` ON \`films_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films_spoken_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_spoken_languages_order_idx\` ON \`films_spoken_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`films_spoken_languages_parent_idx\` ON \`films_spoken_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_links_order_idx\` ON \`films_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`films_links_parent_id_idx\` ON \`films_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films_credits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`job\` text,
  	\`person_id\` text,
  	\`character\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_credits_order_idx\` ON \`films_credits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`films_credits_parent_id_idx\` ON \`films_credits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`films_credits_person_idx\` ON \`films_credits\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`films_companies_credit_line\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`films_companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_companies_credit_line_order_idx\` ON \`films_companies_credit_line\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`films_companies_credit_line_parent_id_idx\` ON \`films_companies_credit_line\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films_companies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`contact_id\` text,
  	\`role\` text,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_companies_order_idx\` ON \`films_companies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`films_companies_parent_id_idx\` ON \`films_companies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`films_companies_contact_idx\` ON \`films_companies\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`films_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`fact\` text,
  	\`stated\` text,
  	\`source\` text,
  	\`is_ours\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_sources_order_idx\` ON \`films_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`films_sources_parent_id_idx\` ON \`films_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`films\` (
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
  await db.run(sql`CREATE UNIQUE INDEX \`films_slug_idx\` ON \`films\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`films_opens_at_idx\` ON \`films\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`films_updated_at_idx\` ON \`films\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`films_created_at_idx\` ON \`films\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`films__status_idx\` ON \`films\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`films_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`films_texts_order_parent\` ON \`films_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_genres\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_genres_order_idx\` ON \`_films_v_version_genres\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_genres_parent_idx\` ON \`_films_v_version_genres\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_countries_order_idx\` ON \`_films_v_version_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_countries_parent_idx\` ON \`_films_v_version_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_spoken_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_spoken_languages_order_idx\` ON \`_films_v_version_spoken_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_spoken_languages_parent_idx\` ON \`_films_v_version_spoken_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_links_order_idx\` ON \`_films_v_version_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_links_parent_id_idx\` ON \`_films_v_version_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_credits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`job\` text,
  	\`person_id\` text,
  	\`character\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_credits_order_idx\` ON \`_films_v_version_credits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_credits_parent_id_idx\` ON \`_films_v_version_credits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_credits_person_idx\` ON \`_films_v_version_credits\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_companies_credit_line\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_films_v_version_companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_companies_credit_line_order_idx\` ON \`_films_v_version_companies_credit_line\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_companies_credit_line_parent_id_idx\` ON \`_films_v_version_companies_credit_line\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_companies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`contact_id\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_companies_order_idx\` ON \`_films_v_version_companies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_companies_parent_id_idx\` ON \`_films_v_version_companies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_companies_contact_idx\` ON \`_films_v_version_companies\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`fact\` text,
  	\`stated\` text,
  	\`source\` text,
  	\`is_ours\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_version_sources_order_idx\` ON \`_films_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_sources_parent_id_idx\` ON \`_films_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_films_v\` (
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
  await db.run(sql`CREATE INDEX \`_films_v_parent_idx\` ON \`_films_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_slug_idx\` ON \`_films_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_opens_at_idx\` ON \`_films_v\` (\`version_opens_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_updated_at_idx\` ON \`_films_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version_created_at_idx\` ON \`_films_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_version_version__status_idx\` ON \`_films_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_created_at_idx\` ON \`_films_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_updated_at_idx\` ON \`_films_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_films_v_latest_idx\` ON \`_films_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_films_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_films_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_films_v_texts_order_parent\` ON \`_films_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`translations_captions\` (
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
  await db.run(sql`CREATE INDEX \`translations_captions_order_idx\` ON \`translations_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`translations_captions_parent_id_idx\` ON \`translations_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_captions_still_idx\` ON \`translations_captions\` (\`still_id\`);`)
  await db.run(sql`CREATE TABLE \`translations_awards\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`laurel_id\` text,
  	\`text\` text,
  	FOREIGN KEY (\`laurel_id\`) REFERENCES \`laurels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`translations_awards_order_idx\` ON \`translations_awards\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`translations_awards_parent_id_idx\` ON \`translations_awards\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_awards_laurel_idx\` ON \`translations_awards\` (\`laurel_id\`);`)
  await db.run(sql`CREATE TABLE \`translations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text,
  	\`locale\` text,
  	\`title\` text,
  	\`tagline\` text,
  	\`logline\` text,
  	\`synopsis_short\` text,
  	\`synopsis_medium\` text,
  	\`synopsis_long\` text,
  	\`directors_statement\` text,
  	\`step\` text DEFAULT 'translating',
  	\`translator_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translator_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`translations_film_idx\` ON \`translations\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_translator_idx\` ON \`translations\` (\`translator_id\`);`)
  await db.run(sql`CREATE INDEX \`translations_updated_at_idx\` ON \`translations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`translations_created_at_idx\` ON \`translations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`translations__status_idx\` ON \`translations\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`film_locale_idx\` ON \`translations\` (\`film_id\`,\`locale\`);`)
  await db.run(sql`CREATE TABLE \`_translations_v_version_captions\` (
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
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_order_idx\` ON \`_translations_v_version_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_parent_id_idx\` ON \`_translations_v_version_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_captions_still_idx\` ON \`_translations_v_version_captions\` (\`still_id\`);`)
  await db.run(sql`CREATE TABLE \`_translations_v_version_awards\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`laurel_id\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`laurel_id\`) REFERENCES \`laurels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_translations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_translations_v_version_awards_order_idx\` ON \`_translations_v_version_awards\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_awards_parent_id_idx\` ON \`_translations_v_version_awards\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_awards_laurel_idx\` ON \`_translations_v_version_awards\` (\`laurel_id\`);`)
  await db.run(sql`CREATE TABLE \`_translations_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_film_id\` text,
  	\`version_locale\` text,
  	\`version_title\` text,
  	\`version_tagline\` text,
  	\`version_logline\` text,
  	\`version_synopsis_short\` text,
  	\`version_synopsis_medium\` text,
  	\`version_synopsis_long\` text,
  	\`version_directors_statement\` text,
  	\`version_step\` text DEFAULT 'translating',
  	\`version_translator_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`translations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translator_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_translations_v_parent_idx\` ON \`_translations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_version_film_idx\` ON \`_translations_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_version_translator_idx\` ON \`_translations_v\` (\`version_translator_id\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_version_updated_at_idx\` ON \`_translations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_version_created_at_idx\` ON \`_translations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_version_version__status_idx\` ON \`_translations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_created_at_idx\` ON \`_translations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_updated_at_idx\` ON \`_translations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_translations_v_latest_idx\` ON \`_translations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_film_version_locale_idx\` ON \`_translations_v\` (\`version_film_id\`,\`version_locale\`);`)
  await db.run(sql`CREATE TABLE \`stills\` (
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
  await db.run(sql`CREATE INDEX \`stills_film_idx\` ON \`stills\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`stills_rank_idx\` ON \`stills\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`stills_terms_idx\` ON \`stills\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`stills_opens_at_idx\` ON \`stills\` (\`opens_at\`);`)
  await db.run(sql`CREATE INDEX \`stills_sha256_idx\` ON \`stills\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`stills_updated_at_idx\` ON \`stills\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stills_created_at_idx\` ON \`stills\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stills__status_idx\` ON \`stills\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stills_filename_idx\` ON \`stills\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`stills_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stills_rels_order_idx\` ON \`stills_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stills_rels_parent_idx\` ON \`stills_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stills_rels_path_idx\` ON \`stills_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stills_rels_people_id_idx\` ON \`stills_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`_stills_v\` (
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
  await db.run(sql`CREATE TABLE \`_stills_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stills_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stills_v_rels_order_idx\` ON \`_stills_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_rels_parent_idx\` ON \`_stills_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_rels_path_idx\` ON \`_stills_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_stills_v_rels_people_id_idx\` ON \`_stills_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`laurels\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`film_id\` text,
  	\`festival_id\` text,
  	\`year\` numeric,
  	\`result\` text,
  	\`section\` text,
  	\`award\` text,
  	\`rank\` numeric DEFAULT 100,
  	\`show_on_poster\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`festival_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`laurels_film_idx\` ON \`laurels\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`laurels_festival_idx\` ON \`laurels\` (\`festival_id\`);`)
  await db.run(sql`CREATE INDEX \`laurels_updated_at_idx\` ON \`laurels\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`laurels_created_at_idx\` ON \`laurels\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`laurels__status_idx\` ON \`laurels\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_laurels_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_film_id\` text,
  	\`version_festival_id\` text,
  	\`version_year\` numeric,
  	\`version_result\` text,
  	\`version_section\` text,
  	\`version_award\` text,
  	\`version_rank\` numeric DEFAULT 100,
  	\`version_show_on_poster\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`laurels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_festival_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_laurels_v_parent_idx\` ON \`_laurels_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_version_version_film_idx\` ON \`_laurels_v\` (\`version_film_id\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_version_version_festival_idx\` ON \`_laurels_v\` (\`version_festival_id\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_version_version_updated_at_idx\` ON \`_laurels_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_version_version_created_at_idx\` ON \`_laurels_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_version_version__status_idx\` ON \`_laurels_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_created_at_idx\` ON \`_laurels_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_updated_at_idx\` ON \`_laurels_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_laurels_v_latest_idx\` ON \`_laurels_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`film_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`content\` text NOT NULL,
  	FOREIGN KEY (\`film_id\`) REFERENCES \`films\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_film_idx\` ON \`editions\` (\`film_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_at_idx\` ON \`editions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`editions_slug_idx\` ON \`editions\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`film_number_idx\` ON \`editions\` (\`film_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`people_name_forms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`form\` text,
  	\`approved\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_name_forms_order_idx\` ON \`people_name_forms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`people_name_forms_parent_id_idx\` ON \`people_name_forms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people_bios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_bios_order_idx\` ON \`people_bios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`people_bios_parent_id_idx\` ON \`people_bios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`name_approved\` integer DEFAULT false,
  	\`may_be_named_in_captions\` integer DEFAULT false,
  	\`portrait_id\` text,
  	\`withdrawn_at\` text,
  	\`withdrawn_why\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_portrait_idx\` ON \`people\` (\`portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`people__status_idx\` ON \`people\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_people_v_version_name_forms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`form\` text,
  	\`approved\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_people_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_people_v_version_name_forms_order_idx\` ON \`_people_v_version_name_forms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_name_forms_parent_id_idx\` ON \`_people_v_version_name_forms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_people_v_version_bios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_people_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_people_v_version_bios_order_idx\` ON \`_people_v_version_bios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_bios_parent_id_idx\` ON \`_people_v_version_bios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_people_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text,
  	\`version_name_approved\` integer DEFAULT false,
  	\`version_may_be_named_in_captions\` integer DEFAULT false,
  	\`version_portrait_id\` text,
  	\`version_withdrawn_at\` text,
  	\`version_withdrawn_why\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`stills\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_people_v_parent_idx\` ON \`_people_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_portrait_idx\` ON \`_people_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_updated_at_idx\` ON \`_people_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_created_at_idx\` ON \`_people_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version__status_idx\` ON \`_people_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_created_at_idx\` ON \`_people_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_updated_at_idx\` ON \`_people_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_latest_idx\` ON \`_people_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`festivals_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`festivals_names_order_idx\` ON \`festivals_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`festivals_names_parent_id_idx\` ON \`festivals_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`festivals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`city\` text,
  	\`country\` text,
  	\`website\` text,
  	\`laurel_rules\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`festivals_updated_at_idx\` ON \`festivals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`festivals_created_at_idx\` ON \`festivals\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`festivals__status_idx\` ON \`festivals\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_festivals_v_version_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_festivals_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_festivals_v_version_names_order_idx\` ON \`_festivals_v_version_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_version_names_parent_id_idx\` ON \`_festivals_v_version_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_festivals_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_city\` text,
  	\`version_country\` text,
  	\`version_website\` text,
  	\`version_laurel_rules\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`festivals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_festivals_v_parent_idx\` ON \`_festivals_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_version_version_updated_at_idx\` ON \`_festivals_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_version_version_created_at_idx\` ON \`_festivals_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_version_version__status_idx\` ON \`_festivals_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_created_at_idx\` ON \`_festivals_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_updated_at_idx\` ON \`_festivals_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_festivals_v_latest_idx\` ON \`_festivals_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`contacts_credit_line\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_credit_line_order_idx\` ON \`contacts_credit_line\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_credit_line_parent_id_idx\` ON \`contacts_credit_line\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`is_public\` integer DEFAULT false,
  	\`email\` text,
  	\`phone\` text,
  	\`website\` text,
  	\`territory\` text,
  	\`country\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts__status_idx\` ON \`contacts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_version_credit_line\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_credit_line_order_idx\` ON \`_contacts_v_version_credit_line\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_credit_line_parent_id_idx\` ON \`_contacts_v_version_credit_line\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text,
  	\`version_role\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_email\` text,
  	\`version_phone\` text,
  	\`version_website\` text,
  	\`version_territory\` text,
  	\`version_country\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_parent_idx\` ON \`_contacts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_updated_at_idx\` ON \`_contacts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_at_idx\` ON \`_contacts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version__status_idx\` ON \`_contacts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_created_at_idx\` ON \`_contacts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_updated_at_idx\` ON \`_contacts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_latest_idx\` ON \`_contacts_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`terms_text\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`terms_text_order_idx\` ON \`terms_text\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`terms_text_parent_id_idx\` ON \`terms_text\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`terms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`licence_url\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`terms_updated_at_idx\` ON \`terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`terms_created_at_idx\` ON \`terms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`terms__status_idx\` ON \`terms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_terms_v_version_text\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`locale\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_terms_v_version_text_order_idx\` ON \`_terms_v_version_text\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_version_text_parent_id_idx\` ON \`_terms_v_version_text\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_terms_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text,
  	\`version_licence_url\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_terms_v_parent_idx\` ON \`_terms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_version_version_updated_at_idx\` ON \`_terms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_version_version_created_at_idx\` ON \`_terms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_version_version__status_idx\` ON \`_terms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_created_at_idx\` ON \`_terms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_updated_at_idx\` ON \`_terms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_terms_v_latest_idx\` ON \`_terms_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'translator' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_texts_order_parent\` ON \`users_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`subject_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outbox_subject_id_idx\` ON \`outbox\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`renditions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`source\` text NOT NULL,
  	\`recipe\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`crc32\` numeric NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`width_px\` numeric NOT NULL,
  	\`height_px\` numeric NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`renditions_source_idx\` ON \`renditions\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`renditions_sha256_idx\` ON \`renditions\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`renditions_updated_at_idx\` ON \`renditions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`renditions_created_at_idx\` ON \`renditions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`source_recipe_idx\` ON \`renditions\` (\`source\`,\`recipe\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`films_genres\`;`)
  await db.run(sql`DROP TABLE \`films_countries\`;`)
  await db.run(sql`DROP TABLE \`films_spoken_languages\`;`)
  await db.run(sql`DROP TABLE \`films_links\`;`)
  await db.run(sql`DROP TABLE \`films_credits\`;`)
  await db.run(sql`DROP TABLE \`films_companies_credit_line\`;`)
  await db.run(sql`DROP TABLE \`films_companies\`;`)
  await db.run(sql`DROP TABLE \`films_sources\`;`)
  await db.run(sql`DROP TABLE \`films\`;`)
  await db.run(sql`DROP TABLE \`films_texts\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_genres\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_countries\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_spoken_languages\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_links\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_credits\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_companies_credit_line\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_companies\`;`)
  await db.run(sql`DROP TABLE \`_films_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_films_v\`;`)
  await db.run(sql`DROP TABLE \`_films_v_texts\`;`)
  await db.run(sql`DROP TABLE \`translations_captions\`;`)
  await db.run(sql`DROP TABLE \`translations_awards\`;`)
  await db.run(sql`DROP TABLE \`translations\`;`)
  await db.run(sql`DROP TABLE \`_translations_v_version_captions\`;`)
  await db.run(sql`DROP TABLE \`_translations_v_version_awards\`;`)
  await db.run(sql`DROP TABLE \`_translations_v\`;`)
  await db.run(sql`DROP TABLE \`stills\`;`)
  await db.run(sql`DROP TABLE \`stills_rels\`;`)
  await db.run(sql`DROP TABLE \`_stills_v\`;`)
  await db.run(sql`DROP TABLE \`_stills_v_rels\`;`)
  await db.run(sql`DROP TABLE \`laurels\`;`)
  await db.run(sql`DROP TABLE \`_laurels_v\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`people_name_forms\`;`)
  await db.run(sql`DROP TABLE \`people_bios\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`_people_v_version_name_forms\`;`)
  await db.run(sql`DROP TABLE \`_people_v_version_bios\`;`)
  await db.run(sql`DROP TABLE \`_people_v\`;`)
  await db.run(sql`DROP TABLE \`festivals_names\`;`)
  await db.run(sql`DROP TABLE \`festivals\`;`)
  await db.run(sql`DROP TABLE \`_festivals_v_version_names\`;`)
  await db.run(sql`DROP TABLE \`_festivals_v\`;`)
  await db.run(sql`DROP TABLE \`contacts_credit_line\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_version_credit_line\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v\`;`)
  await db.run(sql`DROP TABLE \`terms_text\`;`)
  await db.run(sql`DROP TABLE \`terms\`;`)
  await db.run(sql`DROP TABLE \`_terms_v_version_text\`;`)
  await db.run(sql`DROP TABLE \`_terms_v\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_texts\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`renditions\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
