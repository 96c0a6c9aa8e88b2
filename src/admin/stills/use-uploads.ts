'use client'

import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type RefObject,
  type SetStateAction,
} from 'react'

import { rankStep } from '../plan-ranks.js'
import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { sendStill } from './send-still.js'

/** One picture on its way: `checking` is after its last byte left and before the server's answer. */
export interface Upload {
  key: number
  file: File
  state: 'waiting' | 'sending' | 'checking' | 'arrived' | 'refused'
  /** How much of it has left, 0 to 1. */
  fraction: number
  why: string | null
}

/** Sends pictures one after the other, in the order they were given; one refused stops no other. */
export function useUploads(args: {
  filmId: string
  /** The rank of the next still. */
  firstRank: number
  onArrived: () => void
}) {
  const { filmId, firstRank, onArrived } = args
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<Upload[]>([])
  const isSending = useRef(false)
  const nextRank = useRef(firstRank)

  const sendOne = useSendOne({ filmId, nextRank, setUploads })

  const add = useCallback(
    async (files: FileList | File[]) => {
      const added = [...files].map(toUpload)
      setUploads((all) => [...all, ...added])
      queue.current.push(...added)
      if (isSending.current) return
      isSending.current = true
      nextRank.current = firstRank
      for (let one = queue.current.shift(); one; one = queue.current.shift()) await sendOne(one)
      isSending.current = false
      onArrived()
    },
    [firstRank, onArrived, sendOne],
  )
  const isBusy = uploads.some(({ state }) => !isOver(state))
  useLeaveWarning(isBusy)
  return { uploads, isBusy, add, clear: () => setUploads([]) }
}

/** Whether nothing more happens to an upload. */
export const isOver = (state: Upload['state']): boolean =>
  state === 'arrived' || state === 'refused'

function useSendOne(args: {
  filmId: string
  nextRank: RefObject<number>
  setUploads: Dispatch<SetStateAction<Upload[]>>
}): (upload: Upload) => Promise<void> {
  const { filmId, nextRank, setUploads } = args
  const { say, language } = useSay()
  return useCallback(
    async ({ key, file }) => {
      const update = (change: Partial<Upload>) =>
        setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
      const onProgress = (fraction: number) =>
        update({ fraction, state: fraction === 1 ? 'checking' : 'sending' })
      try {
        await sendStill({ file, filmId, rank: nextRank.current, language, onProgress })
        nextRank.current += rankStep
        update({ state: 'arrived', fraction: 1 })
      } catch (error) {
        update({ state: 'refused', why: describeFailure(error, say) })
      }
    },
    [filmId, language, nextRank, say, setUploads],
  )
}

let made = 0
const toUpload = (file: File): Upload => ({
  key: ++made,
  file,
  state: 'waiting',
  fraction: 0,
  why: null,
})

/** The browser asks before it leaves a page that is still sending. */
function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBusy])
}
