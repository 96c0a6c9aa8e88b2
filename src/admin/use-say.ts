'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { createSay, type Say } from './strings.js'

/** The admin's language, and our words in it. */
export function useSay(): { say: Say; language: string } {
  const { language } = useTranslation().i18n
  return useMemo(() => ({ say: createSay(language), language }), [language])
}
