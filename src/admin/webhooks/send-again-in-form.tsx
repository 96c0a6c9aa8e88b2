'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'

import { SendAgainInList } from './send-again-in-list.js'

/** In the form of a delivery: the same button as in the list. */
export function SendAgainInForm() {
  const { id } = useDocumentInfo()
  const read =
    (name: string) =>
    ([fields]: Parameters<Parameters<typeof useFormFields>[0]>[0]) =>
      fields[name]?.value as string | undefined
  const state = useFormFields(read('state'))
  const name = useFormFields(([fields]) => fields.slug?.value ?? fields.type?.value)
  if (id === undefined) return null
  return (
    <div className="field-type">
      <SendAgainInList id={String(id)} isWaiting={state === 'waiting'} name={String(name)} />
    </div>
  )
}
