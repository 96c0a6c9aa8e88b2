'use client'

import { useSay } from '../use-say.js'
import { editionAddress, type ToldDelivery } from './deliveries.js'

/** The film a message tells of, and the way to that edition; nothing of a trial. */
export function AboutFilm(props: Pick<ToldDelivery, 'type' | 'slug' | 'edition'>) {
  const { slug, edition } = props
  const { say } = useSay()
  if (!slug) return null
  if (!edition) return <>{slug}</>
  const address = editionAddress(props)
  const number = say('edition', { number: edition })
  return (
    <>
      {slug},{' '}
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {number}
        </a>
      ) : (
        number
      )}
    </>
  )
}
