'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug, OptionObject } from 'payload'

/** Says a choice of a select field as the collection does; an unknown one as it is. */
export function useChoiceWords(
  collection: CollectionSlug,
  name: string,
): (value: string) => string {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = getEntityConfig({ collectionSlug: collection })?.fields ?? []
  const field = fields.find((one) => 'name' in one && one.name === name)
  const options = field?.type === 'select' ? (field.options as OptionObject[]) : []
  return (value) => {
    const label = options.find((one) => one.value === value)?.label
    const said = label && getTranslation(label, i18n)
    return typeof said === 'string' ? said : value
  }
}
