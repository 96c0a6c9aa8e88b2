import type { ReactNode } from 'react'
import type { PageLanguage } from '../page-language.js'

/**
 * Copies the text of the element `copies` (an id). Hidden until the script shows it, so that
 * nobody without JavaScript meets a button that does nothing.
 */
export function CopyButton(props: {
  page: PageLanguage
  copies: string
  label: string
  /** What is copied, for a reader who hears the button alone. */
  describedBy?: string
}): ReactNode {
  const { page } = props
  return (
    <button
      type="button"
      className="button copy"
      hidden
      lang={page.uiLang}
      data-copies={props.copies}
      data-copied={page.strings.copied}
      data-copy-failed={page.strings.copyFailed}
      aria-describedby={props.describedBy}
    >
      <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none">
        <path d="M4.5 4.5h8v8h-8z M2.5 9.5h-1v-8h8v1" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      <span data-copy-label="">{props.label}</span>
    </button>
  )
}
