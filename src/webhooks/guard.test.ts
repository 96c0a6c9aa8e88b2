import { checkWebhookUrl } from './guard.js'

const check = (url: string, isPrivateAllowed = false) => checkWebhookUrl(url, { isPrivateAllowed })

describe('the address of a webhook', () => {
  it.each([
    'https://example.org/hook?for=us',
    'https://example.org:8443',
    'https://zimowa-droga.example.pl./hook',
    'https://кіно.example.ua/',
    'https://1.1.1.1/',
    'HTTPS://[2606:4700::1111]/',
  ])('may be %s', (url) => expect(check(url)).toBeNull())

  it.each([
    ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.0.0.1.', '１２７.0.0.1'],
    ['0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ['198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255', '[::]', '[::1]', '[fe80::1]'],
    ['[fd00::1]', '[ff02::1]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]'],
    ['[2002:7f00:1::]', '[2001:0:7f00:1::]', '[2001:db8::1]', '[::ffff:a9fe:a9fe]'],
    ['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'db.internal'],
    ['metadata.google.internal', 'nas.home.arpa', 'redis'],
  ])('is refused where it leads into the own network: %s, %s, %s and their like', (...hosts) => {
    const answers = hosts.map((host) => [host, check(`https://${host}/`)])
    expect(answers).toEqual(hosts.map((host) => [host, 'PRIVATE_ADDRESS']))
    const allowed = hosts.map((host) => check(`http://${host}/`, true))
    expect(allowed).toEqual(hosts.map(() => null))
  })

  it('is https, where the own network is not allowed', () => {
    expect(check('http://example.org/')).toBe('NOT_HTTPS')
    expect(check('http://example.org/', true)).toBeNull()
  })

  it.each([
    ...['', 'example.org', '//example.org', 'ftp://example.org', 'file:///etc/passwd'],
    ...['https://', 'https:example.org', 'https:/example.org', 'https://a:b@example.org'],
    ...['https://a@example.org', 'https://:@example.org:99999', 'https://exa mple.org'],
    ...['https://example.org/\n', ' https://example.org', 'https://example.org\\@127.0.0.1'],
    ...['https://256.0.0.1', 'https://[::1', 'https://exam\u200bple.org', 'https://?a'],
  ])('is not "%s"', (url) => {
    expect(check(url)).toBe('BAD_URL')
    expect(check(url, true)).toBe('BAD_URL')
  })
})
