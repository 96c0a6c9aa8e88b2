import fc from 'fast-check'

import type {
  Artwork,
  Contact,
  Film,
  Person,
  PressFile,
  Rendition,
  Still,
  Translation,
} from '../payload-types.js'
import { renditionNames } from './content.js'
import type { FilmRecord } from './record.js'

/** Everything is looked at from here; embargoes end a little before, now, or a little after. */
export const instant = new Date('2026-05-17T18:00:00.000Z')

/** Stands in whatever nobody outside may ever read. */
export const secret = 'NEVER-PUBLIC'
/** Stands in whatever opens later. */
export const embargoed = 'NOT-YET-PUBLIC'

export const isClosed = (opensAt: string | null | undefined) =>
  typeof opensAt === 'string' && Date.parse(opensAt) > instant.getTime()

const moment = fc.option(
  fc
    .integer({ min: -2, max: 2 })
    .map((steps) => new Date(instant.getTime() + steps * 1000).toISOString()),
)
export const locale = fc.constantFrom('en', 'pl', 'uk', 'ar', 'pt-BR')
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `x${text}`)
const withdrawn = fc.option(fc.constant({ at: instant.toISOString(), why: secret }), { freq: 4 })

const person = (id: string) =>
  fc
    .record({
      name: word,
      nameApproved: fc.boolean(),
      form: word,
      approved: fc.boolean(),
      withdrawn,
    })
    .map(({ name, nameApproved, form, approved, withdrawn }) => ({
      id,
      name: nameApproved && !withdrawn ? name : secret,
      nameApproved,
      nameForms: [{ locale: 'uk', form: approved && !withdrawn ? form : secret, approved }],
      bios: [{ locale: 'en', text: secret }],
      withdrawn,
    })) as unknown as fc.Arbitrary<Person>

const contact = (id: string) =>
  fc
    .record({ name: word, isPublic: fc.boolean(), detail: word })
    .map(({ name, isPublic, detail }) => {
      const told = isPublic ? detail : secret
      return { id, name, role: 'press', isPublic, email: told, phone: told, website: told }
    }) as unknown as fc.Arbitrary<Contact>

const still = (id: string) =>
  fc.record({ opensAt: moment, withdrawn, text: word }).map(({ opensAt, withdrawn, text }) => {
    const told = withdrawn ? secret : isClosed(opensAt) ? embargoed : text
    const words = { caption: told, alt: told, credit: told, copyright: told }
    const seen = { id, role: 'scene', sha256: id, terms: 'terms', people: [secret] }
    return { ...seen, ...words, originalName: secret, opensAt, withdrawn }
  }) as unknown as fc.Arbitrary<Still>

/** Of artworks and files alike: what a reader may come to see of them stands in every text. */
const part = (id: string, more: object) =>
  fc.record({ opensAt: moment, withdrawn, text: word }).map(({ opensAt, withdrawn, text }) => {
    const told = withdrawn ? secret : isClosed(opensAt) ? embargoed : text
    const words = { caption: told, alt: told, credit: told, copyright: told, title: told }
    return { id, ...words, originalName: secret, filename: secret, opensAt, withdrawn, ...more }
  })
const artwork = (id: string) =>
  part(id, { kind: 'poster', locale: 'pl', sha256: id }) as unknown as fc.Arbitrary<Artwork>
const pressFile = (id: string) =>
  part(id, {
    ...{ kind: 'trailer', locale: 'pl', sha256: 'b'.repeat(64), bytes: 100, crc32: 1 },
    mimeType: 'video/mp4',
  }) as unknown as fc.Arbitrary<PressFile>

const translation = (stills: Still[]) =>
  fc.record({ locale, title: word, logline: fc.option(word) }).map((texts) => ({
    ...texts,
    translator: secret,
    captions: stills.map(({ id, caption }) => ({ still: id, caption, alt: caption })),
  })) as unknown as fc.Arbitrary<Translation>

const renditionsOf = (source: string) =>
  renditionNames.map((name, index) => ({
    ...{ source, name, sha256: 'a'.repeat(64), crc32: 1, bytes: 100 },
    ...{ widthPx: 480 * (index + 1), heightPx: 320, mimeType: 'image/jpeg' },
  })) as unknown as Rendition[]

const ids = (name: string) => [1, 2, 3].map((number) => `${name}-${number}`)
const byId = <Doc extends { id: string }>(docs: Doc[]) => new Map(docs.map((doc) => [doc.id, doc]))

/** A film's record with something closed, private or withdrawn in every place that can hold it. */
export const filmRecord: fc.Arbitrary<FilmRecord> = fc
  .tuple(
    moment,
    fc.tuple(...ids('person').map(person)),
    fc.tuple(...ids('contact').map(contact)),
    fc.tuple(...ids('still').map(still)),
    fc.tuple(...ids('artwork').map(artwork)),
    fc.tuple(...ids('file').map(pressFile)),
  )
  .chain(([opensAt, people, contacts, stills, artworks, pressFiles]) =>
    fc
      .uniqueArray(translation(stills), { selector: (text) => text.locale, maxLength: 4 })
      .map((translations) => ({
        film: {
          ...{ id: 'film', slug: 'film', sourceLocale: 'en', opensAt, year: 2023 },
          originalTitle: isClosed(opensAt) ? embargoed : 'Film',
          credits: people.map(({ id }) => ({ job: 'director', person: id })),
          companies: contacts.map(({ id }) => ({ contact: id, role: 'production' })),
          sources: [{ fact: secret, stated: secret, source: secret }],
        } as unknown as Film,
        translations,
        stills,
        artworks,
        pressFiles,
        ...{ quotes: [], screenings: [], laurels: [] },
        festivals: new Map(),
        people: byId(people),
        contacts: byId(contacts),
        terms: new Map([['terms', { id: 'terms', name: secret, text: [] } as never]]),
        renditions: new Map([...stills, ...artworks].map(({ id }) => [id, renditionsOf(id)])),
      })),
  )
