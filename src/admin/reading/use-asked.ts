'use client'

import { useCallback, useEffect } from 'react'

import { useSay } from '../use-say.js'
import { requestJson } from './request-json.js'
import { useReread, type Reread } from './use-reread.js'

/** Whatever may change what is public of a film. */
const collections = [
  ...['films', 'translations', 'stills', 'artworks', 'press-files', 'laurels', 'screenings'],
  ...['quotes', 'people', 'festivals', 'contacts', 'terms'],
]

/**
 * What addresses of the film answer, asked once they are shown and again after each change in this
 * page; `null` until the first answer. `read` must be stable.
 */
export function useAsked<Answer>(
  read: (ask: <Part>(path: string) => Promise<Part>) => Promise<Answer>,
): Reread<Answer | null> {
  const { language } = useSay()
  const readRows = useCallback(
    () => read((path) => requestJson(path, { headers: { 'Accept-Language': language } })),
    [read, language],
  )
  const asked = useReread<Answer | null>({ first: null, readRows, collections })
  const { reread } = asked
  useEffect(() => void reread(), [reread])
  return asked
}
