import { idOf } from '../domain/relations.js'
import type { Artwork, Still, Translation } from '../payload-types.js'
import { canonical, collectTexts, textOrNull, textsByLocale } from './compose-texts.js'
import {
  renditionNames,
  type EditionArtwork,
  type EditionRendition,
  type EditionStill,
  type RenditionName,
} from './content.js'
import { opensAtIn } from './follow-screening.js'
import type { FilmRecord } from './record.js'

/** A still with its words in every language; `null` while something of it is missing. */
export function composeStill(still: Still, record: FilmRecord): EditionStill | null {
  const renditions = composeRenditions(still, record)
  const terms = record.terms.get(idOf(still.terms))
  if (!renditions || !terms || !still.credit) return null
  return {
    id: still.id,
    role: still.role,
    credit: still.credit,
    copyright: textOrNull(still.copyright),
    licenceUrl: textOrNull(terms.licenceUrl),
    takenOn: still.takenOn?.slice(0, 10) ?? null,
    focalPoint: { x: still.focalX ?? 50, y: still.focalY ?? 50 },
    ...composeWords(still, 'still', record),
    terms: textsByLocale(terms.text),
    opensAt: opensAtIn(record, still),
    renditions,
  }
}

/** A poster or another artwork; `null` while it has no renditions. */
export function composeArtwork(artwork: Artwork, record: FilmRecord): EditionArtwork | null {
  const renditions = composeRenditions(artwork, record)
  if (!renditions) return null
  return {
    id: artwork.id,
    kind: artwork.kind,
    locale: artwork.locale ? canonical(artwork.locale) : null,
    credit: textOrNull(artwork.credit),
    copyright: textOrNull(artwork.copyright),
    ...composeWords(artwork, 'artwork', record),
    opensAt: opensAtIn(record, artwork),
    renditions,
  }
}

/** What is said of a picture: in the film's source language by itself, else by its texts. */
function composeWords(
  picture: Pick<Still, 'id' | 'caption' | 'alt'>,
  as: 'still' | 'artwork',
  record: FilmRecord,
) {
  const rowOf = (translation: Translation) =>
    (translation.captions ?? []).find((row) => row[as] && idOf(row[as]) === picture.id)
  return {
    captions: collectTexts(record, picture.caption, (text) => rowOf(text)?.caption),
    alts: collectTexts(record, picture.alt, (text) => rowOf(text)?.alt),
  }
}

function composeRenditions(
  { sha256: source }: Pick<Still, 'sha256'>,
  record: FilmRecord,
): Record<RenditionName, EditionRendition> | null {
  const rows = record.renditions.get(source ?? '') ?? []
  const found = renditionNames.map((name) => rows.findLast((row) => row.name === name))
  if (found.some((row) => row === undefined)) return null
  const entries = found.map((row) => {
    const { name, sha256, crc32, bytes, widthPx, heightPx, mimeType } = row!
    return [name, { sha256, crc32, bytes, widthPx, heightPx, mimeType }]
  })
  return Object.fromEntries(entries) as Record<RenditionName, EditionRendition>
}
