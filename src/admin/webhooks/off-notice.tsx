'use client'

import { Banner, useDocumentInfo } from '@payloadcms/ui'

import { useSay } from '../use-say.js'

/** Says that a webhook is off, and where its form does not know that yet, why that may be. */
export function OffNotice() {
  const { say } = useSay()
  const { savedDocumentData } = useDocumentInfo()
  const isOnInForm = savedDocumentData?.isActive === true
  return <Banner type="info">{say(isOnInForm ? 'webhookWasTurnedOff' : 'webhookIsOff')}</Banner>
}
