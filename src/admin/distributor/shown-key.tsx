'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { useSay } from '../use-say.js'
import { firstCallWith, type MadeKey } from './keys.js'

/** A key that was just made, the only time it is seen, and the first call with it. */
export function ShownKey(props: { made: MadeKey; siteUrl: string; onHide: () => void }) {
  const { made, siteUrl, onHide } = props
  const { say } = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made])
  const site = siteUrl || window.location.origin
  return (
    <div className="laurel-shown-key">
      <h4 className="laurel-heading" ref={heading} tabIndex={-1}>
        {say('newKeyHeading', { label: made.label })}
      </h4>
      <p className="laurel-note">{say('newKeyHint')}</p>
      <Copyable label={say('newKeyHeading', { label: made.label })} text={made.key} />
      <p className="laurel-note">{say('firstCall')}</p>
      <Copyable label={say('firstCall')} text={firstCallWith(made.key, site)} />
      <Button buttonStyle="secondary" size="small" margin={false} onClick={onHide}>
        {say('hideKey')}
      </Button>
    </div>
  )
}

/** A text to be taken away whole; where the browser has no clipboard, it is selected to be copied. */
function Copyable({ label, text }: { label: string; text: string }) {
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
