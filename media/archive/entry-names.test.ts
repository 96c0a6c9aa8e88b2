import { requireEntryNames } from './entry-names.js'

describe('requireEntryNames', () => {
  it('takes relative names in any script, in any depth', () => {
    const names = [
      'README.txt',
      'stills/Zażółć.jpg',
      'texts/uk/Ми не згаснемо.txt',
      'a/..b/c...d',
      '私.txt',
    ]
    expect(() => requireEntryNames(names)).not.toThrow()
  })

  it.each([
    ['', 'it is empty'],
    ['/etc/passwd', 'it is absolute'],
    ['../up.txt', 'a part of it is `.` or `..`'],
    ['a/../../up.txt', 'a part of it is `.` or `..`'],
    ['a/..', 'a part of it is `.` or `..`'],
    ['./a', 'a part of it is `.` or `..`'],
    ['C:/windows', 'it begins with a drive letter'],
    ['c:file', 'it begins with a drive letter'],
    ['a\\b', 'it holds a backslash'],
    ['a\0.jpg', 'it holds a control character'],
    ['a\n.jpg', 'it holds a control character'],
    ['a//b', 'a part of it is empty'],
    ['folder/', 'a part of it is empty'],
    ['a\ud800', 'it holds half a character'],
    ['what?.txt', 'it holds one of : * ? " < > |'],
    ['a/10:30.jpg', 'it holds one of : * ? " < > |'],
    ['a./b', 'a part of it ends in a dot or a space'],
    ['a ', 'a part of it ends in a dot or a space'],
    ['stills/Aux.jpg', 'a part of it names a device of Windows'],
    [`${'ż'.repeat(128)}`, 'a part of it is over 255 bytes'],
    ['abcdefgh/'.repeat(120) + 'a', 'it is over 1024 bytes'],
  ])('refuses %j: %s', (name, reason) => {
    const refusal = expect.objectContaining({
      code: 'ARCHIVE_NAME_INVALID',
      details: { name, reason },
    }) as Error
    expect(() => requireEntryNames(['fine.txt', name])).toThrow(refusal)
  })

  it.each([
    ['a.txt', 'a.txt'],
    ['Stills/A.jpg', 'stills/a.JPG'],
    ['ŻÓŁĆ.txt', 'żółć.txt'],
    ['\u017c.txt', 'z\u0307.txt'],
    ['stills/1.jpg', 'Stills'],
    ['stills', 'stills/1.jpg'],
  ])('refuses %j beside %j, which would overwrite it', (one, other) => {
    const refusal = expect.objectContaining({ code: 'ARCHIVE_NAME_TAKEN' }) as Error
    expect(() => requireEntryNames([one, 'between.txt', other])).toThrow(refusal)
  })
})
