import type { ReactNode } from 'react'
import { countGraphemes } from '../../domain/text-lengths.js'
import type { LocalizedText, PressKit } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { CopyButton } from './copy-button.js'
import { LanguageNote, markLanguage, Say } from './say.js'

const synopses = ['synopsisShort', 'synopsisMedium', 'synopsisLong'] as const

/** The logline, the synopses in each length there is, and the director's statement. */
export function Texts(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page } = props
  const { texts } = props.kit
  const written = synopses.filter((name) => texts[name] !== null)
  if (written.length === 0 && !texts.logline && !texts.directorsStatement) return null
  return (
    <div className="texts">
      <Logline page={page} logline={texts.logline} />
      {written.length > 0 ? (
        <section aria-labelledby="synopsis">
          <h2 id="synopsis" lang={page.uiLang}>
            {page.strings.synopsis}
          </h2>
          {written.map((name) => (
            <Text key={name} page={page} name={name} text={texts[name]} heading="h3" />
          ))}
        </section>
      ) : null}
      {texts.directorsStatement ? (
        <section aria-labelledby="text-directorsStatement-name" className="statement">
          <Text
            page={page}
            name="directorsStatement"
            text={texts.directorsStatement}
            heading="h2"
          />
        </section>
      ) : null}
    </div>
  )
}

function Logline(props: { page: PageLanguage; logline: LocalizedText | null }): ReactNode {
  const { page, logline } = props
  if (logline === null) return null
  return (
    <section className="logline" aria-labelledby="text-logline-name">
      <TextHeading page={page} name="logline" text={logline} heading="h2" />
      <p id="text-logline" {...markLanguage(page, logline.locale)}>
        {logline.text}
      </p>
    </section>
  )
}

type TextName = (typeof synopses)[number] | 'logline' | 'directorsStatement'

function Text(props: {
  page: PageLanguage
  name: TextName
  text: LocalizedText | null
  heading: 'h2' | 'h3'
}): ReactNode {
  const { page, name, text } = props
  if (text === null) return null
  return (
    <article className="text">
      <TextHeading page={page} name={name} text={text} heading={props.heading} />
      <div id={`text-${name}`} className="prose" {...markLanguage(page, text.locale)}>
        {splitParagraphs(text.text).map((paragraph, index) => (
          <p key={index} data-copy-part="">
            {paragraph}
          </p>
        ))}
      </div>
    </article>
  )
}

function TextHeading(props: {
  page: PageLanguage
  name: TextName
  text: LocalizedText
  heading: 'h2' | 'h3'
}): ReactNode {
  const { page, name, text, heading: Heading } = props
  const headingId = `text-${name}-name`
  return (
    <div className="text-heading">
      <Heading id={headingId} lang={page.uiLang}>
        {page.strings[name]}
      </Heading>
      <span className="count">
        <Say page={page}>{page.count('characters', countGraphemes(text.text))}</Say>{' '}
        <LanguageNote page={page} locale={text.locale} />
      </span>
      <CopyButton
        page={page}
        copies={`text-${name}`}
        label={page.strings.copy}
        describedBy={headingId}
      />
    </div>
  )
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
