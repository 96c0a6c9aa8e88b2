import type { TestApp } from './create-test-app.js'
import type { Film } from '../payload-types.js'
import {
  buildArtwork,
  buildContact,
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildPressFile,
  buildQuote,
  buildScreening,
  buildStill,
  buildTerms,
  buildTranslation,
  drawJpeg,
} from './builders.js'

/** So many are made at once. */
const hands = 6

/** Of each kind: with their renditions they are more than a database sends at once unless told. */
const mostPictures = 20

interface Size {
  /** Of each thing that a film has several of. */
  count: number
  locales: readonly string[]
  /** When the stills, artworks and files open, each in its turn. */
  openings?: readonly string[]
}

/** A film with so many of everything, each named, captioned and titled in every language. */
export async function buildLargeFilm(app: TestApp, size: Size): Promise<Film> {
  const { count, locales, openings = [] } = size
  const make = <Made>(one: (index: number) => Promise<Made>) => makeMany(count, one)
  const ids = <Made extends { id: string }>(made: Made[]) => made.map(({ id }) => id)
  const people = ids(await make(() => buildPerson(app)))
  const contacts = ids(await make(() => buildContact(app)))
  const festivals = ids(await make(() => buildFestival(app)))
  const terms = ids(await make(() => buildTerms(app)))
  const film = await buildFilm(app, {
    credits: people.map((person) => ({ job: 'cast', person })),
    companies: contacts.map((contact) => ({ contact, role: 'production' })),
  })
  const embargoOf = (index: number) =>
    openings.length > 0 ? { embargo: { until: openings[index % openings.length] } } : {}
  const part = async (kind: number, index: number) => ({
    ...{ film: film.id, rank: index, ...embargoOf(index) },
    jpeg: await drawJpeg({ hue: kind + (index % mostPictures), widthPx: 300, heightPx: 300 }),
  })
  const stills = ids(
    await make(async (index) =>
      buildStill(app, { ...(await part(0, index)), terms: terms[index] }),
    ),
  )
  const artworks = ids(await make(async (index) => buildArtwork(app, await part(180, index))))
  const files = ids(
    await make((index) => buildPressFile(app, { film: film.id, ...embargoOf(index) })),
  )
  const laurels = ids(
    await make((index) => buildLaurel(app, { film: film.id, festival: festivals[index] })),
  )
  await make(() => buildQuote(app, { film: film.id }))
  await make((index) =>
    buildScreening(app, { film: film.id, festival: festivals[index], venue: `Hall ${index}` }),
  )
  for (const locale of locales) {
    const say = (what: string, index: number) => `${what} ${index} in ${locale}`
    await buildTranslation(app, {
      film: film.id,
      locale,
      captions: [
        ...stills.map((still, index) => ({ still, caption: say('Still', index) })),
        ...artworks.map((artwork, index) => ({ artwork, caption: say('Artwork', index) })),
      ],
      fileTitles: files.map((file, index) => ({ file, title: say('File', index) })),
      awards: laurels.map((laurel, index) => ({ laurel, text: say('Award', index) })),
    })
  }
  return film
}

async function makeMany<Made>(
  count: number,
  make: (index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  const indexes = Array.from({ length: count }, (_, index) => index).values()
  const work = async () => {
    for (const index of indexes) made[index] = await make(index)
  }
  await Promise.all(Array.from({ length: hands }, work))
  return made
}
