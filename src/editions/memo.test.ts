import { createMemo } from './memo.js'

describe('a memo', () => {
  it('makes a value once for as long as it keeps it', () => {
    const remember = createMemo<string | null>({ most: 2 })
    const made: string[] = []
    const ask = (key: string) =>
      remember(key, () => {
        made.push(key)
        return null
      })
    for (const key of ['a', 'b', 'a', 'a', 'b']) ask(key)
    expect(made).toEqual(['a', 'b'])
  })

  it('lets go of what nobody asked for longest', () => {
    const remember = createMemo<string>({ most: 2 })
    const made: string[] = []
    const ask = (key: string) =>
      remember(key, () => {
        made.push(key)
        return key.toUpperCase()
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
    expect(ask('a')).toBe('A')
  })
})
