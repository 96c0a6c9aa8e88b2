import type { UIFieldServerProps } from 'payload'

import { AccessOfPerson } from './access-of-person.js'

/** Whether the person came yet, and an end to all their sessions: for admins, and for oneself. */
export function AccessPanel({ id, data, req }: UIFieldServerProps) {
  const { id: ownId, role } = (req.user ?? {}) as { id?: string; role?: string }
  const isAdmin = role === 'admin'
  if (typeof id !== 'string' || (!isAdmin && id !== ownId)) return null
  const { invitedAt = null } = (data ?? {}) as { invitedAt?: string | null }
  return <AccessOfPerson id={id} invitedAt={isAdmin ? invitedAt : null} />
}
