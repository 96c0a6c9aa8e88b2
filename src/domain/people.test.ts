import fc from 'fast-check'

import { approvedNameFor, type NamedPerson } from './people.js'

const alisa: NamedPerson = {
  name: 'Alisa Kovalenko',
  nameApproved: true,
  nameForms: [
    { locale: 'uk', form: 'Аліса Коваленко', approved: true },
    { locale: 'de', form: 'Alissa Kowalenko', approved: true },
    { locale: 'en', form: 'Alice Kovalenko', approved: false },
  ],
}

describe('approvedNameFor', () => {
  it('gives the approved form in the reader’s locale', () => {
    expect(approvedNameFor(alisa, ['uk', 'en', 'pl'])).toEqual({
      text: 'Аліса Коваленко',
      locale: 'uk',
    })
    expect(approvedNameFor(alisa, ['de-AT', 'en'])).toEqual({
      text: 'Alissa Kowalenko',
      locale: 'de',
    })
  })

  it('gives the approved name where no form on the way is approved', () => {
    expect(approvedNameFor(alisa, ['en', 'pl'])).toEqual({ text: 'Alisa Kovalenko', locale: null })
    expect(approvedNameFor(alisa, [])).toEqual({ text: 'Alisa Kovalenko', locale: null })
  })

  it('shows nobody letters they do not read while there are others', () => {
    expect(approvedNameFor(alisa, ['pl', 'uk'])?.text).toBe('Alisa Kovalenko')
    const illia: NamedPerson = {
      name: 'Ілля',
      nameApproved: true,
      nameForms: [{ locale: 'uk-Latn', form: 'Illia', approved: true }],
    }
    expect(approvedNameFor(illia, ['pl', 'uk'])).toEqual({ text: 'Illia', locale: 'uk-Latn' })
    expect(approvedNameFor(illia, ['uk', 'pl'])).toEqual({ text: 'Ілля', locale: null })
  })

  it('prefers letters of another script to no name at all', () => {
    const only = { ...alisa, nameApproved: false, nameForms: [alisa.nameForms[0]!] }
    expect(approvedNameFor(only, ['pl'])?.text).toBe('Аліса Коваленко')
    expect(approvedNameFor(only, ['ja'])?.text).toBe('Аліса Коваленко')
  })

  it('is nothing where nothing is approved, or what is approved is blank', () => {
    const nameForms = [
      { locale: 'pl', form: 'Alicja', approved: false },
      { locale: 'en', form: ' ', approved: true },
    ]
    expect(approvedNameFor({ name: 'Alisa', nameApproved: false, nameForms }, ['pl'])).toBeNull()
  })

  it('never lets an unapproved form out, whoever reads', () => {
    const locale = fc.constantFrom('en', 'pl', 'uk', 'pt-BR', 'uk-Latn', 'ja')
    const row = fc.record({ locale, approved: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), fc.array(locale), (rows, nameApproved, chain) => {
        const nameForms = rows.map((form) => ({ ...form, form: form.approved ? 'Yes' : 'No' }))
        const name = nameApproved ? 'Yes' : 'No'
        const found = approvedNameFor({ name, nameApproved, nameForms }, chain)
        const hasApproved = nameApproved || rows.some(({ approved }) => approved)
        expect(found?.text ?? null).toBe(hasApproved ? 'Yes' : null)
      }),
    )
  })
})
