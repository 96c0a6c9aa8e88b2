import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction, type Socket } from 'node:net'

import { isLocalName } from '../domain/links.js'
import { isPublicAddress } from './public-address.js'
import { SendFailure, type SendProblem } from './send-problems.js'

/** Finds the addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/** What the machine itself knows of a name: its DNS, and its own list of hosts. */
export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true })

/** Whether an IP address may be sent to. */
export type MayReach = (address: string) => boolean

/** Which addresses may be sent to: those of the public internet, or any. */
export const chooseReach = ({ isPrivateAllowed }: { isPrivateAllowed: boolean }): MayReach =>
  isPrivateAllowed ? () => true : isPublicAddress

/**
 * What is wrong with the address of a webhook, as far as it shows without asking the DNS; `null`
 * where nothing is. Private addresses and plain http are for a receiver in one's own network.
 */
export function checkWebhookUrl(
  text: string,
  { isPrivateAllowed, mayReach = isPublicAddress }: UrlRules,
): SendProblem | null {
  // The URL parser drops or mends these silently: what is checked must be what is kept.
  if (!/^https?:\/\/[^/\\]/i.test(text) || /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(text)) return 'BAD_URL'
  if (!URL.canParse(text)) return 'BAD_URL'
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return 'BAD_URL'
  if (isPrivateAllowed) return null
  if (protocol !== 'https:') return 'NOT_HTTPS'
  return isPublicHost(hostname, mayReach) ? null : 'PRIVATE_ADDRESS'
}

interface UrlRules {
  isPrivateAllowed: boolean
  mayReach?: MayReach
}

/**
 * The lookup of a connection, which gives it only addresses that may be sent to. It is asked once,
 * and what it gives is what is connected to: a DNS that says something else a moment later is not
 * heard.
 */
export const guardLookup =
  (resolve: Resolve, mayReach: MayReach): LookupFunction =>
  (hostname, { all }, give) => {
    resolve(hostname).then(
      (found) => {
        const [first, ...others] = found.filter(({ address }) => mayReach(address))
        if (!first) give(new SendFailure(found.length > 0 ? 'PRIVATE_ADDRESS' : 'UNRESOLVED'), '')
        else if (all) give(null, [first, ...others])
        else give(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => give(error, ''),
    )
  }

/** What is wrong with the other end of a connection, looked at before anything is said to it. */
export function checkPeer({ remoteAddress }: Socket, mayReach: MayReach): SendProblem | null {
  if (remoteAddress === undefined) return 'CUT_OFF'
  return mayReach(remoteAddress) ? null : 'PRIVATE_ADDRESS'
}

function isPublicHost(hostname: string, mayReach: MayReach): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) === 0 ? !isLocalName(hostname) : mayReach(literal)
}
