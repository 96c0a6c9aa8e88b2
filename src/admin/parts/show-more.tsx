'use client'

import { useSay } from '../use-say.js'

/** Shows the rest of a list; nothing where there is none. */
export function ShowMore({ count, onShow }: { count: number; onShow: () => void }) {
  const { say } = useSay()
  if (count <= 0) return null
  return (
    <button type="button" className="laurel-link laurel-more" onClick={onShow}>
      {say('showMore', { count })}
    </button>
  )
}
