import {
  buildArtwork,
  buildFilm,
  buildLaurel,
  buildPressFile,
  buildQuote,
  buildScreening,
  buildStill,
  buildTranslation,
} from './builders.js'
import type { TestApp } from './create-test-app.js'
import type { Desk } from './create-desk.js'
import { moments, type EmbargoPlan } from './embargo-plan.js'

/** Something that is closed until a moment, with addresses of its own. */
export interface Closable {
  kind: 'film' | 'stills' | 'artworks' | 'files'
  id: string
  film: ClosableFilm
  /** As it stands now, whatever it was planned to be. */
  opensAt: string | null
  /** Of a film: that it was unpublished. */
  isWithdrawn: boolean
  /** Words that only this thing says. */
  marks: string[]
  /** Words that it said once. */
  oldMarks: string[]
}

export interface ClosableFilm extends Closable {
  slug: string
  oldSlug: string
  fate: EmbargoPlan[number]['fate']
  parts: Closable[]
}

type PartPlan = EmbargoPlan[number]['trailer']

/** A word that is found again wherever it is repeated: in addresses and file names, too. */
const mark = (...parts: (string | number)[]) => `zq${parts.join('').toLowerCase()}zq`

/** What a film says itself, beside its parts. */
const said = ['slug', 'originaltitle', 'venue', 'title', 'titlepl', 'award', 'quote']

/** Every mark in a text; by its beginning it is none of the hashes that a text may hold. */
export const findMarks = (text: string): string[] =>
  [...text.matchAll(/zqf\d[a-z0-9]+?zq/gi)].map(([found]) => found.toLowerCase())

/**
 * Films as planned, each in two editions or more: what was open in the first is closed, moved and
 * withdrawn in the second.
 */
export async function layOutEmbargoes(
  app: TestApp,
  desk: Desk,
  plan: EmbargoPlan,
): Promise<ClosableFilm[]> {
  const films: ClosableFilm[] = []
  for (const [number, filmPlan] of plan.entries()) {
    films.push(await layOutFilm({ app, desk, plan: filmPlan, number }))
  }
  return films
}

interface Layout {
  app: TestApp
  desk: Desk
  plan: EmbargoPlan[number]
  number: number
}

async function layOutFilm({ app, desk, plan, number }: Layout): Promise<ClosableFilm> {
  const say = (...parts: (string | number)[]) => mark('f', number, ...parts)
  const oldSlug = say('oldslug')
  const { id } = await buildFilm(app, {
    slug: oldSlug,
    originalTitle: say('originaltitle'),
    embargo: { until: plan.opensAt },
  })
  const screening = await buildScreening(app, { film: id, venue: say('venue'), premiere: 'world' })
  const film = {
    ...{ kind: 'film', id, isWithdrawn: false, oldSlug, slug: say('slug'), fate: plan.fate },
    opensAt: plan.opensAt,
    marks: said.map((what) => say(what)),
    oldMarks: [oldSlug],
    parts: [],
  } as Omit<ClosableFilm, 'film'> as ClosableFilm
  film.film = film
  await buildTranslation(app, { film: id, title: say('title') })
  await buildLaurel(app, { film: id, award: say('award') })
  await buildQuote(app, { film: id, text: say('quote') })
  film.parts = await layOutParts({ app, desk, plan, number }, film)
  await sayInPolish(app, film, say)
  await desk.countEditions(id)
  await desk.publish(`films/${id}`, {
    slug: film.slug,
    embargo: toEmbargo(plan.opensAt, screening.id),
  })
  for (const part of film.parts) await closeAsPlanned(desk, part, screening.id)
  await desk.countEditions(id)
  return film
}

/** The parts as they are in the first edition: open as soon as their film is. */
async function layOutParts({ app, plan, number }: Layout, film: ClosableFilm): Promise<Closable[]> {
  const parts: Closable[] = []
  const add = async (
    kind: Exclude<Closable['kind'], 'film'>,
    { opensAt, isWithdrawn }: PartPlan,
    make: (say: (what: string) => string) => Promise<{ id: string }>,
  ) => {
    const marks: string[] = []
    const say = (what: string) => {
      const word = mark('f', number, kind, parts.length, what)
      marks.push(word)
      return word
    }
    const { id } = await make(say)
    const part = { kind, id, film, opensAt, isWithdrawn, marks, oldMarks: [] }
    parts.push(part)
    return id
  }
  const common = { film: film.id }
  for (const still of plan.stills) {
    await add('stills', still, (say) =>
      buildStill(app, { ...common, caption: say('caption'), alt: say('alt'), credit: say('by') }),
    )
  }
  for (const artwork of plan.artworks) {
    await add('artworks', artwork, (say) =>
      buildArtwork(app, { ...common, caption: say('caption'), alt: say('alt'), credit: say('by') }),
    )
  }
  const trailer = await add('files', plan.trailer, (say) =>
    buildPressFile(app, { ...common, ...toVideo(number), kind: 'trailer', title: say('title') }),
  )
  await add('files', plan.subtitle, (say) =>
    buildPressFile(app, {
      ...{ ...common, kind: 'subtitle', locale: 'pl', ofVideo: trailer, fileName: 'pl.srt' },
      ...{ title: say('title'), bytes: toSubtitles(say('spoken')) },
    }),
  )
  await add('files', plan.pdf, (say) => buildPressFile(app, { ...common, title: say('title') }))
  return parts
}

/** The Polish words of everything stand in one document. */
async function sayInPolish(app: TestApp, film: ClosableFilm, say: (what: string) => string) {
  const ofKind = (kind: Closable['kind']) => film.parts.filter((part) => part.kind === kind)
  const inPolish = (part: Closable, what: string) => {
    const word = part.marks[0]!.replace(/zq$/, `${what}plzq`)
    part.marks.push(word)
    return word
  }
  const pictures = (kind: 'stills' | 'artworks', name: string) =>
    ofKind(kind).map((part) => ({
      [name]: part.id,
      ...{ caption: inPolish(part, 'caption'), alt: inPolish(part, 'alt') },
    }))
  await buildTranslation(app, {
    ...{ film: film.id, locale: 'pl', title: say('titlepl') },
    captions: [...pictures('stills', 'still'), ...pictures('artworks', 'artwork')],
    fileTitles: ofKind('files').map((part) => ({ file: part.id, title: inPolish(part, 'title') })),
  })
}

const collections = { stills: 'stills', artworks: 'artworks', files: 'press-files' } as const

async function closeAsPlanned(desk: Desk, part: Closable, screening: string): Promise<void> {
  if (part.kind === 'film') return
  await desk.publish(`${collections[part.kind]}/${part.id}`, {
    embargo: toEmbargo(part.opensAt, screening),
    ...(part.isWithdrawn && { withdrawn: { at: '2026-05-01T00:00:00.000Z', why: 'Taken back.' } }),
  })
}

/** The first moment is said by the screening that it is the beginning of. */
const toEmbargo = (opensAt: string | null, screening: string) =>
  opensAt === moments[0] ? { until: null, screening } : { until: opensAt, screening: null }

const toVideo = (number: number) => ({
  bytes: Buffer.concat([
    Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
    Buffer.from(`video ${number}`),
  ]),
  fileName: 'trailer.mp4',
})

const toSubtitles = (spoken: string) =>
  Buffer.from(`1\r\n00:00:01,000 --> 00:00:02,500\r\n${spoken}\r\n\r\n`)
