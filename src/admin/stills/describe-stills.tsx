'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type KeyboardEvent } from 'react'

import { useSay } from '../use-say.js'

/** What is set for many stills at once; what is left out stays as it is on each. */
export type Description = Partial<Record<'credit' | 'copyright' | 'terms', string>>

/** Asks for a credit, a copyright line and terms for many stills. */
export function DescribeStills(props: {
  terms: { id: string; name: string }[]
  isBusy: boolean
  onSave: (description: Description) => void
}) {
  const { terms, isBusy, onSave } = props
  const { say } = useSay()
  const [description, setDescription] = useState<Description>({})
  const given = Object.fromEntries(
    Object.entries(description).filter(([, text]) => text.trim() !== ''),
  )
  const set = (name: keyof Description) => (text: string) =>
    setDescription((before) => ({ ...before, [name]: text }))
  return (
    // Inside the film's form: Enter must not save the film.
    <div className="laurel-describe" onKeyDown={keepEnter}>
      <LineInput label={say('credit')} value={description.credit ?? ''} onChange={set('credit')} />
      <LineInput
        label={say('copyright')}
        value={description.copyright ?? ''}
        onChange={set('copyright')}
      />
      <TermsSelect terms={terms} value={description.terms ?? ''} onChange={set('terms')} />
      <p className="laurel-note">{say('describeHint')}</p>
      <Button
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={isBusy || Object.keys(given).length === 0}
        onClick={() => onSave(given)}
      >
        {say('saveDrafts')}
      </Button>
    </div>
  )
}

function keepEnter(event: KeyboardEvent<HTMLElement>): void {
  const isInput = event.target instanceof HTMLInputElement
  if (event.key === 'Enter' && isInput) event.preventDefault()
}

interface LineProps {
  label: string
  value: string
  onChange: (text: string) => void
}

function LineInput({ label, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

function TermsSelect(props: Omit<LineProps, 'label'> & { terms: { id: string; name: string }[] }) {
  const { terms, value, onChange } = props
  const { say } = useSay()
  const id = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {say('terms')}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('unchanged')}</option>
        {terms.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}
