import type { FilmEvent } from './change-feed.js'
import type { PressKit } from './press-kit.js'

/**
 * What happened to one film as an Atom feed (RFC 4287), the newest first. Ids are tag URIs (RFC
 * 4151) made of what never changes, so that a reader shows each entry once.
 */
export function writeAtom(args: {
  filmId: string
  kit: PressKit
  /** In the order in which they happened. */
  events: FilmEvent[]
  siteUrl: string
}): string {
  const { filmId, kit, events, siteUrl } = args
  const { hostname } = new URL(siteUrl)
  const tag = (what: string) => `tag:${hostname},2026:laurel:${what}`
  const pageUrl = `${siteUrl}/${kit.locale}/films/${kit.slug}`
  const selfUrl = `${siteUrl}/v1/films/${kit.slug}/feed.atom?locale=${kit.locale}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(kit.locale)}">`,
    element('id', tag(`film:${filmId}`)),
    element('title', kit.title),
    element('updated', events.at(-1)?.at ?? kit.publishedAt),
    link('self', selfUrl, 'application/atom+xml'),
    link('alternate', pageUrl, 'text/html'),
    // Every feed has an author (section 4.1.1); the film stands for its team.
    `<author>${element('name', kit.originalTitle)}</author>`,
    element('generator', 'Laurel'),
    ...events.toReversed().map((event) => writeEntry(event, { tag, pageUrl, title: kit.title })),
    '</feed>',
    '',
  ].join('\n')
}

function writeEntry(
  { id, at, edition, changes }: FilmEvent,
  { tag, pageUrl, title }: { tag: (what: string) => string; pageUrl: string; title: string },
): string {
  return [
    '<entry>',
    element('id', tag(id)),
    element('title', `${title}, edition ${edition}`),
    element('updated', at),
    element('published', at),
    link('alternate', pageUrl, 'text/html'),
    `<content type="text" xml:lang="en">${escapeXml(changes.join('\n'))}</content>`,
    '</entry>',
  ].join('\n')
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`

/** Text for an element or an attribute, less the characters that XML 1.0 has no place for. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character]!)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
