'use client'

import { useCallback, useEffect, useRef } from 'react'

import { rankStep } from '../plan-ranks.js'
import { isOver, type ShownUpload } from '../uploads/upload-queue.js'
import { uploadQueue, usePlaceUploads, useUploadGuards } from '../uploads/use-uploads.js'
import { useSay } from '../use-say.js'
import { createStill } from './create-still.js'

/** Sends pictures one after the other, in the order they were given; one refused stops no other. */
export function useUploads(args: {
  filmId: string
  /** The rank of the next still. */
  firstRank: number
  onArrived: () => void
}) {
  const { filmId, firstRank, onArrived } = args
  const { language } = useSay()
  const place = `film:${filmId}`
  const uploads = usePlaceUploads(place)
  const isBusy = uploads.some(({ state }) => !isOver(state))
  const nextRank = useRef(firstRank)
  useUploadGuards(uploads)
  useTellWhenDone(uploads, onArrived)

  const add = useCallback(
    (files: FileList | File[]) => {
      if (!isBusy) nextRank.current = firstRank
      for (const file of files) {
        const record = async (upload: string) => {
          await createStill({ upload, film: filmId, rank: nextRank.current }, language)
          nextRank.current += rankStep
        }
        // What went wrong stands in the list.
        uploadQueue.add({ file, purpose: 'stills', place, language, record }).catch(() => undefined)
      }
    },
    [filmId, firstRank, isBusy, language, place],
  )
  return { uploads, add, clear: () => uploadQueue.clear(place) }
}

/** Each time the last of them is over, and something came of it. */
function useTellWhenDone(uploads: ShownUpload[], onArrived: () => void): void {
  const isBusy = uploads.some(({ state }) => !isOver(state))
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !isBusy) onArrived()
    wasBusy.current = isBusy
  }, [isBusy, onArrived])
}
