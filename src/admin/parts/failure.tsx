'use client'

import { Banner, Button } from '@payloadcms/ui'

import { useSay } from '../use-say.js'

/** Says why a panel could not be read, and lets one try again. */
export function Failure({ why, onRetry }: { why: string | null; onRetry: () => void }) {
  const { say } = useSay()
  if (why === null) return null
  return (
    <Banner type="error">
      <span role="alert">{say('readingFailed', { why })}</span>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={onRetry}>
        {say('tryAgain')}
      </Button>
    </Banner>
  )
}
