'use client'

import { useCallback, useEffect, useState } from 'react'

import { Failure } from '../parts/failure.js'
import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { KeyRow } from './key-row.js'
import { NewKey } from './new-key.js'
import { ShownKey } from './shown-key.js'
import { readKeys, type MadeKey, type ToldKey } from './keys.js'

/** The keys that were made for a distributor, what became of each, and how to make another. */
export function KeysOfDistributor({
  distributorId,
  siteUrl,
}: {
  distributorId: string
  /** Empty where the site was given no address: then it is the one the admin is read at. */
  siteUrl: string
}) {
  const { say } = useSay()
  const { keys, failure, reread } = useKeys(distributorId)
  const [made, setMade] = useState<MadeKey | null>(null)
  return (
    <section className="laurel-panel laurel-keys" aria-labelledby="laurel-keys-heading">
      <h3 className="laurel-heading" id="laurel-keys-heading">
        {say('keys')}
      </h3>
      <p className="laurel-note">{say('keysHint')}</p>
      <Failure why={failure} onRetry={() => void reread()} />
      {made && <ShownKey made={made} siteUrl={siteUrl} onHide={() => setMade(null)} />}
      <NewKey
        distributorId={distributorId}
        onMade={(key) => {
          setMade(key)
          void reread()
        }}
      />
      {keys?.length === 0 && <p className="laurel-note">{say('noKeys')}</p>}
      <ul className="laurel-rows">
        {keys?.map((key) => (
          <KeyRow
            key={key.id}
            told={key}
            distributorId={distributorId}
            onRevoked={() => void reread()}
          />
        ))}
      </ul>
    </section>
  )
}

function useKeys(distributorId: string) {
  const { say } = useSay()
  const [keys, setKeys] = useState<ToldKey[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const reread = useCallback(async () => {
    try {
      setKeys(await readKeys(distributorId))
      setFailure(null)
    } catch (error) {
      setFailure(describeFailure(error, say))
    }
  }, [distributorId, say])
  useEffect(() => void reread(), [reread])
  return { keys, failure, reread }
}
