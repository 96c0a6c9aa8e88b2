'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { Copyable } from '../parts/copyable.js'
import { Moment } from '../parts/moment.js'
import { requestJson } from '../reading/request-json.js'
import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'

/** The buttons beside a person, and the link of an invitation that no mail took, shown this once. */
export function AccessOfPerson({ id, invitedAt }: { id: string; invitedAt: string | null }) {
  const { say, language } = useSay()
  const { isBusy, attempt } = useAttempt()
  const [handed, setHanded] = useState<Answer | null>(null)

  const ask = (path: string, show: (answer: Answer) => void) =>
    attempt(async () => {
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': language }
      const url = `/api/users/${encodeURIComponent(id)}${path}`
      show(await requestJson<Answer>(url, { method: 'POST', body: '{}', headers }))
    })

  return (
    <div className="laurel-access">
      {invitedAt !== null && (
        <>
          <p className="laurel-note">
            {say('invitedOn')} <Moment at={invitedAt} />
          </p>
          <Act
            label={say('inviteAgain')}
            hint={say('inviteAgainHint')}
            isBusy={isBusy}
            onClick={() => void ask('/invite', setHanded)}
          />
          <p className="laurel-note" role="status">
            {handed?.message}
          </p>
          {handed?.invitation?.link && (
            <Copyable label={say('passwordLink')} text={handed.invitation.link} />
          )}
        </>
      )}
      <Act
        label={say('signOutEverywhere')}
        hint={say('signOutEverywhereHint')}
        isBusy={isBusy}
        onClick={() => void ask('/sign-out', ({ message }) => toast.success(message))}
      />
    </div>
  )
}

interface Answer {
  message: string
  invitation?: { link: string | null }
}

function Act(props: { label: string; hint: string; isBusy: boolean; onClick: () => void }) {
  const { label, hint, isBusy, onClick } = props
  return (
    <div className="laurel-access__act">
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={isBusy}
        onClick={onClick}
      >
        {label}
      </Button>
      <span className="laurel-tag">{hint}</span>
    </div>
  )
}
