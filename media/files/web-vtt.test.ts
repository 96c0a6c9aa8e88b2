import { toWebVtt } from './web-vtt.js'

describe('toWebVtt', () => {
  it('rewrites the times of SRT and leaves its numbers out', () => {
    const srt =
      '\ufeff1\r\n00:00:01,500 --> 00:00:04,000\r\nDobry wieczór.\r\n\r\n2\r\n1:02:03,4 --> 1:02:05,45\r\nŻegnaj\r\nna zawsze.\r\n'
    expect(toWebVtt(srt)).toBe(
      'WEBVTT\n\n00:00:01.500 --> 00:00:04.000\nDobry wieczór.\n\n01:02:03.400 --> 01:02:05.450\nŻegnaj\nna zawsze.\n',
    )
  })

  it.each([
    ['<I>Cicho.</I>', '<i>Cicho.</i>'],
    ['<font color="#fff">Biało</font>', 'Biało'],
    ['{\\an8}U góry', 'U góry'],
    ['Ja & ty', 'Ja &amp; ty'],
    ['Ja &amp; ty', 'Ja &amp; ty'],
    ['1 < 2', '1 &lt; 2'],
    ['stąd --> tam', 'stąd --&gt; tam'],
    ['<script>x</script>', 'x'],
  ])('writes %s as %s', (srt, vtt) => {
    expect(toWebVtt(`1\n00:00:01,000 --> 00:00:02,000\n${srt}\n`)).toBe(
      `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${vtt}\n`,
    )
  })

  it('leaves out what has no times or no words', () => {
    expect(toWebVtt('1\n00:00:01,000 --> 00:00:02,000\n\n2\nno times here\n')).toBe('WEBVTT\n\n\n')
  })

  it('leaves WebVTT as it is', () => {
    const vtt = 'WEBVTT - Polish\n\nNOTE by hand\n\n00:01.000 --> 00:02.000 line:0\n<v Iryna>Tak.\n'
    expect(toWebVtt(`\ufeff${vtt}`)).toBe(vtt)
  })
})
