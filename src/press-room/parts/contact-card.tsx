import type { ReactNode } from 'react'
import type { Contact } from '../../editions/press-kit.js'
import { mailUrl, phoneUrl } from '../addresses.js'
import type { PageLanguage } from '../page-language.js'
import { OutsideLink } from './outside-link.js'

/** One person or company to write to, and every way to. */
export function ContactCard(props: {
  page: PageLanguage
  contact: Contact
  /** What a mail written from here is about. */
  subject: string
}): ReactNode {
  const { contact, page } = props
  const { email, phone, website, territory } = contact
  return (
    <address className="contact">
      <span className="contact-name">{contact.name}</span>
      {territory ? (
        <span>
          <span lang={page.uiLang}>{page.strings.territory}</span>: {territory}
        </span>
      ) : null}
      {email ? <a href={mailUrl(email, props.subject)}>{email}</a> : null}
      {phone ? (
        <a href={phoneUrl(phone)}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      ) : null}
      {website ? <OutsideLink url={website} /> : null}
    </address>
  )
}
