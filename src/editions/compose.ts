import { createHash } from 'node:crypto'

import { idOf } from '../domain/relations.js'
import type { Contact, Film, Laurel, Person, Translation } from '../payload-types.js'
import {
  withoutEmptyLaterLists,
  type EditionContent,
  type EditionLaurel,
  type EditionTranslation,
  type TextsByLocale,
} from './content.js'
import { composeFacts } from './compose-facts.js'
import { composeFiles } from './compose-files.js'
import { composeArtwork, composeStill } from './compose-pictures.js'
import { composeQuotes } from './compose-quotes.js'
import { composeScreenings } from './compose-screenings.js'
import { canonical, collectTexts, textOrNull, textsByLocale } from './compose-texts.js'
import { composeWithdrawn, isShown } from './compose-withdrawn.js'
import { opensAtIn } from './follow-screening.js'
import type { FilmRecord } from './record.js'
import { writeStableJson } from './stable-json.js'

/**
 * Makes an edition's content of a film's record: what may be public, whole, in a stable order.
 * Names that nobody approved, contacts that are not public, what is withdrawn and what has no
 * renditions yet are left out here, so that nothing later can let them slip.
 *
 * @param namedBefore ids of everybody whom the film's editions named until now
 */
export function composeContent(
  record: FilmRecord,
  namedBefore: readonly string[] = [],
): EditionContent {
  const { film, translations, stills } = record
  const credits = composeCredits(film, record.people)
  return {
    film: {
      id: film.id,
      slug: film.slug,
      originalTitle: film.originalTitle,
      sourceLocale: canonical(film.sourceLocale),
      opensAt: opensAtIn(record, film),
    },
    facts: composeFacts(film),
    credits,
    namedPeople: listNamed(credits, namedBefore),
    withdrawnPeople: namedBefore.filter((id) => !mayBeNamed(record.people.get(id))),
    formerNames: composeFormerNames(credits, namedBefore, record.people),
    companies: composeCompanies(film, record.contacts),
    contacts: composeContacts(film, record.contacts),
    translations: Object.fromEntries(
      translations.map((translation) => [
        translation.locale,
        composeTranslation(translation, film),
      ]),
    ),
    stills: stills
      .filter(isShown)
      .map((still) => composeStill(still, record))
      .filter((still) => still !== null),
    withdrawnStills: composeWithdrawn(stills, record),
    laurels: record.laurels
      .map((laurel) => composeLaurel(laurel, record))
      .filter((laurel) => laurel !== null),
    artworks: record.artworks
      .filter(isShown)
      .map((artwork) => composeArtwork(artwork, record))
      .filter((artwork) => artwork !== null),
    withdrawnArtworks: composeWithdrawn(record.artworks, record),
    files: composeFiles(record),
    withdrawnFiles: composeWithdrawn(record.pressFiles, record),
    quotes: composeQuotes(record),
    screenings: composeScreenings(record),
  }
}

/** The SHA-256 of a content, the same for the same content whoever composed it, in any key order. */
export const hashContent = (content: EditionContent | null): string =>
  createHash('sha256')
    .update(writeStableJson(content && withoutEmptyLaterLists(content)))
    .digest('hex')

function composeTranslation(translation: Translation, film: Film): EditionTranslation {
  return {
    title: textOrNull(translation.title) ?? film.originalTitle,
    tagline: textOrNull(translation.tagline),
    logline: textOrNull(translation.logline),
    synopsisShort: textOrNull(translation.synopsisShort),
    synopsisMedium: textOrNull(translation.synopsisMedium),
    synopsisLong: textOrNull(translation.synopsisLong),
    directorsStatement: textOrNull(translation.directorsStatement),
  }
}

function composeCredits(film: Film, people: Map<string, Person>): EditionContent['credits'] {
  return (film.credits ?? []).flatMap((credit) => {
    const person = people.get(idOf(credit.person))
    if (!mayBeNamed(person)) return []
    const { job, character } = credit
    const names = approvedNames(person)
    return [{ personId: person.id, job, character: textOrNull(character), names }]
  })
}

/** Whoever is not published any more may be named as little as whoever was withdrawn. */
const mayBeNamed = (person: Person | undefined): person is Person =>
  person !== undefined && !person.withdrawn?.at && Object.keys(approvedNames(person)).length > 0

/** Names are approved and revoked after a credit went, too. */
function composeFormerNames(
  credits: EditionContent['credits'],
  namedBefore: readonly string[],
  people: Map<string, Person>,
): EditionContent['formerNames'] {
  const credited = new Set(credits.map(({ personId }) => personId))
  return namedBefore.flatMap((personId) => {
    const person = people.get(personId)
    if (credited.has(personId) || !mayBeNamed(person)) return []
    return [{ personId, names: approvedNames(person) }]
  })
}

const listNamed = (credits: EditionContent['credits'], namedBefore: readonly string[]) =>
  [...new Set([...namedBefore, ...credits.flatMap(({ personId }) => personId ?? [])])].sort()

function approvedNames(person: Person): TextsByLocale {
  const forms = (person.nameForms ?? []).filter((form) => form.approved === true)
  return {
    ...(person.nameApproved && { und: person.name }),
    ...Object.fromEntries(forms.map((form) => [canonical(form.locale), form.form])),
  }
}

function composeCompanies(film: Film, contacts: Map<string, Contact>): EditionContent['companies'] {
  return (film.companies ?? []).flatMap((row) => {
    const contact = contacts.get(idOf(row.contact))
    if (!contact) return []
    const own = textsByLocale(row.creditLine)
    const creditLine = Object.keys(own).length > 0 ? own : textsByLocale(contact.creditLine)
    return [
      {
        name: contact.name,
        role: row.role,
        country: contact.country ?? null,
        website: contact.isPublic ? textOrNull(contact.website) : null,
        creditLine,
      },
    ]
  })
}

/** A contact is told once, however many roles it has; one that is not public, never. */
function composeContacts(film: Film, contacts: Map<string, Contact>): EditionContent['contacts'] {
  const ids = new Set((film.companies ?? []).map((row) => idOf(row.contact)))
  return [...ids].flatMap((id) => {
    const contact = contacts.get(id)
    if (!contact?.isPublic || !contact.role) return []
    const { name, role, territory, email, phone, website } = contact
    return [
      {
        name,
        role,
        territory: textOrNull(territory),
        email: textOrNull(email),
        phone: textOrNull(phone),
        website: textOrNull(website),
      },
    ]
  })
}

function composeLaurel(laurel: Laurel, record: FilmRecord): EditionLaurel | null {
  const festival = record.festivals.get(idOf(laurel.festival))
  if (!festival || !laurel.year || !laurel.result) return null
  return {
    id: laurel.id,
    festival: { und: festival.title, ...textsByLocale(festival.names) },
    city: textOrNull(festival.city),
    country: festival.country ?? null,
    year: laurel.year,
    section: textOrNull(laurel.section),
    result: laurel.result,
    showOnPoster: laurel.showOnPoster === true,
    awards: {
      ...(laurel.award && { und: laurel.award }),
      ...collectTexts(
        record,
        null,
        (translation) =>
          (translation.awards ?? []).find((row) => idOf(row.laurel) === laurel.id)?.text,
      ),
    },
  }
}
