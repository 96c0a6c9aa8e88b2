import type { Film } from './laurel.js'

/** What the page itself says, in the languages it speaks; else in English. */
const words = {
  en: { by: 'A film by', stills: 'Stills', press: 'Press kit (ZIP)', minutes: 'min' },
  pl: { by: 'Film', stills: 'Zdjęcia', press: 'Materiały prasowe (ZIP)', minutes: 'min' },
} as const

/**
 * The page of the film in one language. A text that is not in it says so with `lang`, as Laurel
 * tells it; everything that comes from outside is escaped.
 */
export function renderFilmPage(film: Film, languages: string[]): string {
  const say = words[film.locale as keyof typeof words] ?? words.en
  const { title, titleLocale, facts, texts, citation } = film
  const directors = film.credits.filter(({ job }) => job === 'director').map(({ name }) => name)
  const others = languages.filter((language) => language !== film.locale)
  return `<!doctype html>
<html lang="${escape(film.locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<nav>${others.map((tag) => `<a href="/${escape(tag)}" hreflang="${escape(tag)}">${escape(tag)}</a>`).join(' ')}</nav>
<main>
<h1 lang="${escape(titleLocale)}">${escape(title)}</h1>
<p>${say.by}: ${escape(directors.join(', '))}. ${facts.year ?? ''}, ${facts.runtimeMinutes ?? '?'} ${say.minutes}</p>
${renderText(texts.logline)}
${renderText(texts.synopsisLong)}
<h2>${say.stills}</h2>
${film.stills.map(renderStill).join('\n')}
<p><a href="${escape(film.kit.url)}">${say.press}</a></p>
<p><small>${escape(citation)}</small></p>
</main>
</html>
`
}

function renderText(text: Film['texts']['logline']): string {
  if (!text) return ''
  const paragraphs = text.text.split(/\n{2,}/)
  return paragraphs.map((part) => `<p lang="${escape(text.locale)}">${escape(part)}</p>`).join('\n')
}

/** A still keeps its credit, and is loaded from Laurel: what is withdrawn there is gone here. */
function renderStill({ alt, caption, credit, renditions }: Film['stills'][number]): string {
  const { url, width, height } = renditions.web
  return `<figure>
<img src="${escape(url)}" width="${width}" height="${height}" alt="${escape(alt ?? '')}" loading="lazy">
<figcaption>${escape(caption ?? '')} © ${escape(credit)}</figcaption>
</figure>`
}

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
