import { draft, farAhead, longAgo } from './access-states.js'
import {
  buildArtwork,
  buildLaurel,
  buildPressFile,
  buildQuote,
  buildScreening,
  buildStill,
  buildTranslation,
  drawJpeg,
} from './builders.js'
import type { TestApp } from './create-test-app.js'

/** Stills, those that are hidden each for another reason. */
export async function buildStills(
  app: TestApp,
  {
    films,
    people,
    terms,
  }: {
    films: Record<string, string>
    people: Record<string, string>
    terms: Record<string, string>
  },
) {
  const jpeg = await drawJpeg()
  const film = films.open!
  const common = { jpeg, terms: terms.open }
  const secret = {
    ...common,
    caption: 'SECRET caption',
    alt: 'SECRET alt',
    credit: 'SECRET credit',
  }
  const open = await buildStill(app, {
    ...common,
    film,
    people: [people.unapproved, people.open],
    withdrawn: { why: 'SECRET reason, taken back' },
  })
  const drafted = await buildStill(app, { ...secret, film, ...draft })
  const embargoed = await buildStill(app, { ...secret, film, embargo: { until: farAhead } })
  const withdrawn = await buildStill(app, {
    ...secret,
    film,
    withdrawn: { at: longAgo, why: 'SECRET reason' },
  })
  const ofEmbargoed = await buildStill(app, { ...secret, film: films.embargoed! })
  return {
    open: open.id,
    drafted: drafted.id,
    embargoed: embargoed.id,
    withdrawn: withdrawn.id,
    ofEmbargoed: ofEmbargoed.id,
  }
}

/** Laurels of a film that is open, and of one that is not. */
export async function buildLaurels(
  app: TestApp,
  {
    films,
    directory,
  }: { films: Record<string, string>; directory: { festivals: Record<string, string> } },
) {
  const festival = directory.festivals.open
  const award = 'SECRET award'
  const open = await buildLaurel(app, { film: films.open!, festival })
  const drafted = await buildLaurel(app, { film: films.open!, festival, award, ...draft })
  const ofEmbargoed = await buildLaurel(app, { film: films.embargoed!, festival, award })
  return { open: open.id, drafted: drafted.id, ofEmbargoed: ofEmbargoed.id }
}

/** Artworks, files, screenings and quotes; what is open is in no language, but for the quote. */
export async function buildParts(
  app: TestApp,
  {
    films,
    directory,
  }: { films: Record<string, string>; directory: { festivals: Record<string, string> } },
) {
  const film = films.open!
  const jpeg = await drawJpeg()
  const secretPicture = { jpeg, caption: 'SECRET', alt: 'SECRET alt', credit: 'SECRET credit' }
  const withdrawn = { at: longAgo, why: 'SECRET reason' }
  const embargo = { until: farAhead }
  const inEach = async (
    make: (data: { film: string } & Record<string, unknown>) => Promise<{ id: string }>,
    open: object,
    secret: object,
  ) => ({
    open: (await make({ film, ...open })).id,
    drafted: (await make({ film, ...secret, ...draft })).id,
    embargoed: (await make({ film, ...secret, embargo })).id,
    withdrawn: (await make({ film, ...secret, withdrawn })).id,
    ofEmbargoed: (await make({ film: films.embargoed!, ...secret })).id,
  })
  const artworks = await inEach((data) => buildArtwork(app, data), { jpeg }, secretPicture)
  const title = 'SECRET file'
  const pressFiles = await inEach((data) => buildPressFile(app, data), {}, { title })
  const festival = directory.festivals.open
  const notes = [{ locale: 'en', text: 'SECRET note' }]
  const secretPlace = { festival, notes, venue: 'SECRET venue' }
  const screenings = {
    open: (await buildScreening(app, { film, festival })).id,
    drafted: (await buildScreening(app, { film, ...secretPlace, ...draft })).id,
    ofEmbargoed: (await buildScreening(app, { film: films.embargoed!, ...secretPlace })).id,
  }
  const text = 'SECRET quote'
  const quotes = {
    open: (await buildQuote(app, { film, locale: 'pl', text: 'Otwarty cytat.' })).id,
    drafted: (await buildQuote(app, { film, text, ...draft })).id,
    ofEmbargoed: (await buildQuote(app, { film: films.embargoed!, text })).id,
  }
  return { artworks, 'press-files': pressFiles, screenings, quotes }
}

/** Texts, which also name stills and laurels that are hidden. */
export async function buildTranslations(
  app: TestApp,
  world: {
    films: Record<string, string>
    stills: Record<string, string>
    laurels: Record<string, string>
    staff: string
  },
) {
  const { films, stills, laurels, staff } = world
  const film = films.open!
  const captions = Object.entries(stills)
    .filter(([name]) => name !== 'open' && name !== 'ofEmbargoed')
    .map(([, still]) => ({ still, caption: 'SECRET caption', alt: 'SECRET alt' }))
  const awards = [{ laurel: laurels.drafted, text: 'SECRET award' }]
  const pl = await buildTranslation(app, {
    film,
    locale: 'pl',
    title: 'Otwarty',
    translator: staff,
    captions,
    awards,
  })
  const uk = await buildTranslation(app, { film, locale: 'uk', title: 'Відкритий' })
  const drafted = await buildTranslation(app, { film, title: 'SECRET title', ...draft })
  const ofEmbargoed = await buildTranslation(app, {
    film: films.embargoed!,
    title: 'SECRET title',
  })
  return { pl: pl.id, uk: uk.id, drafted: drafted.id, ofEmbargoed: ofEmbargoed.id }
}
