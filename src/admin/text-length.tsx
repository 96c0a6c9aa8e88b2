'use client'

import { useFormFields } from '@payloadcms/ui'

import { countGraphemes } from '../domain/text-lengths.js'
import { useSay } from './use-say.js'

/**
 * How long a text is and may be, beneath its input and as it is typed: in grapheme clusters, as
 * the limit counts. Too long is said in red and in words.
 */
export function TextLength({ path, maxGraphemes }: { path: string; maxGraphemes: number }) {
  const { say } = useSay()
  const value = useFormFields(([fields]) => fields[path]?.value)
  const text = typeof value === 'string' ? value : ''
  const count = countGraphemes(text, { stopAfter: maxGraphemes * 2 + 1000 })
  const over = count - maxGraphemes
  if (count === 0) return null
  return (
    <p className={over > 0 ? 'text-length text-length--over' : 'text-length'}>
      <span aria-live={over > -20 ? 'polite' : 'off'}>
        {over > 0
          ? say('lengthOver', { count, max: maxGraphemes, over })
          : say('lengthOf', { count, max: maxGraphemes })}
      </span>
    </p>
  )
}
