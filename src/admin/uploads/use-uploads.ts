'use client'

import { useEffect, useSyncExternalStore } from 'react'

import { createUploadQueue, isOver, type ShownUpload } from './upload-queue.js'

/** The one queue of this page: it outlives the view that a file was chosen in. */
export const uploadQueue = createUploadQueue()

const none: ShownUpload[] = []

/** The files on their way, of one place. */
export function usePlaceUploads(place: string): ShownUpload[] {
  const all = useSyncExternalStore(
    (listener) => uploadQueue.subscribe(listener),
    () => uploadQueue.list(),
    () => none,
  )
  return all.filter((upload) => upload.place === place)
}

/** The browser asks before it leaves a page that is still sending; and tells when it is on line. */
export function useUploadGuards(uploads: ShownUpload[]): void {
  const isBusy = uploads.some(({ state }) => !isOver(state))
  useEffect(() => {
    if (!isBusy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const reconnect = () => uploadQueue.reconnect()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', reconnect)
    window.addEventListener('offline', reconnect)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', reconnect)
      window.removeEventListener('offline', reconnect)
    }
  }, [isBusy])
}
