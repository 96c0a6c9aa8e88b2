import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

/**
 * Whether a text is an IP address of the public internet: global unicast and nothing else, so
 * neither this machine, its network or its cloud's own services, nor a way round to them inside an
 * IPv6 address.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false
  // The library takes `::8.8.8.8` for a mapped address, which it is not: it is read without dots.
  const written = isIP(text) === 6 ? writeWithoutDots(text) : text
  if (written === null) return false
  const address = ipaddr.parse(written)
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
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

/** As the URL standard writes an IPv6 address; `null` for one that names a zone. */
function writeWithoutDots(text: string): string | null {
  const url = `http://[${text}]`
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : null
}

function isPublicInside(address: ipaddr.IPv6): boolean {
  return new ipaddr.IPv4(address.toByteArray().slice(-4)).range() === 'unicast'
}
