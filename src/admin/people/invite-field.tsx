'use client'

import { CheckboxInput, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useSay } from '../use-say.js'

/**
 * How a new person gets their password: by an invitation, unless the admin wants to choose it.
 * Payload's form asks for one in any case: it is given one that nobody sees, and the server makes
 * another.
 */
export function InviteField({ path }: { path: string }) {
  const { say } = useSay()
  const { value, setValue } = useField<boolean>({ path })
  const [isInvited, setIsInvited] = useState(true)
  const [unseen] = useState(makeUp)
  // What is written while the form is still made is lost: it begins with what the server said.
  const [isMade, setIsMade] = useState(false)
  useEffect(() => setIsMade(true), [])
  useEffect(() => {
    if (isMade && value !== isInvited) setValue(isInvited)
  }, [isInvited, isMade, setValue, value])
  useFilledIn('password', isMade && isInvited, unseen)
  useFilledIn('confirm-password', isMade && isInvited, unseen)

  return (
    <div className={isInvited ? 'laurel-invite laurel-invite--on' : 'laurel-invite'}>
      <CheckboxInput
        id="field-invite"
        name={path}
        label={say('inviteByMail')}
        checked={isInvited}
        onToggle={() => setIsInvited(!isInvited)}
      />
    </div>
  )
}

/** Keeps a field that nobody sees filled in, and empties it for whoever wants to fill it in. */
function useFilledIn(path: string, isFilled: boolean, text: string): void {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  useEffect(() => {
    const write = (next: string) =>
      dispatch({ type: 'UPDATE', path, value: next, valid: next !== '' })
    if (isFilled && value !== text) write(text)
    if (!isFilled && value === text) write('')
  }, [dispatch, isFilled, path, text, value])
}

const makeUp = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
