'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { companyRoleLabel } from '../domain/company-roles.js'
import { jobLabel } from '../domain/jobs.js'
import { languageName } from '../domain/languages.js'
import { useRelatedDoc } from './reading/use-related-doc.js'
import { thumbnailAddress } from './thumbnail.js'
import { useSay } from './use-say.js'

/** A text in one language: which language, and how it begins. */
export function LocaleRowLabel() {
  const { data, number, language } = useRow<{ locale?: string; text?: string }>()
  return (
    <Label number={number} detail={data.text}>
      {data.locale ? languageName(data.locale, language) : null}
    </Label>
  )
}

/** Another spelling of a name, and for which language it is. */
export function NameFormRowLabel() {
  const { data, number, language } = useRow<{ locale?: string; form?: string }>()
  return (
    <Label number={number} detail={data.form}>
      {data.locale ? languageName(data.locale, language) : null}
    </Label>
  )
}

/** A fact, its value, and who says so. */
export function SourceRowLabel() {
  const { data, number } = useRow<{ fact?: string; stated?: string; source?: string }>()
  return (
    <Label number={number} detail={join([data.stated, data.source])}>
      {data.fact}
    </Label>
  )
}

/** What somebody did for the film, and who. */
export function CreditRowLabel() {
  const { data, number, language } = useRow<{ job?: string; person?: unknown }>()
  const person = useRelatedDoc('people', data.person)
  return (
    <Label number={number} detail={asText(person?.name)}>
      {data.job ? jobLabel(data.job, language) : null}
    </Label>
  )
}

/** What a company did for the film, and which. */
export function CompanyRowLabel() {
  const { data, number, language } = useRow<{ role?: string; contact?: unknown }>()
  const contact = useRelatedDoc('contacts', data.contact)
  return (
    <Label number={number} detail={asText(contact?.name)}>
      {data.role ? companyRoleLabel(data.role, language) : null}
    </Label>
  )
}

/** The picture a caption is for, and the caption; where it is not written yet, the source's. */
export function CaptionRowLabel() {
  const { data, number } = useRow<{ still?: unknown; artwork?: unknown; caption?: string }>()
  const still = useRelatedDoc('stills', data.still)
  const artwork = useRelatedDoc('artworks', data.artwork)
  const picture = still ?? artwork
  const named = { id: String(picture?.id), sha256: asText(picture?.sha256) }
  const address = thumbnailAddress(still ? 'stills' : 'artworks', named)
  const caption = data.caption?.trim() || asText(picture?.caption) || asText(picture?.filename)
  return (
    <span className="laurel-row-label">
      {address && <img className="laurel-row-label__thumb" src={address} alt="" loading="lazy" />}
      <Label number={number}>{caption}</Label>
    </span>
  )
}

/** The file a title is for, and the title. */
export function FileTitleRowLabel() {
  const { data, number } = useRow<{ file?: unknown; title?: string }>()
  const file = useRelatedDoc('press-files', data.file)
  return (
    <Label number={number} detail={data.title}>
      {asText(file?.title) ?? asText(file?.filename)}
    </Label>
  )
}

/** The laurel an award's name is for, and the name. */
export function AwardRowLabel() {
  const { data, number } = useRow<{ laurel?: unknown; text?: string }>()
  const laurel = useRelatedDoc('laurels', data.laurel)
  const festival = useRelatedDoc('festivals', laurel?.festival)
  const name = data.text?.trim() || asText(laurel?.award) || asText(laurel?.section)
  return (
    <Label number={number} detail={name}>
      {join([
        asText(festival?.title),
        typeof laurel?.year === 'number' ? String(laurel.year) : null,
      ])}
    </Label>
  )
}

function useRow<Row>(): { data: Partial<Row>; number: number; language: string } {
  const { data, rowNumber } = useRowLabel<Row | undefined>()
  const { language } = useSay()
  return { data: data ?? {}, number: (rowNumber ?? 0) + 1, language }
}

function Label(props: { number: number; detail?: string | null; children: ReactNode }) {
  const { number, detail, children } = props
  return (
    <span className="laurel-row-label__words">
      <span className="laurel-row-label__number">{String(number).padStart(2, '0')}</span>
      {children && <span className="laurel-row-label__main">{children}</span>}
      {detail?.trim() && <span className="laurel-row-label__detail">{detail}</span>}
    </span>
  )
}

const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null
const join = (parts: (string | null | undefined)[]): string | null =>
  parts.filter((part) => part?.trim()).join(' · ') || null
