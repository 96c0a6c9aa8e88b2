import type { PressFile, PressKit } from '../editions/press-kit.js'

/** Artworks, files, quotes and screenings as a page may meet them; all of it invented. */
export function buildParts(): Pick<PressKit, 'artworks' | 'files' | 'quotes' | 'screenings'> {
  return {
    artworks: [
      {
        ...{ id: 'poster', kind: 'poster', locale: 'pl', credit: 'Ola Przykład', copyright: null },
        ...{ caption: 'The Polish poster.', captionLocale: 'en' },
        ...{ alt: 'A road through snow.', altLocale: 'en' },
        renditions: {
          thumb: buildRendition('thumb', 320),
          web: buildRendition('web', 1200),
          print: buildRendition('print', 4000),
        },
      },
    ],
    files: [
      buildFile({ id: 'trailer', kind: 'trailer', title: 'Trailer', type: 'video/mp4' }),
      buildFile({
        ...{ id: 'subtitles', kind: 'subtitle', title: 'Napisy polskie', titleLocale: 'pl' },
        ...{ locale: 'pl', ofVideo: 'trailer', type: 'application/x-subrip' },
        webVttUrl: '/v1/files/subtitles/subtitles.vtt',
      }),
      buildFile({ id: 'book', kind: 'pdf', title: 'Press book', type: 'application/pdf' }),
    ],
    quotes: [
      {
        ...{ id: 'quote', text: 'Film, który zostaje.', locale: 'pl', outlet: 'Gazeta Przykład' },
        ...{ author: 'Jan Przykład', date: '2023-05-12', url: 'https://gazeta.example/film' },
        ...{ stars: 4.5, starsOutOf: 5 },
      },
    ],
    screenings: [
      {
        ...{ id: 'premiere', festival: 'Berlinale', festivalLocale: null, venue: null },
        ...{ city: 'Berlin', country: 'DE', date: '2023-02-19', startsAt: null },
        ...{ timeZone: 'Europe/Berlin', premiere: 'world', audience: 'public' },
        ...{ note: null, noteLocale: null },
      },
      {
        ...{ id: 'press', festival: null, festivalLocale: null, venue: 'Kino Przykład' },
        ...{ city: 'Warszawa', country: 'PL', date: '2023-05-17' },
        ...{ startsAt: '2023-05-17T19:30:00+02:00', timeZone: 'Europe/Warsaw', premiere: null },
        ...{ audience: 'press', note: 'Rozmowa po pokazie.', noteLocale: 'pl' },
      },
    ],
  }
}

function buildRendition(name: string, width: number) {
  const url = `/v1/artworks/poster/${name}?locale=en`
  return { url, width, height: width * 1.5, bytes: width * 1000, type: 'image/jpeg' }
}

function buildFile(file: Pick<PressFile, 'id' | 'kind' | 'title' | 'type'> & Partial<PressFile>) {
  const url = `/v1/files/${file.id}?locale=en`
  const rest = { titleLocale: 'en', locale: null, ofVideo: null, webVttUrl: null }
  return { ...rest, url, fileName: `${file.id}.bin`, bytes: 12_345_678, ...file }
}
