import { mostSubtitleBytes } from '../../media/index.js'
import { pressFileKindLabel, pressFileKinds } from '../domain/press-file-kinds.js'
import { isInSight, type Sight } from '../domain/sight.js'
import {
  renditionNames,
  type EditionArtwork,
  type EditionContent,
  type EditionFile,
  type EditionRendition,
  type EditionScreening,
  type RenditionName,
} from './content.js'
import { pressFileName } from './file-names.js'
import type { Artwork, PressFile, PressKit, Rendition, Screening } from './press-kit.js'
import type { EditionReader } from './reader.js'

interface Reading {
  reader: EditionReader
  locale: string
  publicUrl: string
}

/** Artworks, files, quotes and screenings as a reader sees them. */
export function projectParts(
  content: EditionContent,
  reading: Reading,
): Pick<PressKit, 'artworks' | 'files' | 'quotes' | 'screenings'> {
  const film = { title: reading.reader.readTitle().text, slug: content.film.slug }
  return {
    artworks: content.artworks.map((artwork) => projectArtwork(artwork, reading)),
    files: content.files.map((file) => projectFile(file, reading, film)),
    quotes: content.quotes,
    screenings: content.screenings.map((screening) => projectScreening(screening, reading.reader)),
  }
}

/** A poster or another artwork, its words in the reader's language. */
function projectArtwork(artwork: EditionArtwork, reading: Reading): Artwork {
  const caption = reading.reader.pick(artwork.captions)
  const alt = reading.reader.pick(artwork.alts)
  const { id, kind, locale, credit, copyright } = artwork
  return {
    id,
    kind,
    locale,
    caption: caption?.text ?? null,
    captionLocale: caption?.locale ?? null,
    alt: alt?.text ?? null,
    altLocale: alt?.locale ?? null,
    credit,
    copyright,
    renditions: projectRenditions(`artworks/${id}`, artwork.renditions, reading),
  }
}

/** The addresses and measures of a picture that is found at `/v1/{path}`. */
export function projectRenditions(
  path: string,
  renditions: Record<RenditionName, EditionRendition>,
  { publicUrl, locale }: Pick<Reading, 'publicUrl' | 'locale'>,
): Record<RenditionName, Rendition> {
  const entries = renditionNames.map((name) => {
    const { widthPx, heightPx, bytes, mimeType } = renditions[name]
    const url = `${publicUrl}/v1/${path}/${name}?locale=${encodeURIComponent(locale)}`
    return [name, { url, width: widthPx, height: heightPx, bytes, type: mimeType }]
  })
  return Object.fromEntries(entries) as Record<RenditionName, Rendition>
}

/** A file with its title in the reader's language. */
function projectFile(
  file: EditionFile,
  { reader, locale: asked, publicUrl }: Reading,
  film: { title: string; slug: string },
): PressFile {
  const title = reader.pick(file.titles) ?? nameByKind(file.kind, asked)
  const { id, kind, locale, ofVideo, blob } = file
  const url = `${publicUrl}/v1/files/${id}`
  return {
    id,
    kind,
    title: title.text,
    titleLocale: title.locale,
    locale,
    url: `${url}?locale=${encodeURIComponent(asked)}`,
    fileName: pressFileName({ film, file, title: title.text }),
    bytes: blob.bytes,
    type: blob.mimeType,
    ofVideo,
    webVttUrl:
      kind === 'subtitle' && blob.bytes <= mostSubtitleBytes ? `${url}/subtitles.vtt` : null,
  }
}

/** What stands for a title that is in no language a key was given. */
function nameByKind(kind: EditionFile['kind'], locale: string) {
  const isSpoken = (locale.split('-')[0] ?? '') in pressFileKinds[0].labels
  return { text: pressFileKindLabel(kind, locale), locale: isSpoken ? locale : 'en' }
}

/** A screening with the festival's name and the note in the reader's language. */
function projectScreening(screening: EditionScreening, reader: EditionReader): Screening {
  const { festival: festivals, notes, ...rest } = screening
  const festival = festivals && reader.pickTitle(festivals)
  const note = reader.pick(notes)
  return {
    ...rest,
    festival: festival?.text ?? null,
    festivalLocale: festival?.locale ?? null,
    note: note?.text ?? null,
    noteLocale: note?.locale ?? null,
  }
}

/** What is open of a film's artworks and files; subtitles never name a video that is not. */
export function keepOpenParts(
  content: EditionContent,
  isSeen: (thing: { opensAt: string | null }) => boolean,
): Pick<EditionContent, 'artworks' | 'withdrawnArtworks' | 'files' | 'withdrawnFiles'> {
  return {
    artworks: content.artworks.filter(isSeen),
    withdrawnArtworks: content.withdrawnArtworks.filter(isSeen),
    files: nameSeenVideos(content.files.filter(isSeen)),
    withdrawnFiles: content.withdrawnFiles.filter(isSeen),
  }
}

/** What of these is in a language somebody was given, or in none. */
export function keepPartsInLocales(
  content: EditionContent,
  sight: Sight,
  keep: <Text>(texts: Record<string, Text>) => Record<string, Text>,
): Pick<EditionContent, 'artworks' | 'files' | 'quotes' | 'screenings'> {
  const isSeen = ({ locale }: { locale: string | null }) =>
    locale === null || isInSight(sight, { locale })
  return {
    artworks: content.artworks.filter(isSeen).map((artwork) => ({
      ...artwork,
      captions: keep(artwork.captions),
      alts: keep(artwork.alts),
    })),
    files: nameSeenVideos(content.files.filter(isSeen)).map((file) => ({
      ...file,
      titles: keep(file.titles),
    })),
    quotes: content.quotes.filter(isSeen),
    screenings: content.screenings.map((screening) => ({
      ...screening,
      notes: keep(screening.notes),
    })),
  }
}

function nameSeenVideos(files: EditionFile[]): EditionFile[] {
  const ids = new Set(files.map(({ id }) => id))
  return files.map((file) =>
    file.ofVideo === null || ids.has(file.ofVideo) ? file : { ...file, ofVideo: null },
  )
}
