import type { Payload, Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { takenField } from './taken-field.js'

export type WorkState = 'waiting' | 'running' | 'given-up'

/** One piece of work: a kind and a subject, together unique. */
export interface WorkRow {
  id: string
  kind: string
  subject: string
  state: WorkState
  dueAt: string
  /** However often it is asked for meanwhile, it waits no longer than this. */
  dueBy: string
  /** Changes with every renewal. */
  leaseUntil: string | null
  /** The claim that runs it: another one for every run. */
  claimedBy: string | null
  attempts: number
  /** How often it was asked for: asked while it runs, it runs again. */
  wanted: number
  /** What went wrong last: a word, and a sentence. */
  problem: string | null
  lastError: string | null
  /** What whoever asked wants the run to know. */
  details: unknown
}

export type NewWorkRow = Omit<WorkRow, 'id'>
export type WorkChange = Partial<Omit<WorkRow, 'id' | 'kind' | 'subject'>>

/** The rows of work. Every write is one conditional write, which no two callers both make. */
export interface WorkRows {
  find(kind: string, subject: string): Promise<WorkRow | null>
  list(where: Where, limit: number): Promise<WorkRow[]>
  /** Gives `false` where there is such a row already. */
  insert(row: NewWorkRow): Promise<boolean>
  /** Changes the row where it still is as expected; gives it as it is then, else `null`. */
  change(id: string, expected: Expected, change: WorkChange): Promise<WorkRow | null>
  /** Removes the row where it still is as expected; gives whether it was. */
  remove(id: string, expected: Expected): Promise<boolean>
}

export type Expected = Partial<Pick<WorkRow, 'state' | 'claimedBy' | 'leaseUntil' | 'wanted'>>

const collection = 'work'

export function createWorkRows({ db }: Pick<Payload, 'db'>): WorkRows {
  return {
    async find(kind, subject) {
      const where: Where = { and: [{ kind: { equals: kind } }, { subject: { equals: subject } }] }
      const { docs } = await db.find<WorkRow>({ collection, where, limit: 1, pagination: false })
      return docs[0] ?? null
    },
    async list(where, limit) {
      const { docs } = await db.find<WorkRow>({
        collection,
        where,
        sort: ['dueAt', 'id'],
        limit,
        pagination: false,
      })
      return docs
    },
    async insert(row) {
      try {
        await db.create({ collection, data: { id: createUuidV7(), ...row }, returning: false })
        return true
      } catch (error) {
        if (takenField(error) === null) throw error
        return false
      }
    },
    async change(id, expected, change) {
      const data = { ...change, updatedAt: new Date().toISOString() }
      const where = describeExpected(id, expected)
      const row: unknown = await db.updateOne({ collection, where, data })
      return row as WorkRow | null
    },
    async remove(id, expected) {
      return (await db.deleteOne({ collection, where: describeExpected(id, expected) })) !== null
    },
  }
}

const describeExpected = (id: string, expected: Expected): Where => ({
  and: [
    { id: { equals: id } },
    ...Object.entries(expected).map(([path, value]) => ({ [path]: { equals: value } })),
  ],
})
