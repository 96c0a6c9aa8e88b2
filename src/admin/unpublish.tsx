'use client'

import { toast, useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'

import { ConfirmedButton } from './parts/confirmed-button.js'
import { describeFailure } from './reading/describe-failure.js'
import { patchJson } from './reading/request-json.js'
import { useSay } from './use-say.js'

/**
 * Unpublish, a button of its own before “Save draft” and “Publish”, for those who may publish and
 * where something is public. What is being written in the form stays as it is.
 */
export function Unpublish() {
  const { say } = useSay()
  const { id, hasPublishedDoc, hasPublishPermission } = useDocumentInfo()
  const unpublish = useUnpublish()
  if (!id || !hasPublishedDoc || !hasPublishPermission) return null
  return (
    <ConfirmedButton
      modalSlug={`laurel-unpublish-${id}`}
      label={say('unpublish')}
      heading={say('unpublishHeading')}
      body={say('unpublishBody')}
      size="medium"
      className="laurel-unpublish"
      onConfirm={unpublish}
    />
  )
}

/** Stands where Payload has its own Unpublish, hidden in a menu: ours is beside the others. */
export const NoUnpublishInMenu = () => null

function useUnpublish(): () => Promise<void> {
  const { say, language } = useSay()
  const info = useDocumentInfo()
  const { reportUpdate } = useDocumentEvents()
  const { id, collectionSlug: entitySlug } = info
  return async () => {
    if (id === undefined || entitySlug === undefined) return
    try {
      const { doc } = await patchJson(`/api/${entitySlug}/${id}`, { _status: 'draft' }, language)
      info.setHasPublishedDoc(false)
      info.setUnpublishedVersionCount(1)
      info.incrementVersionCount()
      info.setMostRecentVersionIsAutosaved(false)
      reportUpdate({ id, doc, entitySlug, operation: 'update', updatedAt: doc.updatedAt })
      toast.success(say('unpublished'))
    } catch (error) {
      toast.error(describeFailure(error, say))
    }
  }
}
