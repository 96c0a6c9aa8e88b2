import type { ReactNode } from 'react'
import { languageName } from '../../domain/languages.js'
import type { PressFile, PressKit } from '../../editions/press-kit.js'
import { baseLanguage, type PageLanguage } from '../page-language.js'
import { FileLink } from './files.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** Trailers and clips, played in the page with their subtitles; the browser asks for parts. */
export function Videos(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  const videos = kit.files.filter(({ kind }) => kind === 'trailer' || kind === 'clip')
  if (videos.length === 0) return null
  return (
    <section className="band videos" aria-labelledby="videos">
      <h2 id="videos" lang={page.uiLang}>
        {page.strings.videos}
      </h2>
      <ul className="videos-grid">
        {videos.map((video) => (
          <li key={video.id}>
            <Video page={page} kit={kit} video={video} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Video(props: { page: PageLanguage; kit: PressKit; video: PressFile }): ReactNode {
  const { page, kit, video } = props
  const subtitles = kit.files.filter(
    ({ ofVideo, webVttUrl }) => ofVideo === video.id && webVttUrl !== null,
  )
  const nameId = `video-${video.id}`
  return (
    <figure className="video">
      <video controls preload="metadata" playsInline aria-labelledby={nameId}>
        <source src={video.url} type={video.type} />
        {subtitles.map(({ id, webVttUrl, locale, title }) => (
          <track
            key={id}
            kind="subtitles"
            src={webVttUrl ?? undefined}
            srcLang={locale ?? undefined}
            label={locale === null ? title : languageName(locale, locale)}
            default={locale !== null && baseLanguage(locale) === baseLanguage(page.locale)}
          />
        ))}
        <Say page={page}>{page.strings.cannotPlay}</Say>
      </video>
      <figcaption>
        <p id={nameId} className="video-title" {...markLanguage(page, video.titleLocale)}>
          {video.title}
        </p>
        <LanguageNote page={page} locale={video.titleLocale} />
        <FileLink page={page} file={video} describedBy={nameId} />
      </figcaption>
    </figure>
  )
}
