'use client'

import { ReactSelect, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useMemo } from 'react'

import { listTimeZones } from '../domain/time-zones.js'
import { FieldFrame } from './field-frame.js'
import { useSay } from './use-say.js'

/** The zone of a place, by IANA's name; found by the city, `Warsaw`. */
export const TimeZonePicker: TextFieldClientComponent = (props) => {
  const { say } = useSay()
  const { value, setValue, showError, disabled } = useField<string>({ path: props.path })
  const options = useMemo(() => listTimeZones().map(toOption), [])
  return (
    <FieldFrame {...props} showError={showError}>
      <ReactSelect
        inputId={`field-${props.path.replace(/\./g, '__')}`}
        options={options}
        value={value ? toOption(value) : []}
        onChange={(chosen) => setValue((chosen as { value: string } | null)?.value ?? null)}
        isClearable
        disabled={props.readOnly || disabled}
        showError={showError}
        placeholder={say('chooseTimeZone')}
        noOptionsMessage={() => say('noTimeZone')}
      />
    </FieldFrame>
  )
}

const toOption = (zone: string) => ({ value: zone, label: zone.replaceAll('_', ' ') })
