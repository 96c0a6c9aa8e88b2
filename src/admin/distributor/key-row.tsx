'use client'

import { toast } from '@payloadcms/ui'

import { Badge, type BadgeTone } from '../parts/badge.js'
import { ConfirmedButton } from '../parts/confirmed-button.js'
import { Moment } from '../parts/moment.js'
import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'
import { revokeKey, stateOf, type KeyState, type ToldKey } from './keys.js'

const tones: Record<KeyState, BadgeTone> = {
  keyValid: 'good',
  keyExpired: 'waiting',
  keyRevoked: 'bad',
}

/** One key: what it is for, when it was made and used, until when it opens anything, and its end. */
export function KeyRow(props: { told: ToldKey; distributorId: string; onRevoked: () => void }) {
  const { told } = props
  const { say } = useSay()
  const state = stateOf(told, new Date())
  return (
    <li className="laurel-row">
      <div className="laurel-row__main">
        <strong>{told.label}</strong>
        <span className="laurel-row__when">
          {say('keyEnding', { characters: '…' + told.lastCharacters })}
        </span>
        <span className="laurel-row__when">
          {say('keyMade')} <Moment at={told.createdAt} withTime={false} />
          {told.createdBy && ` ${say('keyMadeBy', { name: told.createdBy })}`}
          {' · '}
          {told.lastUsedAt ? say('keyUsed') : say('keyNeverUsed')}{' '}
          {told.lastUsedAt && <Moment at={told.lastUsedAt} />}
          {' · '}
          {told.expiresAt ? say('keyExpires') : say('keyNeverExpires')}{' '}
          {told.expiresAt && <Moment at={told.expiresAt} />}
        </span>
      </div>
      <div className="laurel-row__state">
        <Badge tone={tones[state]}>{say(state)}</Badge>
      </div>
      {state === 'keyValid' && <RevokeButton {...props} />}
    </li>
  )
}

function RevokeButton(props: { told: ToldKey; distributorId: string; onRevoked: () => void }) {
  const { told, distributorId, onRevoked } = props
  const { say } = useSay()
  const { attempt } = useAttempt()
  const name = `${told.label} …${told.lastCharacters}`

  const revoke = () =>
    attempt(async () => {
      await revokeKey(distributorId, told.id)
      toast.success(say('keyRevoked'))
      onRevoked()
    })

  return (
    <div className="laurel-row__actions">
      <ConfirmedButton
        modalSlug={`laurel-revoke-${told.id}`}
        label={say('revoke')}
        name={say('revokeKey', { name })}
        heading={say('revokeHeading')}
        body={say('revokeBody', { name })}
        onConfirm={revoke}
      />
    </div>
  )
}
