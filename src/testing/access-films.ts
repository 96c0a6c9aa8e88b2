import { draft, farAhead, longAgo } from './access-states.js'
import { buildContact, buildFestival, buildFilm, buildPerson, buildTerms } from './builders.js'
import type { TestApp } from './create-test-app.js'

/** People: one whom anybody may name, and others. Of all of them a kit alone tells. */
export async function buildPeople(app: TestApp) {
  const nameForms = [
    { locale: 'pl', form: 'Zgodna Forma', approved: true },
    { locale: 'uk', form: 'SECRET форма', approved: false },
  ]
  const bios = [{ locale: 'en', text: 'SECRET life' }]
  const open = await buildPerson(app, { name: 'Open Person', nameForms, bios })
  const unapproved = await buildPerson(app, { name: 'SECRET unapproved', nameApproved: false })
  const withdrawn = await buildPerson(app, {
    name: 'SECRET withdrawn',
    bios,
    withdrawn: { at: longAgo, why: 'SECRET reason' },
  })
  const drafted = await buildPerson(app, { name: 'SECRET drafted', ...draft })
  return {
    open: open.id,
    unapproved: unapproved.id,
    withdrawn: withdrawn.id,
    drafted: drafted.id,
  }
}

/** Companies that films name. */
export async function buildContacts(app: TestApp) {
  const secret = { name: 'SECRET company', email: 'secret@example.org', phone: '+48 22 555 01 23' }
  const open = await buildContact(app, { name: 'Open Company' })
  const hidden = await buildContact(app, { ...secret, isPublic: false })
  const drafted = await buildContact(app, { ...secret, ...draft })
  return { open: open.id, private: hidden.id, drafted: drafted.id }
}

/** Films, each naming everybody there is. */
export async function buildFilms(
  app: TestApp,
  { people, contacts }: { people: Record<string, string>; contacts: Record<string, string> },
) {
  const credits = Object.values(people).map((person) => ({
    job: 'director',
    person,
    character: 'SECRET real name',
  }))
  const companies = Object.values(contacts).map((contact) => ({
    role: 'production',
    contact,
    creditLine: [{ locale: 'en', text: 'SECRET credit line' }],
  }))
  const sources = [{ fact: 'year', stated: 'SECRET year', source: 'SECRET source', isOurs: true }]
  const open = await buildFilm(app, {
    slug: 'open-film',
    originalTitle: 'Open Film',
    credits,
    companies,
    sources,
  })
  const secret = { originalTitle: 'SECRET title' }
  const drafted = await buildFilm(app, { ...secret, slug: 'secret-draft', ...draft })
  const embargoed = await buildFilm(app, {
    ...secret,
    slug: 'secret-embargoed',
    embargo: { until: farAhead },
  })
  const unpublished = await buildFilm(app, { ...secret, slug: 'secret-unpublished' })
  await app.payload.update({
    collection: 'films',
    id: unpublished.id,
    data: { _status: 'draft' },
    overrideAccess: true,
  })
  return {
    open: open.id,
    drafted: drafted.id,
    embargoed: embargoed.id,
    unpublished: unpublished.id,
  }
}

/** Festivals, and terms of use. */
export async function buildDirectory(app: TestApp) {
  const festivals = {
    open: (
      await buildFestival(app, {
        title: 'Open Festival',
        laurelRules: 'SECRET rules',
      })
    ).id,
    drafted: (await buildFestival(app, { title: 'SECRET festival', ...draft })).id,
  }
  // What names it from here on may know what it will be called.
  await app.payload.update({
    collection: 'festivals',
    id: festivals.open,
    data: { title: 'SECRET next festival' },
    draft: true,
    overrideAccess: true,
  })
  const terms = {
    open: (await buildTerms(app, { name: 'SECRET name of open terms' })).id,
    drafted: (await buildTerms(app, { name: 'SECRET terms', ...draft })).id,
  }
  return { festivals, terms }
}
