import { describeMissing, type Missing } from '../../domain/readiness.js'
import type { Say } from '../strings.js'

/** What is still to do, in words; or that nothing is. */
export function MissingList(props: { missing: Missing; language: string; say: Say }) {
  const { missing, language, say } = props
  if (missing.length === 0) return <p className="laurel-missing">{say('nothingMissing')}</p>
  const things = missing.map((thing) => describeMissing(thing, language))
  return (
    <p className="laurel-missing laurel-missing--some">
      {say('missing')} {things.join(', ')}
    </p>
  )
}
