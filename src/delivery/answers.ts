import { createHash } from 'node:crypto'

import { pack, type Coding, type Packing } from './codings.js'

/** One answer as bytes, in every packing that somebody has asked for. */
export interface Answer {
  readonly type: string
  /** What `Content-Language` says, where the whole is in one. */
  readonly language: string | null
  /** The form that is ready now; one that is not is begun for whoever asks next. */
  formIn(codings: readonly Coding[]): Form
  /** The one of these codings whose tag the reader names. */
  findForm(codings: readonly Coding[], isNamed: (etag: string) => boolean): Form | null
}

export interface Form {
  readonly coding: Coding
  /** Strong, hence another one for each coding (RFC 9110, section 8.8.3.3). */
  readonly etag: string
  readonly body: Buffer
}

/** What an answer is made of. */
export interface Described {
  text: string
  type: string
  language: string | null
}

export type Answers = ReturnType<typeof createAnswers>

/** Less than this does not get smaller in a way that anybody notices. */
const leastPackedBytes = 1024
/** A name, a hash, and what the runtime keeps of each. */
const overheadBytes = 1024

/**
 * Keeps answers as bytes under the key of what they say, those asked for last, in so many bytes
 * with their packed forms. An answer must be a function of its key.
 */
export function createAnswers({ mostBytes }: { mostBytes: number }) {
  const kept = new Map<string, { answer: Answer; bytes: number }>()
  let keptBytes = 0
  let packing = Promise.resolve()
  let askedLast: string | null = null

  function find(key: string): Answer | null {
    const held = kept.get(key)
    if (!held) return null
    // A Map remembers the order of entering: what is asked for goes to the end again.
    if (key !== askedLast) {
      kept.delete(key)
      kept.set(key, held)
      askedLast = key
    }
    return held.answer
  }

  function letGo(key: string): void {
    keptBytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  function makeRoom(): void {
    for (const key of kept.keys()) {
      if (keptBytes <= mostBytes) return
      letGo(key)
    }
  }

  function grow(key: string, answer: Answer, bytes: number): void {
    const held = kept.get(key)
    if (held?.answer !== answer) return
    held.bytes += bytes
    keptBytes += bytes
    makeRoom()
  }

  /** One after the other: a rush of new answers must not take the threads that read files. */
  function packLater(make: () => Promise<void>): void {
    packing = packing.then(make)
  }

  return {
    find,
    /** The answer of this key, made now unless it is kept. */
    keep(key: string, describe: () => Described): Answer {
      const found = find(key)
      if (found) return found
      const described = describe()
      const answer = createAnswer(described, {
        isKept: () => kept.get(key)?.answer === answer,
        packLater,
        onPacked: (bytes) => grow(key, answer, bytes),
      })
      const bytes = Buffer.byteLength(described.text) + Buffer.byteLength(key) + overheadBytes
      kept.set(key, { answer, bytes })
      askedLast = key
      keptBytes += bytes
      makeRoom()
      return answer
    },
    size: () => ({ answers: kept.size, bytes: keptBytes }),
    /** Waits until everything that was asked for is packed. */
    settle: () => packing,
  }
}

function createAnswer(
  { text, type, language }: Described,
  deps: {
    isKept(): boolean
    packLater(make: () => Promise<void>): void
    onPacked(bytes: number): void
  },
): Answer {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const forms: Partial<Record<Coding, Form>> = {
    identity: { coding: 'identity', etag: `"${hash}"`, body },
  }
  const begun = new Set<Packing>()

  function begin(coding: Packing): void {
    if (begun.has(coding)) return
    begun.add(coding)
    deps.packLater(async () => {
      if (!deps.isKept()) return
      const packed = await pack[coding](body)
      forms[coding] = { coding, etag: `"${hash}-${coding}"`, body: packed }
      deps.onPacked(packed.byteLength)
    })
  }

  return {
    type,
    language,
    formIn(codings) {
      const [dearest] = codings
      if (body.byteLength >= leastPackedBytes && dearest && dearest !== 'identity') begin(dearest)
      const ready = codings.find((coding) => forms[coding])
      return (ready && forms[ready]) ?? forms.identity!
    },
    findForm(codings, isNamed) {
      const named = codings.find((coding) => forms[coding] && isNamed(forms[coding].etag))
      return (named && forms[named]) ?? null
    },
  }
}
