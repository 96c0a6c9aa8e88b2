import type { UIFieldServerProps } from 'payload'

import { createSay } from '../strings.js'
import { KeysOfDistributor } from './keys-of-distributor.js'

/** The keys of the distributor whose page this is, for admins; whoever cannot see them sees none. */
export function KeysPanel({ id, req, i18n, payload }: UIFieldServerProps) {
  const { role } = (req.user ?? {}) as { role?: string }
  if (role !== 'admin') return null
  if (typeof id !== 'string') {
    return <p className="laurel-note">{createSay(i18n.language)('saveDistributorFirst')}</p>
  }
  return <KeysOfDistributor distributorId={id} siteUrl={payload.config.serverURL} />
}
