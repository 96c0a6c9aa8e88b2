'use client'

import { useTranslation } from '@payloadcms/ui'

import { languageName } from '../domain/languages.js'

/** A language in a list: its name as the admin calls it, and its tag. */
export function LocaleCell({ cellData }: { cellData?: unknown }) {
  const { language } = useTranslation().i18n
  if (typeof cellData !== 'string' || cellData === '') return null
  return (
    <span>
      {languageName(cellData, language)} <span className="laurel-tag">{cellData}</span>
    </span>
  )
}

/** Several languages in a list, by name. */
export function LocalesCell({ cellData }: { cellData?: unknown }) {
  const { language } = useTranslation().i18n
  const tags = Array.isArray(cellData) ? (cellData as string[]) : []
  return <span>{tags.map((tag) => languageName(tag, language)).join(', ')}</span>
}
