import type { Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { composeContent, hashContent } from '../../editions/compose.js'
import type { EditionContent } from '../../editions/content.js'
import { findNewestEdition } from '../../editions/edition-rows.js'
import { readFilmRecord } from '../../editions/record.js'
import { agree, sayCount } from '../say-counts.js'
import { mendOrTell, type Check, type Examined, type Finding } from './check.js'
import { letWritesEnd, readDocuments } from './documents.js'

type Tell = (finding: Finding) => void

/**
 * Every edition is what its hash says; a film's are numbered from 1 without a gap, and those of all
 * films too; and the newest one of each film says what is published now.
 */
export const checkEditions: Check = async (examined, tell) => {
  const numbers = new Map<string, number[]>()
  const sequences: number[] = []
  let editions = 0
  for await (const doc of readDocuments(examined.payload, 'editions')) {
    const row = doc as unknown as EditionRow
    editions += 1
    sequences.push(row.sequence ?? 0)
    numbers.set(row.film, [...(numbers.get(row.film) ?? []), row.number])
    for (const problem of describeRow(row)) tell({ problem, ...beyondMending })
  }
  for (const [film, found] of numbers) {
    const missing = await confirm(examined, 'number', findGaps(found), film)
    for (const number of missing) {
      const problem = `The edition ${number} of the film ${film} is missing.`
      tell({ problem, ...beyondMending })
    }
  }
  for (const place of await confirm(examined, 'sequence', findGaps(sequences))) {
    const problem = `There is no edition in the place ${place} among all editions.`
    tell({ problem, ...beyondMending })
  }
  const films = await checkFilms(examined, tell)
  return `${sayCount(editions, 'edition')} ${agree(editions, 'were')} hashed and counted, and ${sayCount(films, 'film')} compared with ${agree(films, 'their')} newest one.`
}

interface EditionRow {
  id: string
  film: string
  number: number
  sequence: number | null
  state: string
  contentHash: string
  content: { value: EditionContent | null }
}

const beyondMending = {
  isMended: false,
  remedy: 'An edition is never written again. Restore the newest backup that has it.',
}

function* describeRow(row: EditionRow): Generator<string> {
  const name = `The edition ${row.number} of the film ${row.film}`
  if (hashContent(row.content.value) !== row.contentHash) yield `${name} is not what its hash says.`
  if ((row.content.value === null) !== (row.state === 'withdrawn')) {
    yield `${name} is called ${row.state}, and its content says otherwise.`
  }
}

/** Which whole numbers are missing between 1 and the highest. */
function findGaps(numbers: number[]): number[] {
  const found = new Set(numbers)
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  return Array.from({ length: highest }, (_, index) => index + 1).filter((n) => !found.has(n))
}

/** Of these gaps, those that are still there: an edition may have come while others were read. */
async function confirm(
  { payload }: Examined,
  field: 'number' | 'sequence',
  gaps: number[],
  film?: string,
): Promise<number[]> {
  const confirmed: number[] = []
  for (const gap of gaps) {
    const where: Where = film
      ? { and: [{ film: { equals: film } }, { [field]: { equals: gap } }] }
      : { [field]: { equals: gap } }
    const { totalDocs } = await payload.db.count({ collection: 'editions', where })
    if (totalDocs === 0) confirmed.push(gap)
  }
  return confirmed
}

/** Gives how many films were looked at. */
async function checkFilms(examined: Examined, tell: Tell): Promise<number> {
  let films = 0
  for await (const { id } of readDocuments(examined.payload, 'films')) {
    const filmId = String(id)
    films += 1
    if (!(await isBehind(examined, filmId)) || (await isUnderWay(examined, filmId))) continue
    await letWritesEnd()
    if (!(await isBehind(examined, filmId)) || (await isUnderWay(examined, filmId))) continue
    await mendOrTell({
      examined,
      tell,
      problem: `What is published of the film ${filmId} is not in its newest edition, and nothing waits to compose it.`,
      done: 'It waits to be composed now; a running server does it at once, else the next that starts.',
      mend: () => askForEdition(examined, filmId),
    })
  }
  return films
}

async function isBehind({ payload }: Examined, filmId: string): Promise<boolean> {
  const newest = await findNewestEdition({ payload, filmId })
  const record = await readFilmRecord({ payload, filmId, drafts: false })
  if (!record && !newest) return false
  return newest?.contentHash !== hashContent(record && composeContent(record))
}

/** Whether anything waits or runs that may be about this film. */
async function isUnderWay({ payload }: Examined, filmId: string): Promise<boolean> {
  const { totalDocs: waiting } = await payload.db.count({ collection: 'outbox' })
  if (waiting > 0) return true
  if (!('work' in payload.collections)) return false
  const where: Where = { subject: { equals: filmId } }
  const { totalDocs } = await payload.db.count({ collection: 'work', where })
  return totalDocs > 0
}

/** In the way a publish asks for it. */
async function askForEdition({ payload, now }: Examined, filmId: string): Promise<boolean> {
  const dueAt = now().toISOString()
  await payload.db.create({
    collection: 'outbox',
    data: { id: createUuidV7(), subject: 'films', subjectId: filmId, dueAt },
    returning: false,
  })
  return true
}
