import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { icon, script, stylesheet } from '../assets.js'
import type { PageLanguage } from '../page-language.js'
import { Say } from './say.js'

/** What a page says about itself in its head. */
export interface PageHead {
  title: string
  description: string
  /** Where search engines may not list the page. */
  noindex?: boolean
  canonical?: string
  alternates?: { locale: string; url: string }[]
  /** Where what changes is told, as Atom. */
  feedUrl?: string
  /** What the page is about as JSON-LD, with nothing in it that could end a `<script>`. */
  jsonLd?: string
  image?: { url: string; width: number; height: number; alt: string | null }
}

/** A whole HTML document around `content`, with the masthead and `switcher` above it. */
export function renderDocument(args: {
  page: PageLanguage
  head: PageHead
  /** Where the masthead's name leads. */
  homePath: string
  switcher: ReactNode
  banner?: ReactNode
  content: ReactNode
}): string {
  const { page } = args
  const html = (
    <html lang={page.locale} dir={page.direction}>
      <Head page={page} head={args.head} />
      <body>
        <a className="skip-link" href="#content" lang={page.uiLang}>
          {page.strings.skipToContent}
        </a>
        {args.banner}
        <header className="masthead">
          <a className="masthead-name" href={args.homePath}>
            <Say page={page}>{page.strings.pressRoom}</Say>
          </a>
          {args.switcher}
        </header>
        <main id="content" tabIndex={-1}>
          {args.content}
        </main>
        <p className="visually-hidden" role="status" data-copy-status="" />
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(html)}`
}

function Head(props: { page: PageLanguage; head: PageHead }): ReactNode {
  const { head, page } = props
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{head.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={head.description} />
      {head.noindex ? <meta name="robots" content="noindex" /> : null}
      {head.canonical ? <link rel="canonical" href={head.canonical} /> : null}
      {(head.alternates ?? []).map(({ locale, url }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={url} />
      ))}
      {head.feedUrl ? (
        <link rel="alternate" type="application/atom+xml" href={head.feedUrl} title={head.title} />
      ) : null}
      {head.jsonLd ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.jsonLd }} />
      ) : null}
      <OpenGraph page={page} head={head} />
      <link rel="icon" type={icon.type} href={icon.path} />
      <link rel="stylesheet" href={stylesheet.path} />
      <script src={script.path} defer />
    </head>
  )
}

function OpenGraph(props: { page: PageLanguage; head: PageHead }): ReactNode {
  const { image, title, description, canonical } = props.head
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={props.page.locale.replaceAll('-', '_')} />
      {canonical ? <meta property="og:url" content={canonical} /> : null}
      {image ? (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          {image.alt ? <meta property="og:image:alt" content={image.alt} /> : null}
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
    </>
  )
}
