import type { FieldHook } from 'payload'

interface PersonNames {
  name?: string | null
  nameApproved?: boolean | null
  nameForms?: { locale: string; form: string; approved?: boolean | null }[] | null
}

/** The forms of a name that a person has approved, as `{ locale, name }`; `und` where unstated. */
export const readPressNames: FieldHook = ({ originalDoc, data }) => {
  const person = (originalDoc ?? data ?? {}) as PersonNames
  const forms = (person.nameForms ?? [])
    .filter((form) => form.approved === true)
    .map((form) => ({ locale: form.locale, name: form.form }))
  const canonical = person.nameApproved && person.name ? [{ locale: 'und', name: person.name }] : []
  return [...canonical, ...forms]
}
