'use client'

import { useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

import type { Attempt } from '../../webhooks/delivery-rows.js'
import { useSay } from '../use-say.js'
import { AttemptsTable } from './attempts-table.js'

/** The attempts of a delivery in its form, as a table to be read. */
export function AttemptsField({ path }: JSONFieldClientProps) {
  const { say } = useSay()
  const { value } = useField<Attempt[]>({ path })
  const tries = useFormFields(([fields]) => fields.tries?.value)
  const attempts = value ?? []
  return (
    <section className="field-type laurel-attempts-of-form">
      <h2 className="laurel-heading">{say('attempts')}</h2>
      <AttemptsTable
        attempts={attempts}
        tries={typeof tries === 'number' ? tries : attempts.length}
      />
    </section>
  )
}
