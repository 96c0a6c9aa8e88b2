import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer as readAll } from 'node:stream/consumers'

import type { BlobStorage } from '../../media/storage/index.js'
import type { EditionContent } from '../editions/content.js'
import type { Still } from '../payload-types.js'
import type { TestApp } from './create-test-app.js'

export interface Upload {
  token?: string | undefined
  /** The picture's bytes; without them only the fields are sent. */
  bytes?: Uint8Array | undefined
  fileName?: string
  /** What the record says, sent as the admin does: as JSON in the field `_payload`. */
  data?: Record<string, unknown>
  headers?: Record<string, string>
}

/** What Payload's REST answers to a write of a still. */
export interface UploadAnswer {
  status: number
  doc: Still
  /** Of the first error, if there is one. */
  code?: string
  message?: string
}

/** Creates a still as the admin does: `POST /api/stills`, multipart. */
export const postStill = (app: TestApp, upload: Upload, query = ''): Promise<UploadAnswer> =>
  sendStill(app, { method: 'POST', path: `/api/stills${query}`, ...upload })

/** Changes a still as the admin does: `PATCH /api/stills/{id}`, multipart. */
export const patchStill = (
  app: TestApp,
  id: string,
  upload: Upload,
  query = '',
): Promise<UploadAnswer> =>
  sendStill(app, { method: 'PATCH', path: `/api/stills/${id}${query}`, ...upload })

export async function sendStill(
  app: TestApp,
  { method, path, token, headers = {}, ...upload }: Upload & { method: string; path: string },
): Promise<UploadAnswer> {
  return readAnswer(await app.request(path, { method, token, headers, body: buildForm(upload) }))
}

export function buildForm({ bytes, fileName = 'still.jpg', data }: Upload): FormData {
  const form = new FormData()
  if (bytes) form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName)
  form.append('_payload', JSON.stringify(data ?? {}))
  return form
}

export async function readAnswer(response: Response): Promise<UploadAnswer> {
  const body = (await response.json()) as {
    doc: Still
    errors?: { message?: string; data?: { code?: string } | null }[]
  }
  const error = body.errors?.[0]
  const { code } = error?.data ?? {}
  return {
    status: response.status,
    doc: body.doc,
    ...(code !== undefined && { code }),
    ...(error?.message !== undefined && { message: error.message }),
  }
}

/** The keys of every blob that is kept. */
export async function listBlobs(storage: BlobStorage): Promise<string[]> {
  const keys: string[] = []
  for await (const { sha256 } of storage.list()) keys.push(sha256)
  return keys
}

/** What uploads under way, or left behind, have written down so far. */
export const listTemporaryFiles = (app: Pick<TestApp, 'dataDirectory'>): Promise<string[]> =>
  readdir(join(app.dataDirectory, 'tmp'))

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * Reads every picture of every edition there ever was, and gives what is wrong: the ones that are
 * gone, or are not the bytes that the edition names.
 */
export async function findBrokenEditions({ payload, services }: TestApp): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'editions',
    limit: 1000,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  const broken: string[] = []
  for (const edition of docs) {
    const { value } = edition.content as unknown as { value: EditionContent | null }
    for (const still of value?.stills ?? []) {
      for (const [name, { sha256, bytes }] of Object.entries(still.renditions)) {
        const stream = await services.storage.open(sha256)
        const body = stream && (await readAll(stream))
        const isWhole = body?.byteLength === bytes && hashOf(body) === sha256
        if (!isWhole) broken.push(`edition ${edition.number}, still ${still.id}, ${name}`)
      }
    }
  }
  return broken
}
