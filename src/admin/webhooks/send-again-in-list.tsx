'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

import { SendAgain } from './send-again.js'

/** When the list looks what became of a message that was sent again from it. */
const looksMs = [0, 1500, 5000]

/** The button of a row in Payload's list, which is read again by the server. */
export function SendAgainInList(props: { id: string; isWaiting: boolean; name: string }) {
  const router = useRouter()
  const [sentCount, setSentCount] = useState(0)
  useEffect(() => {
    if (sentCount === 0) return
    const timers = looksMs.map((delayMs) => setTimeout(() => router.refresh(), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [sentCount, router])
  return <SendAgain {...props} onSent={() => setSentCount(sentCount + 1)} />
}
