import fc from 'fast-check'

import { requireEntryNames } from './entry-names.js'
import { safeFileName } from './safe-file-name.js'

describe('safeFileName', () => {
  it.each([
    ['We Will Not Fade Away', 'We-Will-Not-Fade-Away'],
    ['Zażółć gęślą jaźń', 'Zazolc-gesla-jazn'],
    ['Łódź: Ø/Œuvre, Straße & Þór', 'Lodz-O-Oeuvre-Strasse-Thor'],
    ['Ми не згаснемо', 'My-ne-zhasnemo'],
    ['Щедрик / Їжак', 'Shchedryk-Izhak'],
    ['İstanbul', 'Istanbul'],
    ['m̈arked', 'marked'],
    ['director’s cut', 'directors-cut'],
    ['what: "is" <this>|a\\b*?', 'what-is-this-a-b'],
    ['a\0b\tc\r\nd', 'a-b-c-d'],
    ['../../etc/passwd', 'etc-passwd'],
    ['poster.final.JPG', 'poster.final.JPG'],
    ['Mr. Nobody ... the end.', 'Mr-Nobody-the-end'],
    ['.htaccess', 'htaccess'],
    ['evil\u202egpj.exe', 'evilgpj.exe'],
    ['私たちは消えない', '私たちは消えない'],
    ['نحن لن نتلاشى', 'نحن-لن-نتلاشى'],
    ['हम नहीं मिटेंगे', 'हम-नहीं-मिटेंगे'],
    ['con', 'file-con'],
    ['AUX.jpg', 'file-AUX.jpg'],
    ['Com¹', 'file-Com1'],
    ['contact', 'contact'],
    ['', 'untitled'],
    ['🎬 ✨', 'untitled'],
    ['...', 'untitled'],
    ['\ud800', 'untitled'],
  ])('makes %j into %j', (title, expected) => {
    expect(safeFileName(title)).toBe(expected)
  })

  it('cuts a long title between characters, not inside one, and leaves no hyphen at the end', () => {
    expect(safeFileName('a'.repeat(500))).toBe('a'.repeat(80))
    expect(safeFileName('私'.repeat(50), { maxBytes: 10 })).toBe('私私私')
    expect(safeFileName('one two three', { maxBytes: 8 })).toBe('one-two')
  })

  it('gives the fallback it was told', () => {
    expect(safeFileName('???', { fallback: 'still' })).toBe('still')
  })

  it('makes a name of any text that an archive takes, and leaves its own names alone', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 90 }), (text, maxBytes) => {
        const name = safeFileName(text, { maxBytes })
        requireEntryNames([name])
        expect(name).not.toContain('/')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(maxBytes)
        expect(safeFileName(name, { maxBytes })).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })
})
