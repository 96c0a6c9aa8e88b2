/**
 * The network that an IP address belongs to, as far as one subscriber chooses freely in it: of IPv6
 * the first 64 bits, of IPv4 the address itself, however it is written.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const first = listGroups(head)
  const last = listGroups(tail ?? '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':')
}

const listGroups = (text: string) => (text === '' ? [] : text.split(':'))
