import type { ReactNode } from 'react'
import { contactRoleLabel } from '../../domain/contact-roles.js'
import type { PressKit } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { ContactCard } from './contact-card.js'
import { Say } from './say.js'

/** Who answers the press: near the top of the page, since it is what a journalist looks for. */
export function PressContact(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  const contacts = kit.contacts.filter(({ role }) => role === 'press')
  return (
    <section className="press-contact" aria-labelledby="press-contact">
      <h2 id="press-contact" lang={page.uiLang}>
        {page.strings.pressContact}
      </h2>
      {contacts.map((contact, index) => (
        <ContactCard key={index} page={page} contact={contact} subject={kit.title} />
      ))}
      {contacts.length === 0 ? (
        <p className="tba">
          <Say page={page}>{page.strings.tba}</Say>
        </p>
      ) : null}
    </section>
  )
}

/** Everyone who may be written to, by what for. */
export function Contacts(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.contacts.length === 0) return null
  return (
    <section className="band contacts" aria-labelledby="contacts">
      <h2 id="contacts" lang={page.uiLang}>
        {page.strings.contacts}
      </h2>
      <ul className="columns">
        {kit.contacts.map((contact, index) => (
          <li key={index}>
            <h3 lang={page.uiLang}>{contactRoleLabel(contact.role, page.uiLocale)}</h3>
            <ContactCard page={page} contact={contact} subject={kit.title} />
          </li>
        ))}
      </ul>
    </section>
  )
}
