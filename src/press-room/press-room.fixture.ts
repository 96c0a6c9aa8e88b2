import type { Contact, Laurel, PressKit, PressKitSummary, Still } from '../editions/press-kit.js'
import { buildParts } from './press-room-parts.fixture.js'

/** A film as the press room reads it, for tests: real facts, invented contacts. */
export function buildKit(overrides: Partial<PressKit> = {}): PressKit {
  const locale = overrides.locale ?? 'en'
  return {
    slug: 'we-will-not-fade-away',
    edition: 7,
    publishedAt: '2026-10-03T09:30:00.000Z',
    locale,
    availableLocales: ['en', 'pl'],
    title: 'We Will Not Fade Away',
    titleLocale: 'en',
    originalTitle: 'Ми не згаснемо',
    texts: {
      tagline: null,
      logline: { text: englishLogline, locale: 'en' },
      synopsisShort: { text: englishShort, locale: 'en' },
      synopsisMedium: null,
      synopsisLong: { text: `${englishShort}\n\n${englishLong}`, locale: 'en' },
      directorsStatement: { text: englishStatement, locale: 'en' },
    },
    facts: buildFacts(),
    credits: buildCredits(),
    companies: buildCompanies(),
    laurels: buildLaurels(),
    stills: Array.from({ length: 7 }, (_, index) => buildStill(index)),
    ...buildParts(),
    contacts: buildContacts(),
    kit: { url: `/v1/films/we-will-not-fade-away/kit.zip?locale=${locale}`, bytes: 123_456_789 },
    citation: `We Will Not Fade Away, press kit, edition 7, 3 October 2026, https://press.example/${locale}/films/we-will-not-fade-away`,
    ...overrides,
  }
}

/** The same film in Polish: its own title and logline, the long texts still in English. */
export function buildPolishKit(overrides: Partial<PressKit> = {}): PressKit {
  const english = buildKit()
  return {
    ...buildKit({ locale: 'pl' }),
    title: 'Nie znikniemy',
    titleLocale: 'pl',
    texts: {
      ...english.texts,
      logline: {
        text: 'Pięcioro nastolatków z Donbasu dostaje zaproszenie w Himalaje.',
        locale: 'pl',
      },
    },
    ...overrides,
  }
}

/** A row of the list of films. */
export function buildSummary(kit: PressKit): PressKitSummary {
  return {
    slug: kit.slug,
    edition: kit.edition,
    publishedAt: kit.publishedAt,
    locale: kit.locale,
    availableLocales: kit.availableLocales,
    title: kit.title,
    titleLocale: kit.titleLocale,
    originalTitle: kit.originalTitle,
    year: kit.facts.year,
    runtimeMinutes: kit.facts.runtimeMinutes,
    countries: kit.facts.countries,
    directors: kit.credits.filter(({ job }) => job === 'director').map(({ name }) => name),
    logline: kit.texts.logline,
    still: kit.stills[0] ?? null,
    url: `/v1/films/${kit.slug}`,
  }
}

/** A film of which almost nothing is known yet. */
export function buildBareKit(overrides: Partial<PressKit> = {}): PressKit {
  const { texts, facts } = buildKit()
  return buildKit({
    slug: 'untitled',
    title: 'Untitled',
    originalTitle: 'Untitled',
    availableLocales: ['en'],
    texts: {
      ...texts,
      logline: null,
      synopsisShort: null,
      synopsisLong: null,
      directorsStatement: null,
    },
    facts: {
      ...facts,
      year: null,
      runtimeMinutes: null,
      kind: null,
      genres: [],
      countries: [],
      spokenLanguages: [],
      technical: { aspectRatio: null, sound: null, colour: null, formats: [], frameRate: null },
      identifiers: { isan: null, eidr: null, imdb: null },
      links: [],
    },
    credits: [],
    companies: [],
    laurels: [],
    ...{ stills: [], artworks: [], files: [], quotes: [], screenings: [] },
    contacts: [],
    ...overrides,
  })
}

export function buildStill(index: number, overrides: Partial<Still> = {}): Still {
  const id = `still-${index}`
  const shape = index % 3 === 2 ? { width: 1067, height: 1600 } : { width: 1600, height: 1067 }
  const caption = captions[index % captions.length] ?? null
  return {
    id,
    role: index === 3 ? 'behind-the-scenes' : index === 5 ? 'portrait' : 'scene',
    caption,
    captionLocale: caption === null ? null : 'en',
    alt: caption === null ? null : `${caption} Drawn in black ink.`,
    altLocale: caption === null ? null : 'en',
    credit: 'Drawing: Laurel, placeholder',
    copyright: '© 2026 Laurel',
    usageTerms: 'Free for editorial use about the film, with the credit, until 31 December 2030.',
    usageTermsLocale: 'en',
    licenceUrl: index === 0 ? 'https://creativecommons.org/licenses/by/4.0/' : null,
    takenOn: index === 0 ? '2022-02-14' : null,
    focalPoint: { x: 62.5, y: 40 },
    renditions: {
      thumb: rendition({ id, name: 'thumb', scale: 0.25, bytes: 24_310, ...shape }),
      web: rendition({ id, name: 'web', scale: 1, bytes: 312_345, ...shape }),
      print: rendition({ id, name: 'print', scale: 2.5, bytes: 4_812_345, ...shape }),
    },
    ...overrides,
  }
}

