/**
 * Whether a text is an address that may stand on a public page: http or https, a host that others
 * can reach by name (no IP address, no `localhost`), no password in it, nothing invisible.
 */
export function isPublicHttpUrl(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > maxUrlLength) return false
  // The URL parser drops or mends these silently: what is checked must be what is stored.
  if (!/^https?:\/\/[^/\\]/i.test(text) || /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(text)) return false
  if (!URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return username === '' && password === '' && isPublicHost(hostname)
}

/** Whether a text has the shape of an e-mail address, as HTML's `type=email` has it, with a dot. */
export const isEmail = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= maxEmailLength && emailShape.test(text)

/** Whether a text has the shape of a telephone number: 5 to 15 digits (E.164), an extension. */
export function isPhone(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > maxPhoneLength) return false
  const [, number] = phoneShape.exec(text) ?? []
  const digits = number?.replace(/\D/g, '').length ?? 0
  return digits >= 5 && digits <= 15
}

/** Whether a host's name, in lower case, means something on one machine or in one network only. */
export function isLocalName(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return !host.includes('.') || privateEndings.some((end) => host.endsWith(end))
}

const maxUrlLength = 2000
/** RFC 5321, section 4.5.3.1.3: a path of 256 octets, two of them angle brackets. */
const maxEmailLength = 254
const maxPhoneLength = 40

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const emailShape = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(?:${label}\\.)+${label}$`,
  'i',
)
const phoneShape =
  /^(\+?[\d(](?:[ \u00a0()./-]{0,3}\d)*\)?)(?: ?(?:ext\.?|x|wew\.|дод\.) ?\d{1,6})?$/i

/** Names of one machine or one network only (RFC 6761, RFC 6762, RFC 8375). */
const privateEndings = ['.localhost', '.local', '.internal', '.home.arpa']

function isPublicHost(hostname: string): boolean {
  // The URL parser writes every IPv4 address with dots and digits, IPv6 in brackets.
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  return !isAddress && !isLocalName(hostname)
}
