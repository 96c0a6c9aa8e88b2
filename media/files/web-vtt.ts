/** More than the subtitles of any film: what is longer is given as it is, and never converted. */
export const mostSubtitleBytes = 4 * 1024 * 1024

/**
 * Subtitles as WebVTT, the only kind that browsers show beside a video (WHATWG HTML, `track`). SRT
 * is rewritten: its times and its tags differ. What is WebVTT already stays as it is.
 */
export function toWebVtt(subtitles: string): string {
  const text = subtitles.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text)) return text
  const cues = text.split(/\n{2,}/).map(toCue)
  return `WEBVTT\n\n${cues.filter((cue) => cue !== null).join('\n\n')}\n`
}

const timing =
  /^\s*(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})\s*-->\s*(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})/

/** One cue; `null` for what has no times, which a browser would take for nothing either. */
function toCue(block: string): string | null {
  const lines = block.split('\n')
  const at = lines.findIndex((line) => timing.test(line))
  const times = timing.exec(lines[at] ?? '')
  if (!times) return null
  const words = lines
    .slice(at + 1)
    .map(writeWords)
    .filter((line) => line !== '')
  if (words.length === 0) return null
  return [`${writeTime(times.slice(1, 5))} --> ${writeTime(times.slice(5, 9))}`, ...words].join(
    '\n',
  )
}

const writeTime = ([hours = '', minutes = '', seconds = '', fraction = '']: string[]): string =>
  `${hours.padStart(2, '0')}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}`

/** Italics, bold and underline are the same in both; every other tag is only SRT's players' own. */
const writeWords = (line: string): string =>
  line
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<(?!\/?[ibu]>)[^<>]*>/gi, '')
    .replace(/<(\/?)([IBU])>/g, (_, slash: string, tag: string) => `<${slash}${tag.toLowerCase()}>`)
    .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
    .replace(/<(?!\/?[ibu]>)/g, '&lt;')
    .replace(/-->/g, '--&gt;')
    .trim()
