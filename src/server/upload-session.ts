import type { Readable } from 'node:stream'
import { DataStore, Upload, type Locker } from '@tus/server'
import type { PayloadRequest } from 'payload'

import type { UploadPurpose } from '../../collections/uploads/purposes.js'
import { isMediaError, receiveBytes, sniffBytes } from '../../media/index.js'
import type { Upload as UploadRow } from '../payload-types.js'
import type { Hold, UploadDesk } from './upload-desk.js'
import { limits } from './limits.js'
import { tooManyUploads, uploadProblem } from './upload-problems.js'
import { partsOf, progressOf, uploadLifeMs, type NewUpload } from './upload-rows.js'

/** Who asks in one request, and for which kind of file. */
export interface UploadSessionDeps {
  req: PayloadRequest
  owner: string
  desk: UploadDesk
  purposeOf: (name: string) => UploadPurpose
  /** What is being made, where that is what is asked. */
  announced: NewUpload | null
}

/** One request's view of the uploads, as `@tus/server` asks for it: those of one person. */
export function createUploadSession(deps: UploadSessionDeps): {
  locker: Locker
  store: SessionStore
} {
  const store = new SessionStore(deps)
  const locker: Locker = {
    newLock: (id) => ({ lock: () => store.hold(id), unlock: () => store.release() }),
  }
  return { locker, store }
}

class SessionStore extends DataStore {
  override extensions = ['creation', 'termination', 'expiration']
  /** Why bytes were not taken: streams that break tell tus only that they did. */
  failure: Error | null = null
  private held: Hold | null = null
  private writing: Promise<unknown> = Promise.resolve()

  constructor(private readonly deps: UploadSessionDeps) {
    super()
  }

  /** An upload that is being made is held by whoever makes it; asking how far one is needs no hold. */
  async hold(id: string): Promise<void> {
    const { req, desk, announced } = this.deps
    if (announced || req.method === 'HEAD') return
    this.held = await desk.hold({ req, id })
  }

  /** A stream that breaks ends the library's waiting at once; what had arrived is still kept. */
  async release(): Promise<void> {
    await this.writing
    await this.held?.release()
    this.held = null
  }

  override async create(upload: Upload): Promise<Upload> {
    const { desk, announced } = this.deps
    if (!announced) throw uploadProblem('unknown', this.deps.req)
    this.held = desk.keep(await desk.rows.create(announced))
    await this.requireRoom()
    upload.id = this.held.row.id
    upload.creation_date = createdAt(this.held.row)
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const { desk, owner, req } = this.deps
    const row = this.held?.row ?? (await desk.rows.find(id, owner))
    if (!row) throw uploadProblem('unknown', req)
    if (desk.rows.isOver(row)) throw uploadProblem('expired', req)
    return new Upload({ id, size: row.bytes, offset: row.offset, creation_date: createdAt(row) })
  }

  /** tus tells from this when an upload expires. */
  override getExpiration(): number {
    return uploadLifeMs
  }

  override write(stream: Readable): Promise<number> {
    const writing = this.receiveAll(stream)
    this.writing = writing.catch((error: Error) => {
      this.failure = error
    })
    return writing
  }

  override async remove(): Promise<void> {
    await this.drop(this.requireHeld())
  }

  private async receiveAll(stream: Readable): Promise<number> {
    const { desk } = this.deps
    const held = this.requireHeld()
    if (held.row.offset < held.row.bytes) {
      await desk.whileReceiving(stream, () => this.receive(held, stream))
    }
    if (held.row.offset === held.row.bytes) await desk.arrive(held)
    return held.row.offset
  }

  /**
   * Asked with the new one counted: of many that are made at once some may be refused that had
   * fitted, but never is there room for one too many.
   */
  private async requireRoom(): Promise<void> {
    const { desk, owner, req } = this.deps
    const { openUploads, openUploadBytes } = limits
    const open = await desk.rows.measureOpen(owner, openUploads)
    if (open.count <= openUploads && open.bytes <= openUploadBytes) return
    await desk.rows.remove(this.requireHeld())
    throw tooManyUploads(req)
  }

  private async receive(held: Hold, chunks: Readable): Promise<void> {
    const { desk, purposeOf } = this.deps
    const { row } = held
    const judge = row.offset === 0 ? judgeBeginning(row, purposeOf(row.purpose)) : null
    try {
      await receiveBytes({
        id: row.id,
        from: progressOf(row),
        chunks,
        parts: desk.parts,
        async judge(chunk) {
          held.require()
          await judge?.(chunk)
        },
        save: (progress) => desk.rows.save(held, progress),
      })
    } catch (error) {
      // Nothing that could still come would make it what it has to be.
      if (isRefused(error)) await this.drop(held)
      throw error
    }
  }

  private async drop(held: Hold): Promise<void> {
    const { desk } = this.deps
    await desk.parts.discard(partsOf(held.row))
    await desk.rows.remove(held)
  }

  private requireHeld(): Hold {
    if (!this.held) throw uploadProblem('unknown', this.deps.req)
    return this.held
  }
}

/** tus counts an upload's life from its creation; ours begins anew with each byte. */
const createdAt = ({ expiresAt }: UploadRow) =>
  new Date(Date.parse(expiresAt) - uploadLifeMs).toISOString()

const isRefused = (error: unknown): boolean =>
  ['IMAGE_FORMAT_REFUSED', 'FILE_FORMAT_REFUSED', 'UPLOAD_LOST'].some(
    (code) => isMediaError(error) && error.code === code,
  )

function judgeBeginning(row: UploadRow, purpose: UploadPurpose) {
  const wantedBytes = Math.min(sniffBytes, row.bytes)
  let beginning: Buffer | null = Buffer.alloc(0)
  return async (chunk: Buffer): Promise<void> => {
    if (!beginning) return
    beginning = Buffer.concat([beginning, chunk.subarray(0, wantedBytes)])
    if (beginning.byteLength < wantedBytes) return
    const whole = beginning
    beginning = null
    await purpose.judgeBeginning(whole, row.fileName)
  }
}
