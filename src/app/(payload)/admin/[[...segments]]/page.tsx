import { generatePageMetadata, RootPage } from '@payloadcms/next/views'

import config from '../../../running-config.js'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Every page is somebody's: none is made ahead of time. */
export const dynamic = 'force-dynamic'

export const generateMetadata = ({ params, searchParams }: Args) =>
  generatePageMetadata({ config, params, searchParams })

export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, importMap, params, searchParams })
}
