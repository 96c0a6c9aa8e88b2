'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type KeyboardEvent } from 'react'

import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'
import { endOfDay, makeKey, type MadeKey } from './keys.js'

/** What a new key is for and its last day. It stands within Payload's form, and is none itself. */
export function NewKey(props: { distributorId: string; onMade: (made: MadeKey) => void }) {
  const { distributorId, onMade } = props
  const { say, language } = useSay()
  const [label, setLabel] = useState('')
  const [lastDay, setLastDay] = useState('')
  const { isBusy, attempt } = useAttempt()
  const canMake = label.trim() !== '' && !isBusy

  const make = () =>
    attempt(async () => {
      const asked = { label: label.trim(), expiresAt: endOfDay(lastDay) }
      onMade(await makeKey(distributorId, asked, language))
      setLabel('')
      setLastDay('')
    })

  /** Enter would save the distributor. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (canMake) void make()
  }

  return (
    <div className="laurel-describe" onKeyDown={onKeyDown}>
      <Line label={say('keyLabel')} type="text" value={label} onChange={setLabel} />
      <Line label={say('keyLastDay')} type="date" value={lastDay} onChange={setLastDay} />
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={!canMake}
        onClick={() => void make()}
      >
        {say('newKey')}
      </Button>
    </div>
  )
}

function Line(props: {
  label: string
  type: 'text' | 'date'
  value: string
  onChange: (text: string) => void
}) {
  const { label, type, value, onChange } = props
  const id = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={80}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
