import { pressKitSchema } from '../editions/press-kit.js'
import { renderFilmPage } from './film-page.js'
import { buildBareKit, buildKit, buildPolishKit, buildStill } from './press-room.fixture.js'

describe('film page', () => {
  it('is tested with kits of the public shape', () => {
    for (const kit of [buildKit(), buildPolishKit(), buildBareKit()]) {
      expect(() => pressKitSchema.parse(kit)).not.toThrow()
    }
  })

  it('names the facts and writes them as its language does', () => {
    const english = renderFilmPage({ kit: buildKit() })
    expect(readFact(english, 'Running time')).toBe('100 minutes')
    expect(readFact(english, 'Countries')).toBe('Ukraine, France, Poland')
    expect(readFact(english, 'Spoken languages')).toBe('Ukrainian, Russian')
    const polish = renderFilmPage({ kit: buildPolishKit() })
    expect(readFact(polish, 'Czas trwania')).toBe('100 minut')
    expect(readFact(polish, 'Kraje')).toBe('Ukraina, Francja i Polska')
    expect(polish).toContain('3 października 2026')
  })

  it('tells when it is shown by the clocks of each place, in its own language', () => {
    const english = renderFilmPage({ kit: buildKit() })
    expect(english).toContain('<time dateTime="2023-02-19">February 19, 2023</time>')
    expect(english).toContain('(hour to be announced)')
    expect(english).toMatch(/<time dateTime="2023-05-17T19:30:00\+02:00">May 17, 2023 at 7:30\sPM/)
    expect(english).toContain('World premiere')
    const polish = renderFilmPage({ kit: buildPolishKit() })
    expect(polish).toMatch(/17 maja 2023[^<]*19:30 CEST/)
    expect(polish).toContain('Pokaz prasowy')
  })

  it('plays a trailer with its subtitles and offers every file', () => {
    const html = renderFilmPage({ kit: buildPolishKit() })
    expect(html).toMatch(/<source src="\/v1\/files\/trailer[^"]*" type="video\/mp4"/)
    expect(html).toMatch(
      /<track kind="subtitles" src="[^"]*subtitles\.vtt" srcLang="pl"[^>]*default/,
    )
    for (const id of ['trailer', 'subtitles', 'book']) {
      expect(html).toMatch(new RegExp(`href="/v1/files/${id}[^"]*download"`))
    }
  })

  it('quotes a review in the language it was written in', () => {
    const html = renderFilmPage({ kit: buildKit() })
    expect(html).toMatch(/<blockquote lang="pl"><p>Film, który zostaje\.<\/p>/)
    expect(html).toContain('href="https://gazeta.example/film"')
    expect(html).toContain('4.5 of 5 stars')
  })

  it('says that a basic fact is to be announced rather than leaving it out', () => {
    const html = renderFilmPage({ kit: buildBareKit() })
    for (const term of ['Director', 'Year', 'Running time', 'Countries', 'Spoken languages']) {
      expect(readFact(html, term)).toBe('TBA')
    }
    expect(readFact(html, 'Sound')).toBeNull()
    expect(html.slice(html.indexOf('id="press-contact"'))).toMatch(/^[^§]*?TBA/)
    const polish = renderFilmPage({ kit: buildBareKit({ locale: 'pl' }) })
    expect(readFact(polish, 'Rok')).toBe('wkrótce')
  })

  it('puts the press contact before the texts, with a mail link that names the film', () => {
    const html = renderFilmPage({ kit: buildKit() })
    expect(html).toContain('href="mailto:press@film.example?subject=We%20Will%20Not%20Fade%20Away"')
    expect(html).toContain('href="tel:+380440000000"')
    expect(html.indexOf('Olena Example')).toBeLessThan(html.indexOf('id="text-logline"'))
  })

  it('marks a text that is not in the language of the page, and says so', () => {
    const html = renderFilmPage({ kit: buildPolishKit() })
    expect(html).toContain('<html lang="pl" dir="ltr">')
    expect(html).toMatch(/<div id="text-synopsisShort"[^>]*lang="en"/)
    expect(html).toMatch(/id="text-synopsisShort-name".{0,200}język: angielski/)
    expect(html).not.toMatch(/<p id="text-logline"[^>]*lang=/)
    expect(html).not.toMatch(/id="text-logline-name".{0,120}język: angielski/)
  })

  it('reads from right to left where its language does, and left to right inside English', () => {
    const kit = buildKit({ locale: 'he', title: 'לא ניעלם', titleLocale: 'he' })
    const html = renderFilmPage({ kit })
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).toMatch(/<div id="text-synopsisLong"[^>]*lang="en" dir="ltr"/)
    expect(html).toContain('<h2 id="stills" lang="en">Stills</h2>')
  })

  it('counts the characters of a text as a reader sees them', () => {
    const { texts } = buildKit()
    const logline = { text: '👩‍🚀é', locale: 'en' }
    const html = renderFilmPage({ kit: buildKit({ texts: { ...texts, logline } }) })
    expect(html).toMatch(/id="text-logline-name".{0,80}2 characters/)
  })

  it('gives each still its caption, credit, terms, and both downloads with pixels and weight', () => {
    const html = renderFilmPage({ kit: buildKit({ stills: [buildStill(0), buildStill(1)] }) })
    const still = html.slice(html.indexOf('id="still-still-1"'))
    expect(still).toContain('The foothills of the Himalayas at dawn.')
    expect(still).toContain('Drawing: Laurel, placeholder')
    expect(still).toContain('Free for editorial use about the film')
    expect(still).toContain('href="/v1/stills/still-1/print?locale=en&amp;download"')
    expect(readWords(still)).toContain('web (1,600 × 1,067 px, 0.3 MB)')
    expect(readWords(still)).toContain('print (4,000 × 2,668 px, 4.8 MB)')
    expect(still).toContain('/v1/stills/still-1/thumb?locale=en 400w')
    expect(still).toContain('width="1600" height="1067"')
  })

  it('leaves the alternative text empty only where there is none', () => {
    const stills = [buildStill(0), buildStill(1, { alt: null, altLocale: null })]
    const html = renderFilmPage({ kit: buildKit({ stills }) })
    expect(html.match(/alt=""/g)).toHaveLength(1)
  })

  it('groups the credits by job in billing order', () => {
    const words = readWords(renderFilmPage({ kit: buildKit() }))
    expect(words).toMatch(/Editor\S* Maryna Maykovska Kasia Boniecka/)
    expect(words.indexOf('Alisa Kovalenko')).toBeLessThan(words.indexOf('Wojciech Frycz'))
  })

  it('says what the kit weighs, how to cite the page and which edition it is', () => {
    const words = readWords(renderFilmPage({ kit: buildKit() }))
    expect(words).toContain('Download the press kit (ZIP, 123 MB)')
    expect(words).toContain('press kit, edition 7, 3 October 2026, https://press.example')
    expect(words).toContain('Edition 7 · October 3, 2026')
  })

  it('describes itself to search engines and social networks', () => {
    const html = renderFilmPage({ kit: buildKit(), publicUrl: 'https://press.example' })
    const page = 'https://press.example/en/films/we-will-not-fade-away'
    expect(html).toContain(`<link rel="canonical" href="${page}"/>`)
    expect(html).toContain(
      '<link rel="alternate" hrefLang="pl" href="https://press.example/pl/films/we-will-not-fade-away"/>',
    )
    expect(html).toContain(
      '<meta property="og:image" content="https://press.example/v1/stills/still-0/web?locale=en"/>',
    )
    expect(html).not.toContain('noindex')
  })

  it('carries a banner in a preview and keeps it from search engines', () => {
    const html = renderFilmPage({ kit: buildKit(), preview: { note: 'Polish, draft of today' } })
    expect(readWords(html)).toContain('Preview, not published Polish, draft of today')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('rel="canonical"')
  })
})

