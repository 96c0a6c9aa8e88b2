'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { Copyable } from '../parts/copyable.js'
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
