import { createSay, sayIn } from './strings.js'

describe('sayIn', () => {
  it('speaks each language of the admin, and English where it does not speak one', () => {
    expect(sayIn('en', 'chosen', { count: 3 })).toBe('Chosen: 3')
    expect(sayIn('pl', 'chosen', { count: 3 })).toBe('Zaznaczono: 3')
    expect(sayIn('uk', 'chosen', { count: 3 })).toBe('Вибрано: 3')
    expect(sayIn('fr', 'chosen', { count: 3 })).toBe('Chosen: 3')
  })

  it('puts a value in as it is, even one that looks like a mark', () => {
    expect(createSay('en')('open')).toBe('Open')
    expect(sayIn('en', 'previewOf', { name: '{count} $& $1' })).toBe('Preview: {count} $& $1')
  })

  it('leaves a mark nobody gave a value for, rather than hide it', () => {
    expect(sayIn('en', 'working', { done: 1 })).toBe('1 of {all}…')
  })
})
