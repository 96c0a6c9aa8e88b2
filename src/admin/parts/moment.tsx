'use client'

import { useEffect, useState } from 'react'

import { useSay } from '../use-say.js'
import { formatMoment } from './format-moment.js'

/** A moment in the reader's own time zone; in UTC until the browser has told which that is. */
export function Moment(props: { at: string; withTime?: boolean; withSeconds?: boolean }) {
  const { at, withTime = true, withSeconds = false } = props
  const { language } = useSay()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => setIsHere(true), [])
  const precision = { withTime, withSeconds }
  const text = formatMoment({ at, language, ...precision, ...(!isHere && { timeZone: 'UTC' }) })
  return <time dateTime={at}>{text}</time>
}
