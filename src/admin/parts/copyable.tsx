'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { useSay } from '../use-say.js'

/** A text to be taken away whole; where the browser has no clipboard, it is selected to be copied. */
export function Copyable({ label, text }: { label: string; text: string }) {
  const { say } = useSay()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  async function copy(): Promise<void> {
    field.current?.select()
    setSaid((await writeToClipboard(text)) ? say('copied') : say('copyFailed'))
  }
  return (
    <div className="laurel-copyable">
      <textarea ref={field} readOnly rows={2} spellCheck={false} aria-label={label} value={text} />
      <Button
        buttonStyle="primary"
        size="small"
        margin={false}
        aria-label={`${say('copy')}: ${label}`}
        onClick={() => void copy()}
      >
        {say('copy')}
      </Button>
      <span className="laurel-row__when" role="status">
        {said}
      </span>
    </div>
  )
}

async function writeToClipboard(text: string): Promise<boolean> {
  // A site served without TLS has no clipboard to write to.
  if (!navigator.clipboard) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    if ((error as Error).name !== 'NotAllowedError') throw error
    return false
  }
}
