import { createHash } from 'node:crypto'
import sharp from 'sharp'

import type { Asker, MaybeAnswer } from './asking.js'
import { pause } from './herd.js'
import { createPledge, type Pledge } from './pledge.js'
import type { Site } from './site.js'

export interface PromisedStill {
  id: string
  sha256: string
}

/** What the servers have said so far, to be held against what is there in the end. */
export interface Promises {
  stills: PromisedStill[]
  /** Every picture that was sent, kept or not: it may be there once. */
  sent: string[]
  tagline: Pledge<string>
  planned: Pledge<string>
  isPublic: Pledge<boolean>
  problems: string[]
}

export const createPromises = (): Promises => ({
  stills: [],
  sent: [],
  tagline: createPledge('Tagline 0.'),
  planned: createPledge('Tagline 0.'),
  isPublic: createPledge(true),
  problems: [],
})

interface Busy {
  asker: Asker
  site: Site
  promises: Promises
}

/** Everybody who works on the site at once, each on records of their own, until told to stop. */
export async function keepBusy(busy: Busy, isOver: () => boolean): Promise<void> {
  const everybody = [uploadByForm, uploadInParts, publishText, toggleFilm, planText]
  const working = everybody.map(async (work) => {
    for (let turn = 1; !isOver(); turn++) await work(busy, turn)
  })
  await Promise.all(working)
}

async function uploadByForm({ asker, site, promises }: Busy): Promise<void> {
  const picture = await drawNoise()
  const form = new FormData()
  form.append('file', new Blob([picture as Uint8Array<ArrayBuffer>]), 'still.jpg')
  form.append('_payload', JSON.stringify(describeStill(site)))
  promises.sent.push(hashOf(picture))
  noteStill(promises, picture, await asker.ask('POST', '/api/stills', form))
  await pause(300)
}

/** In three parts, going on at whichever server is there from what it says has arrived. */
async function uploadInParts({ asker, site, promises }: Busy): Promise<void> {
  const picture = await drawNoise()
  const announced = await asker.ask('POST', '/api/uploads', undefined, {
    'Tus-Resumable': '1.0.0',
    'Upload-Length': String(picture.byteLength),
    'Upload-Metadata': `filename ${btoa('still.jpg')},purpose ${btoa('stills')}`,
  })
  const path = announced?.headers.get('location')
  if (!path) return
  const partBytes = Math.ceil(picture.byteLength / 3)
  for (let offset = 0; offset < picture.byteLength;) {
    const part = picture.subarray(offset, offset + partBytes)
    const sent = await asker.ask('PATCH', path, part, {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    })
    if (sent?.status === 204) offset = Number(sent.headers.get('upload-offset'))
    else offset = await askOffset(asker, path)
    if (offset < 0) return void promises.problems.push(`the upload ${path} was lost on its way`)
  }
  promises.sent.push(hashOf(picture))
  const json = { ...describeStill(site), upload: path.split('/').at(-1) }
  noteStill(promises, picture, await asker.ask('POST', '/api/stills', json))
}

async function askOffset(asker: Asker, path: string): Promise<number> {
  for (;;) {
    const answer = await asker.ask('HEAD', path, undefined, { 'Tus-Resumable': '1.0.0' })
    if (answer?.status === 200) return Number(answer.headers.get('upload-offset'))
    // Another server may still believe that the dead one is writing.
    if (answer && answer.status !== 423 && answer.status < 500) return -1
    await pause(200)
  }
}

function noteStill(promises: Promises, picture: Uint8Array, answer: MaybeAnswer): void {
  if (answer?.status !== 201) return
  promises.stills.push({ id: String(answer.body.doc?.id), sha256: hashOf(picture) })
}

async function publishText({ asker, site, promises }: Busy, turn: number): Promise<void> {
  const tagline = `Tagline ${turn}.`
  const path = `/api/translations/${site.publishedText.id}`
  promises.tagline.attempt(tagline)
  const answer = await asker.ask('PATCH', path, { tagline, _status: 'published' })
  settle(promises.tagline, tagline, answer)
  await pause(100)
}

async function toggleFilm({ asker, site, promises }: Busy, turn: number): Promise<void> {
  const isPublic = turn % 2 === 0
  const path = `/api/films/${site.toggledFilm.filmId}`
  promises.isPublic.attempt(isPublic)
  const answer = await asker.ask('PATCH', path, { _status: isPublic ? 'published' : 'draft' })
  // Asked for what already is, an error changes nothing.
  if (answer?.status === 200) promises.isPublic.keep(isPublic)
  await pause(500)
}

/** A plan that was taken is carried out, whoever is killed meanwhile. */
async function planText(busy: Busy, turn: number): Promise<void> {
  const { asker, site, promises } = busy
  const tagline = `Planned ${turn}.`
  const path = `/api/translations/${site.plannedText.id}`
  const saved = await asker.insist('PATCH', `${path}?draft=true`, { tagline })
  if (saved.status !== 200) return
  promises.planned.attempt(tagline)
  const at = new Date(Date.now() + 1500).toISOString()
  const planned = await asker.ask('POST', `${path}/schedule`, { action: 'publish', at })
  if (planned?.status !== 200) return pause(2000).then(() => undefined)
  promises.planned.keep(tagline)
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const { body } = await asker.insist('GET', `${path}?depth=0`)
    if (body.tagline === tagline && body._status === 'published') return
    await pause(300)
  }
  promises.problems.push(
    `the plan to publish “${tagline}” was not carried out in a minute: ${await describeText(busy)}`,
  )
}

/** The planned text as it stands, its last versions, and what is planned. */
async function describeText({ asker, site }: Busy): Promise<string> {
  const { id } = site.plannedText
  const path = `/api/translations/${id}`
  const versions = `/api/translations/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=6&depth=0`
  const seen: unknown[] = []
  for (const asked of [`${path}?depth=0`, versions, `${path}/schedule`]) {
    seen.push((await asker.insist('GET', asked)).body)
  }
  return JSON.stringify(seen)
}

function settle<Value>(pledge: Pledge<Value>, value: Value, answer: MaybeAnswer): void {
  if (answer?.status === 200) pledge.keep(value)
  else if (answer) pledge.drop(value)
}

const describeStill = ({ stillsFilm, terms }: Site) => ({
  ...{ film: stillsFilm.filmId, terms, role: 'scene', credit: 'Somebody' },
  ...{ caption: 'A caption.', alt: 'What is to be seen.', _status: 'published' },
})

/** Noise differs each time, so that every picture is a blob of its own. */
function drawNoise(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const create = { width: 500, height: 400, channels: 3 as const, background: '#c86432', noise }
  return sharp({ create }).jpeg().toBuffer()
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
