'use client'

import { useUploadHandlers } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { UploadList } from './upload-list.js'
import { CalledOff } from './upload-queue.js'
import { uploadQueue, usePlaceUploads, useUploadGuards } from './use-uploads.js'

/** Collections whose files go in parts, from whichever form of the admin they are chosen in. */
const slugs = ['stills', 'artworks', 'press-files'] as const

const formPlace = 'form'

/**
 * Lets every form of the admin send its file in parts before it sends itself, and shows how far
 * such files are: Payload's own forms show nothing of it.
 */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const { setUploadHandler } = useUploadHandlers()
  const { say, language } = useSay()
  useEffect(() => {
    for (const collectionSlug of slugs) {
      setUploadHandler({
        collectionSlug,
        handler: ({ file }) => sendFromForm({ file, purpose: collectionSlug, language, say }),
      })
    }
    // Payload's setter is another one with each of its own changes, which this would follow for ever.
  }, [language])
  return (
    <>
      {children}
      <UploadPanel />
    </>
  )
}

async function sendFromForm(args: {
  file: File
  purpose: string
  language: string
  say: ReturnType<typeof useSay>['say']
}): Promise<{ uploadId: string }> {
  const { say, ...queued } = args
  try {
    const uploadId = await uploadQueue.add({ ...queued, place: formPlace })
    uploadQueue.clear(formPlace)
    return { uploadId }
  } catch (error) {
    // The form shows the message of what it is given.
    if (error instanceof CalledOff) throw new Error(say('uploadCalledOff'), { cause: error })
    throw new Error(describeFailure(error, say), { cause: error })
  }
}

function UploadPanel() {
  const { say } = useSay()
  const uploads = usePlaceUploads(formPlace)
  useUploadGuards(uploads)
  if (uploads.length === 0) return null
  return (
    <section className="laurel-upload-panel" aria-label={say('uploads')}>
      <UploadList uploads={uploads} onClear={() => uploadQueue.clear(formPlace)} />
    </section>
  )
}
