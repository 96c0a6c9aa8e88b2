import { isEmail, isPhone, isPublicHttpUrl } from './links.js'

describe('isPublicHttpUrl', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d#e',
    'HTTPS://EXAMPLE.ORG/',
    'https://żółw.example.org/ścieżka',
    'https://example.org/a%20b',
    'https://example.org./',
  ])('accepts %s', (url) => {
    expect(isPublicHttpUrl(url)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hi'],
    ['a file', 'file:///etc/passwd'],
    ['no scheme', 'example.org'],
    ['a relative scheme', '//example.org'],
    ['one slash', 'https:/example.org'],
    ['backslashes', 'https:\\\\example.org'],
    ['a backslash in the host', 'https://example.org\\@evil.org'],
    ['a password', 'https://user:secret@example.org'],
    ['a password alone', 'https://:secret@example.org'],
    ['a user', 'https://example.org@evil.org'],
    ['a space before', ' https://example.org'],
    ['a line inside', 'https://example.org/\nx'],
    ['a NUL', 'https://example.org/\u0000'],
    ['a right-to-left override', 'https://example.org/\u202egpj.exe'],
    ['half a surrogate pair', 'https://example.org/\ud800'],
    ['this machine', 'http://localhost:3000'],
    ['this machine, with a dot', 'http://localhost./'],
    ['an IPv4 address', 'http://127.0.0.1/'],
    ['an IPv4 address as one number', 'http://2130706433/'],
    ['an IPv4 address in hexadecimal', 'http://0x7f.1/'],
    ['an IPv6 address', 'http://[::1]/'],
    ['a name of one network', 'http://nas.local/'],
    ['a host that is none', 'https://exa mple.org'],
    ['2,001 characters', `https://example.org/${'a'.repeat(1981)}`],
    ['a number', 7],
  ])('refuses %s', (_what, url) => {
    expect(isPublicHttpUrl(url)).toBe(false)
  })
})

describe('isEmail', () => {
  it.each(['press@example.org', 'a.b+c@sub.example.co.uk', "o'neil@example.org"])(
    'accepts %s',
    (email) => {
      expect(isEmail(email)).toBe(true)
    },
  )

  it.each([
    '',
    'press',
    'press@localhost',
    'press@@example.org',
    'a b@example.org',
    'press@example.org\nBcc: all@example.org',
    'Press <press@example.org>',
    '.a@example.org',
    'a..b@example.org',
    'a@-example.org',
    'a@example..org',
    `${'a'.repeat(250)}@example.org`,
  ])('refuses "%s"', (email) => {
    expect(isEmail(email)).toBe(false)
  })

  it('is quick with what nearly fits', () => {
    const before = performance.now()
    expect(isEmail(`a@${'a.'.repeat(120)}!`)).toBe(false)
    expect(isEmail(`${'a.'.repeat(120)}@`)).toBe(false)
    expect(performance.now() - before).toBeLessThan(200)
  })
})

describe('isPhone', () => {
  it.each([
    '+48 22 123 45 67',
    '+380 (44) 123-45-67',
    '+44 (0)20 7946 0958',
    '112 233',
    '(022) 123.45.67',
    '+49 30/1234567 ext. 12',
    '+48221234567 wew. 3',
  ])('accepts %s', (phone) => {
    expect(isPhone(phone)).toBe(true)
  })

  it.each([
    '',
    '1234',
    '+',
    'call me',
    '+48 22 123 45 67 or so',
    '1'.repeat(16),
    '١٢٣٤٥٦',
    '12--+34567',
  ])('refuses "%s"', (phone) => {
    expect(isPhone(phone)).toBe(false)
  })
})
