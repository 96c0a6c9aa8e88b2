import { BlockList, isIPv6 } from 'node:net'

import fc from 'fast-check'

import { isPublicAddress } from './public-address.js'

/** The special-purpose address registries of IANA, and what it has not given to anybody. */
const special = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['2620:4f:8000::/48', '3fff::/20'],
].map((range) => range.split('/') as [string, string])

/** One list for each kind: Node would find an IPv4 address in the ranges of IPv6 too. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [first, bits] of special) {
  const kind = isIPv6(first) ? 'ipv6' : 'ipv4'
  blocked[kind].addSubnet(first, Number(bits), kind)
}

const writeV4 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')
const readV4 = (text: string) =>
  text.split('.').reduce((value, byte) => value * 256 + Number(byte), 0)
const writeV6 = (value: bigint) =>
  Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  ).join(':')

/** Any address, and often one near the edges of a special range. */
const edgesV4 = special
  .filter(([first]) => !isIPv6(first))
  .flatMap(([first, bits]) => [readV4(first), readV4(first) + 2 ** (32 - Number(bits))])
const anyV4 = fc
  .oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.tuple(fc.constantFrom(...edgesV4), fc.integer({ min: -3, max: 3 })).map(([a, b]) => a + b),
  )
  .map((value) => writeV4(value >>> 0))

const startsV6 = special.filter(([first]) => isIPv6(first)).map(([first]) => first)
const anyV6 = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map(writeV6),
  fc
    .tuple(fc.constantFrom(0x2001n, 0x2002n, 0x2620n, 0x3fffn, 0x2a00n), fc.bigInt(0n, 0xffffffn))
    .map(([head, rest]) => writeV6((head << 112n) | (rest << 88n) | 1n)),
  fc.constantFrom(...startsV6),
)

describe('a public address', () => {
  it.each(['1.1.1.1', '93.184.215.14', '100.63.255.255', '2606:4700::1111', '64:ff9b::101:101'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it('is any IPv4 address that no registry has kept for itself', () => {
    fc.assert(
      fc.property(anyV4, (address) => {
        expect([address, isPublicAddress(address)]).toEqual([address, !blocked.ipv4.check(address)])
      }),
      { numRuns: 3000 },
    )
  })

  it('is any IPv6 address that no registry has kept for itself', () => {
    fc.assert(
      fc.property(anyV6, (address) => {
        const isPublic = !blocked.ipv6.check(address, 'ipv6')
        expect([address, isPublicAddress(address)]).toEqual([address, isPublic])
      }),
      { numRuns: 3000 },
    )
  })

  it('is an IPv6 address that holds a public IPv4 one, and none that holds another', () => {
    fc.assert(
      fc.property(anyV4, fc.constantFrom('::ffff:', '64:ff9b::'), (inner, head) => {
        expect([inner, isPublicAddress(head + inner)]).toEqual([inner, !blocked.ipv4.check(inner)])
      }),
    )
  })

  it.each([
    ...['::7f00:1', '::8.8.8.8', '::ffff:0:8.8.8.8', '64:ff9b:1::8.8.8.8', '2002:808:808::1'],
    ...['2001:0:808:808::1', 'fe80::1%eth0', 'fec0::1', '100::1', 'ff02::1', '5f00::1'],
    ...['', 'localhost', '8.8.8', '010.8.8.8', '0x8.8.8.8', '8.8.8.8 ', '8.8.8.8/8', '134744072'],
  ])('is not "%s"', (text) => expect(isPublicAddress(text)).toBe(false))
})
