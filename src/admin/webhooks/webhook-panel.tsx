import type { UIFieldServerProps } from 'payload'

import { createSay } from '../strings.js'
import { WebhookView } from './webhook-view.js'

/** The secret of a webhook, a trial, and what it was told, for admins: nobody else reads any of it. */
export function WebhookPanel({ id, req, i18n }: UIFieldServerProps) {
  const { role } = (req.user ?? {}) as { role?: string }
  if (role !== 'admin') return null
  if (typeof id !== 'string') {
    const words = createSay(i18n.language)('saveWebhookFirst')
    return <p className="laurel-note laurel-webhook">{words}</p>
  }
  return <WebhookView webhookId={id} />
}
