import { getTranslation, type I18n } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import { sections } from './sections.js'

/** What the forms call what a change is about, in one language of the admin. */
export interface FormLabels {
  /** Parts of an edition: `stills` is “Stills”. */
  sections: Record<string, string>
  /** Their fields: `stills.captions` is “Caption”. */
  fields: Record<string, string>
  /** One document of a collection: `press-files` is “Press file”. */
  documents: Record<string, string>
}

type Reader = Pick<I18n, 'language' | 'fallbackLanguage' | 't'>

/** Reads the labels from the collections themselves: what a field is called is said once. */
export function readFormLabels({ collections }: Payload, i18n: Reader): FormLabels {
  const say = (label: unknown) => getTranslation(label as string | Record<string, string>, i18n)
  const findField = (path: string): FlattenedField | null => {
    const [slug = '', ...names] = path.split('.')
    return descend(collections[slug as CollectionSlug].config.flattenedFields, names)
  }
  const labelOf = (path: string): string => {
    const field = findField(path)
    return field && 'label' in field ? say(field.label) : path
  }
  const entries = Object.entries(sections)
  const configs = Object.values(collections).map(
    ({ config }: { config: SanitizedCollectionConfig }) => config,
  )
  return {
    sections: Object.fromEntries(
      entries.map(([name, { calledBy }]) => {
        if (calledBy.includes('.')) return [name, labelOf(calledBy)]
        const { labels } = collections[calledBy as CollectionSlug].config
        return [name, say(calledBy === 'films' ? labels.singular : labels.plural)]
      }),
    ),
    fields: Object.fromEntries(
      entries.flatMap(([name, { fields }]) =>
        Object.entries(fields).map(([word, path]) => [`${name}.${word}`, labelOf(path)]),
      ),
    ),
    documents: Object.fromEntries(configs.map(({ slug, labels }) => [slug, say(labels.singular)])),
  }
}

function descend(fields: FlattenedField[], [name, ...rest]: string[]): FlattenedField | null {
  const field = fields.find((candidate) => candidate.name === name) ?? null
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field ? descend(field.flattenedFields, rest) : null
}
