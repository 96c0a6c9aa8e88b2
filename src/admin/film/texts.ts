import { missingInTranslation, type Missing } from '../../domain/readiness.js'
import type { Laurel, Still, Translation } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'

/** What the film's form says of its text in one language. */
export interface TextRow {
  id: string
  locale: string
  title: string | null
  step: string
  publication: Publication
  missing: Missing
  updatedAt: string
}

type Text = Pick<
  Translation,
  | 'id'
  | 'locale'
  | 'title'
  | 'logline'
  | 'synopsisShort'
  | 'synopsisMedium'
  | 'synopsisLong'
  | 'directorsStatement'
  | 'step'
  | 'updatedAt'
> & {
  _status: 'draft' | 'published'
  captions?: { still: string; caption?: string | null; alt?: string | null }[] | null
  awards?: { laurel: string; text: string }[] | null
}

const textFields: (keyof Text)[] = [
  'locale',
  'title',
  'logline',
  'synopsisShort',
  'synopsisMedium',
  'synopsisLong',
  'directorsStatement',
  'captions',
  'awards',
  'step',
  'updatedAt',
]

/** Every text of a film, the source language first, each with its state and what it lacks. */
export async function readTexts(
  read: Read,
  film: { filmId: string; sourceLocale: string },
): Promise<TextRow[]> {
  const { filmId, sourceLocale } = film
  const ofFilm = { film: { equals: filmId } }
  const [texts, stills, laurels] = await Promise.all([
    readWithPublication<Text>(read, 'translations', {
      where: ofFilm,
      sort: ['locale'],
      select: textFields,
    }),
    read<Pick<Still, 'id' | 'caption' | 'alt' | 'withdrawn'>>('stills', {
      where: ofFilm,
      drafts: true,
      select: ['caption', 'alt', 'withdrawn'],
    }),
    read<Pick<Laurel, 'id' | 'award'>>('laurels', {
      where: ofFilm,
      drafts: true,
      select: ['award'],
    }),
  ])
  const shown = stills.docs.filter(({ withdrawn }) => !withdrawn?.at)
  const others = { sourceLocale, stills: shown, laurels: laurels.docs }
  const isSource = ({ locale }: { locale: string }) => Number(locale === sourceLocale)
  return texts.docs
    .map((text) => ({
      id: text.id,
      locale: text.locale,
      title: text.title ?? null,
      step: text.step,
      publication: text.publication,
      missing: missingInTranslation(text, others),
      updatedAt: text.updatedAt,
    }))
    .sort((a, b) => isSource(b) - isSource(a))
}
