'use client'

import { ReactSelect, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useCallback, useState } from 'react'

import { languageName, languageOptions } from '../domain/languages.js'
import { canonicalizeLocale, isLocale } from '../domain/locales.js'
import { FieldFrame } from './field-frame.js'
import { useSay } from './use-say.js'

/** One language, chosen by its name or by its tag; any other valid BCP-47 tag may be written. */
export const LocalePicker: TextFieldClientComponent = (props) => {
  const { language, say } = useSay()
  const { value, setValue, showError, disabled } = useField<string>({ path: props.path })
  const { options, onInputChange } = useLocaleOptions(language)
  return (
    <FieldFrame {...props} showError={showError}>
      <ReactSelect
        inputId={`field-${props.path.replace(/\./g, '__')}`}
        options={options}
        value={value ? toOption(value, language) : []}
        onChange={(chosen) => setValue((chosen as LocaleOption | null)?.value ?? null)}
        onInputChange={onInputChange}
        isClearable={props.field.required !== true}
        disabled={props.readOnly || disabled}
        showError={showError}
        placeholder={say('chooseLanguage')}
        noOptionsMessage={() => say('noLanguage')}
      />
    </FieldFrame>
  )
}

/** Several languages, in the order they are chosen. */
export const LocalesPicker: TextFieldClientComponent = (props) => {
  const { language, say } = useSay()
  const { value, setValue, showError, disabled } = useField<string[]>({ path: props.path })
  const { options, onInputChange } = useLocaleOptions(language)
  const chosen = value ?? []
  return (
    <FieldFrame {...props} showError={showError}>
      <ReactSelect
        inputId={`field-${props.path.replace(/\./g, '__')}`}
        isMulti
        options={options}
        value={chosen.map((tag) => toOption(tag, language))}
        onChange={(picked) => setValue((picked as LocaleOption[]).map(({ value: tag }) => tag))}
        onInputChange={onInputChange}
        disabled={props.readOnly || disabled}
        showError={showError}
        placeholder={say('chooseLanguage')}
        noOptionsMessage={() => say('noLanguage')}
      />
    </FieldFrame>
  )
}

interface LocaleOption {
  [key: string]: unknown
  value: string
  label: string
}

/** All languages offered, and the one being written, where it is a valid tag beyond the list. */
function useLocaleOptions(language: string) {
  const [written, setWritten] = useState('')
  const onInputChange = useCallback((text: string) => setWritten(text.trim()), [])
  const listed = listOptions(language)
  const tag = canonicalizeLocale(written)
  const isNew = tag !== null && !listed.some(({ value }) => value === tag)
  const made = isNew ? [toWrittenOption(tag, written, language)] : []
  return { options: [...made, ...listed], onInputChange }
}

const lists = new Map<string, LocaleOption[]>()

/** Naming and sorting three hundred languages is done once, not for each field of a form. */
function listOptions(language: string): LocaleOption[] {
  const kept = lists.get(language)
  if (kept) return kept
  const made = languageOptions(language)
    .filter(({ value }) => isLocale(value))
    .map(({ value }) => toOption(value, language))
  lists.set(language, made)
  return made
}

const label = (tag: string, language: string) => `${languageName(tag, language)} (${tag})`
const toOption = (tag: string, language: string): LocaleOption => ({
  value: tag,
  label: label(tag, language),
})

/** Shows also what was written where the label lacks it: the search hides what does not match. */
function toWrittenOption(tag: string, written: string, language: string): LocaleOption {
  const { label: named, value } = toOption(tag, language)
  const isFound = named.toLowerCase().includes(written.toLowerCase())
  return { value, label: isFound ? named : `${named} – ${written}` }
}