function rendition(args: {
  id: string
  name: string
  width: number
  height: number
  scale: number
  bytes: number
}) {
  return {
    url: `/v1/stills/${args.id}/${args.name}?locale=en`,
    width: Math.round(args.width * args.scale),
    height: Math.round(args.height * args.scale),
    bytes: args.bytes,
    type: 'image/jpeg',
  }
}

const captions = [
  'A winter road between two spoil tips, the mine’s headframe in the distance.',
  'The foothills of the Himalayas at dawn.',
  'A stairwell window in a five-storey block.',
  'The crew waits for the fog to lift above the coal pit.',
  'Spoil tips at dusk, seen from a kitchen window.',
  'A portrait drawn from memory.',
  null,
]

const englishLogline =
  'Five teenagers in Donbas dream their way out of a war that grew up with them, until someone invites them to the Himalayas.'

const englishShort =
  'Five Ukrainian teenagers grow up in small towns in a coal mining district, where the war has been going on for years. As they dream of escape, an unexpected invitation arrives: how would they like to hike through the foothills of the Himalayas?'

const englishLong =
  'They battle to find their way through the hopelessness and confusion: through drawing, photography, music. Above all, through friendship. They rebel and go on an adventure, through the minefields, between the coal pits, they play in ruined houses, trying to make the most of the last golden hours of childhood.'

const englishStatement =
  'A placeholder for what the director has to say, in two paragraphs.\n\nThe second of them is here.'

function buildFacts(): PressKit['facts'] {
  return {
    year: 2023,
    runtimeMinutes: 100,
    kind: 'documentary',
    genres: ['coming-of-age'],
    countries: ['UA', 'FR', 'PL'],
    spokenLanguages: ['uk', 'ru'],
    technical: {
      aspectRatio: '1.85:1',
      sound: '5.1',
      colour: null,
      formats: ['DCP', 'ProRes'],
      frameRate: '25 fps',
    },
    identifiers: { isan: null, eidr: '10.5240/7791-8534-2C23-9030-8610-5', imdb: 'tt0000001' },
    links: [
      { label: 'Berlinale 2023', url: 'https://www.berlinale.de/en/2023/programme/202306123.html' },
    ],
  }
}

function buildCredits(): PressKit['credits'] {
  const rows: [string, string][] = [
    ['director', 'Alisa Kovalenko'],
    ['writer', 'Alisa Kovalenko'],
    ['cinematographer', 'Serhiy Stetsenko'],
    ['cinematographer', 'Alisa Kovalenko'],
    ['editor', 'Maryna Maykovska'],
    ['editor', 'Kasia Boniecka'],
    ['composer', 'Wojciech Frycz'],
    ['sound', 'Mariia Nesterenko'],
    ['producer', 'Valery Kalmykov'],
    ['producer', 'Yana Kalmykova'],
    ['producer', 'Oleksiy Kobelev'],
    ['co-producer', 'Katarzyna Kuczyńska'],
    ['co-producer', 'Tomasz Morawski'],
    ['co-producer', 'Stéphane Siohan'],
  ]
  return rows.map(([job, name]) => ({ job, name, character: null }))
}

function buildCompanies(): PressKit['companies'] {
  const plain = { website: null, creditLine: null, creditLineLocale: null }
  return [
    { ...plain, name: 'Trueman Production', role: 'production', country: 'UA' },
    { ...plain, name: 'HAKA Films', role: 'co-production', country: 'PL' },
    { ...plain, name: 'East Roads Films', role: 'co-production', country: 'FR' },
    { ...plain, name: 'ARTE GEIE', role: 'broadcaster', country: null },
    {
      name: 'Polish Film Institute',
      role: 'funder',
      country: 'PL',
      website: 'https://pisf.pl/',
      creditLine: 'Co-financed by the Polish Film Institute',
      creditLineLocale: 'en',
    },
  ]
}

function buildLaurels(): Laurel[] {
  const rows: [Laurel['result'], string, string, string, string | null, string | null][] = [
    ['official-selection', 'Berlinale', 'Berlin', 'DE', 'Generation 14plus', null],
    ['winner', 'goEast', 'Wiesbaden', 'DE', null, 'Best Documentary'],
    ['winner', 'Crossing Europe', 'Linz', 'AT', null, 'Social Awareness Award – Best Documentary'],
    ['winner', 'Docudays UA', 'Kyiv', 'UA', 'DOCU/WORLD', 'Main Prize'],
    ['special-mention', 'DOXA', 'Vancouver', 'CA', null, 'Jury'],
    ['official-selection', 'IDFA', 'Amsterdam', 'NL', 'Best of Fests', null],
  ]
  return rows.map(([result, festival, city, country, section, award], index) => ({
    id: `laurel-${index}`,
    festival,
    festivalLocale: 'en',
    city,
    country,
    year: 2023,
    section,
    award,
    awardLocale: award === null ? null : 'en',
    result,
    showOnPoster: result === 'winner',
  }))
}

function buildContacts(): Contact[] {
  const none = { territory: null, email: null, phone: null, website: null }
  return [
    {
      ...none,
      name: 'Olena Example',
      role: 'press',
      email: 'press@film.example',
      phone: '+380 44 000 00 00',
    },
    {
      ...none,
      name: 'Example Sales',
      role: 'sales',
      territory: 'World',
      email: 'sales@film.example',
      website: 'https://sales.example/',
    },
    { ...none, name: 'Trueman Production', role: 'production' },
  ]
}
