import type { ReactNode } from 'react'
import { languageName } from '../../domain/languages.js'
import { pressFileKindLabel } from '../../domain/press-file-kinds.js'
import type { PressFile, PressKit } from '../../editions/press-kit.js'
import { downloadUrl } from '../addresses.js'
import type { PageLanguage } from '../page-language.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** Documents and subtitles, each to be downloaded, with what it is and weighs. */
export function Files(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  const files = kit.files.filter(({ kind }) => kind !== 'trailer' && kind !== 'clip')
  if (files.length === 0) return null
  return (
    <section className="band files" aria-labelledby="files">
      <h2 id="files" lang={page.uiLang}>
        {page.strings.files}
      </h2>
      <ul className="files-list">
        {files.map((file) => (
          <li key={file.id}>
            <p id={`file-${file.id}`} className="file-title">
              <span {...markLanguage(page, file.titleLocale)}>{file.title}</span>{' '}
              <LanguageNote page={page} locale={file.titleLocale} />
            </p>
            <p className="file-kind" lang={page.uiLang}>
              {describeFile(page, file)}
            </p>
            <FileLink page={page} file={file} describedBy={`file-${file.id}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const describeFile = (page: PageLanguage, { kind, locale }: PressFile): string =>
  [
    pressFileKindLabel(kind, page.uiLocale),
    locale === null ? null : languageName(locale, page.uiLocale),
  ]
    .filter((part) => part !== null)
    .join(', ')

/** The file as a download, with its type and weight. */
export function FileLink(props: {
  page: PageLanguage
  file: PressFile
  describedBy: string
}): ReactNode {
  const { page, file, describedBy } = props
  const type = file.fileName.split('.').at(-1)?.toUpperCase()
  return (
    <a className="button" href={downloadUrl(file.url)} download="" aria-describedby={describedBy}>
      <Say page={page}>{page.strings.download}</Say>{' '}
      <span className="button-detail">
        ({type}, <bdi>{page.formats.megabytes(file.bytes)}</bdi>)
      </span>
    </a>
  )
}
