import type { Payload } from 'payload'

import { isMediaError } from '../../media/index.js'
import type { Rendition } from '../payload-types.js'
import { composeContent, hashContent } from './compose.js'
import type { Edition, EditionContent } from './content.js'
import { makeFollowingGood } from './follow-screening.js'
import { keepOpenings, type OpeningsDeps } from './keep-openings.js'
import { listNamedBefore } from './named-before.js'
import { readFilmRecord } from './record.js'
import { listUnrendered } from './unrendered.js'
import { findLastSequence, findNewestEdition, insertEdition } from './edition-rows.js'

export interface ComposerDeps extends OpeningsDeps {
  now: () => Date
  ensureRenditions: (sha256: string) => Promise<Rendition[]>
  /** Told of a film's newest edition once it is kept; telling it twice must be harmless. */
  onEdition: (edition: Edition) => void
}

/**
 * Composes a film's next edition where something public changed. The newest edition is read before
 * the record: whoever was kept waiting in between finds its number taken and begins again, so an
 * old record never comes after a newer edition. No transaction is open while pictures render.
 *
 * @returns the newest edition; `null` where there is none, or another worker has taken over
 */
export async function composeFilm(
  deps: ComposerDeps,
  filmId: string,
  isLost: () => boolean = () => false,
): Promise<Edition | null> {
  const { payload } = deps
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const newest = await findNewestEdition({ payload, filmId })
    const content = await readContent(deps, {
      filmId,
      namedBefore: await listNamedBefore(payload, newest),
    })
    const next = describeNext({ newest, content, filmId, now: deps.now() })
    // Who has taken over has read a newer record.
    if (isLost()) return null
    // Whoever follows must hear what opened of an edition before they hear of the next.
    if (next && newest) await keepOpenings(deps, newest, new Date(next.at))
    const kept = next ? await keepEdition(payload, next) : newest
    if (kept) deps.onEdition(kept)
    if (kept || !next) return kept
  }
  throw new Error(`The film ${filmId} was composed by others ${mostAttempts} times meanwhile.`)
}

const mostAttempts = 20

/** The edition that the content makes, or `null` where it says nothing new. */
function describeNext(args: {
  newest: Edition | null
  content: EditionContent | null
  filmId: string
  now: Date
}): Omit<Edition, 'sequence'> | null {
  const { newest, content, filmId, now } = args
  const contentHash = hashContent(content)
  const slug = content?.film.slug ?? newest?.slug
  // A film never public leaves no edition behind when it is "unpublished".
  if (newest?.contentHash === contentHash || slug === undefined) return null
  const number = (newest?.number ?? 0) + 1
  return { filmId, slug, number, at: now.toISOString(), contentHash, content }
}

/**
 * Keeps an edition in the next place after all that can be read: whoever reads on from the last
 * one sees each, in order. Gives `null` where another process made this number of the film.
 */
async function keepEdition(
  payload: Payload,
  next: Omit<Edition, 'sequence'>,
): Promise<Edition | null> {
  for (;;) {
    const edition = { ...next, sequence: (await findLastSequence(payload)) + 1 }
    const taken = await insertEdition(payload, edition)
    if (taken === null) return edition
    if (taken === 'number') return null
  }
}

async function readContent(
  deps: ComposerDeps,
  { filmId, namedBefore }: { filmId: string; namedBefore: string[] },
): Promise<EditionContent | null> {
  const { payload } = deps
  const record = await readFilmRecord({ payload, filmId, drafts: false, namedBefore })
  if (!record) return null
  await makeFollowingGood(deps.payload, record)
  for (const sha256 of listUnrendered(record)) {
    record.renditions.set(sha256, await renderOrLeaveOut(deps, sha256))
  }
  return composeContent(record, namedBefore)
}

/**
 * A picture that can never be rendered is left out and reported; it must not keep from the public
 * what else the film has to say, a withdrawal least of all.
 */
async function renderOrLeaveOut(deps: ComposerDeps, sha256: string): Promise<Rendition[]> {
  try {
    return await deps.ensureRenditions(sha256)
  } catch (error) {
    if (!isMediaError(error, 'BLOB_MISSING') && !isMediaError(error, 'IMAGE_DAMAGED')) throw error
    deps.payload.logger.error({
      err: error,
      msg: `the picture ${sha256} is left out of its edition`,
    })
    return []
  }
}
