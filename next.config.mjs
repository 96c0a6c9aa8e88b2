import { withPayload } from '@payloadcms/next/withPayload'

/**
 * Next serves the admin and nothing else. Payload's packages and what they load stay outside the
 * bundle, so that this process holds one Payload.
 */
const ownPackages = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
  'graphql',
  'libsql',
  '@libsql/client',
  'sharp',
  'pino',
]

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ownPackages,
  poweredByHeader: false,
  compress: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
