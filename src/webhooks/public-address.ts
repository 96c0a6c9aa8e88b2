import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

/**
 * Whether a text is an IP address of the public internet: global unicast and nothing else, so
 * neither this machine, its network or its cloud's own services, nor a way round to them inside an
 * IPv6 address.
 */
export function isPublicAddress(text: string): boolean {
  const version = isIP(text)
  if (version === 4) return ipaddr.IPv4.parse(text).range() === 'unicast'
  // A zone belongs to an address of one machine's own network.
  if (version === 0 || text.includes('%')) return false
  const address = ipaddr.IPv6.parse(spellInHex(text))
  if (wrappings.some((wrapping) => address.match(wrapping))) return isPublicInside(address)
  return address.match(globalUnicast) && address.range() === 'unicast'
}

/**
 * IPv6 addresses that lead to the IPv4 address in their last four bytes: mapped (RFC 4291), and
 * NAT64 (RFC 6052), by which a network without IPv4 reaches the rest. Those of 6to4, Teredo and
 * other networks' NAT64 are no way to a public server today.
 */
const wrappings = ['::ffff:0:0/96', '64:ff9b::/96'].map((range) => ipaddr.IPv6.parseCIDR(range))

/** All that IANA has given to the public internet; the library would count what is outside too. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

function isPublicInside(address: ipaddr.IPv6): boolean {
  return new ipaddr.IPv4(address.toByteArray().slice(-4)).range() === 'unicast'
}

/** The library takes `::1.2.3.4` for a mapped address; spelled in hex it cannot. */
const spellInHex = (text: string) => new URL(`http://[${text}]`).hostname.slice(1, -1)