describe('film page given hostile text', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

  it('shows it as text wherever it stands', () => {
    const html = renderFilmPage({
      kit: buildKit({
        title: attack,
        originalTitle: attack,
        citation: attack,
        texts: { ...buildKit().texts, logline: { text: attack, locale: 'en' } },
        stills: [
          buildStill(0, { caption: attack, alt: attack, credit: attack, usageTerms: attack }),
        ],
        credits: [{ job: 'director', name: attack, character: attack }],
      }),
      preview: { note: attack },
    })
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })

  it('makes no link of an address that is not a public web address', () => {
    const { facts, companies } = buildKit()
    const html = renderFilmPage({
      kit: buildKit({
        facts: { ...facts, links: [{ label: 'Site', url: 'javascript:alert(1)' }] },
        companies: companies.map((company) => ({ ...company, website: 'javascript:alert(2)' })),
        stills: [buildStill(0, { licenceUrl: 'data:text/html,x' })],
      }),
    })
    expect(html).not.toContain('javascript:')
    expect(html).not.toContain('data:text/html')
    expect(readFact(html, 'Links')).toBe('Site')
  })

  it('cannot be made to add recipients to a mail link', () => {
    const [contact] = buildKit().contacts
    const email = 'a@b.example?bcc=x@y.example'
    const html = renderFilmPage({ kit: buildKit({ contacts: [{ ...contact!, email }] }) })
    expect(html).toContain('href="mailto:a@b.example%3Fbcc%3Dx@y.example?subject=')
  })
})

/** What the fact sheet says beside a term, without markup. */
function readFact(html: string, term: string): string | null {
  const found = new RegExp(`<dt[^>]*>${term}</dt><dd>(.*?)</dd>`).exec(html)
  return found?.[1] === undefined ? null : readWords(found[1])
}

function readWords(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<span class="visually-hidden">.*?<\/span>/g, '')
    .replace(/<\/?(bdi|b|span|small)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\u00a0/g, ' ')
    .trim()
}
