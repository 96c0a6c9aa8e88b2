'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { useCallback } from 'react'

import { languageName } from '../../domain/languages.js'
import { AddButton } from '../parts/add-button.js'
import { Badge, PublicationBadge, type BadgeTone } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { MissingList } from '../parts/missing.js'
import { Moment } from '../parts/moment.js'
import { useDocumentEditor } from '../parts/use-document-editor.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { previewAddress } from './addresses.js'
import { readTexts, type TextRow } from './texts.js'

const collections = ['translations', 'stills', 'laurels']

/** The film's texts, each with its step, what the public sees of it and what it lacks. */
export function TextsList(props: {
  film: { filmId: string; sourceLocale: string }
  /** Names of the steps, in the admin's language. */
  steps: Record<string, string>
  first: TextRow[]
}) {
  const { film, steps, first } = props
  const { filmId, sourceLocale } = film
  const { say, language } = useSay()
  const readRows = useCallback(
    (read: Read) => readTexts(read, { filmId, sourceLocale }),
    [filmId, sourceLocale],
  )
  const { rows, failure, reread } = useReread({ first, readRows, collections })
  const editor = useDocumentEditor({ collection: 'translations', onChange: () => void reread() })
  const { permissions } = useAuth()
  return (
    <div className="laurel-panel">
      <Failure why={failure} onRetry={() => void reread()} />
      {rows.length === 0 && (
        <p className="laurel-note">
          {say('noTexts', { language: languageName(sourceLocale, language) })}
        </p>
      )}
      <ul className="laurel-rows">
        {rows.map((row) => (
          <TextItem key={row.id} row={row} film={film} step={steps[row.step] ?? row.step} />
        ))}
      </ul>
      {permissions?.collections?.translations?.create && (
        <AddButton label={say('newLanguage')} onClick={() => editor.create({ film: filmId })} />
      )}
      {editor.drawer}
    </div>
  )
}

const stepTones: Record<string, BadgeTone> = { approved: 'good', 'in-review': 'waiting' }

function TextItem(props: {
  row: TextRow
  film: { filmId: string; sourceLocale: string }
  step: string
}) {
  const { row, film, step } = props
  const { say, language } = useSay()
  const name = languageName(row.locale, language)
  return (
    <li className="laurel-row">
      <div className="laurel-row__main">
        <h2 className="laurel-row__title">
          <Link href={`/admin/collections/translations/${row.id}`}>{name}</Link>{' '}
          <span className="laurel-tag">{row.locale}</span>
        </h2>
        {row.title && (
          <p className="laurel-row__sub" lang={row.locale} dir="auto">
            {row.title}
          </p>
        )}
        <MissingList missing={row.missing} language={language} say={say} />
      </div>
      <TextState row={row} step={step} isSource={row.locale === film.sourceLocale} />
      <div className="laurel-row__actions">
        <a
          href={previewAddress(film.filmId, row.locale)}
          target="_blank"
          rel="noreferrer"
          aria-label={say('previewOf', { name })}
        >
          {say('preview')}
        </a>
      </div>
    </li>
  )
}

function TextState(props: { row: TextRow; step: string; isSource: boolean }) {
  const { row, step, isSource } = props
  const { say } = useSay()
  return (
    <div className="laurel-row__state">
      {isSource && <Badge tone="quiet">{say('sourceLanguage')}</Badge>}
      <Badge tone={stepTones[row.step] ?? 'quiet'}>{step}</Badge>
      <PublicationBadge publication={row.publication} say={say} />
      <span className="laurel-row__when">
        <Moment at={row.updatedAt} />
      </span>
    </div>
  )
}
