import { endOfDay, firstCallWith, stateOf, type ToldKey } from './keys.js'

const key: ToldKey = {
  id: '1',
  label: 'A',
  lastCharacters: 'abcd',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  expiresAt: '2026-06-01T00:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
}

describe('a key in the panel', () => {
  it.each([
    [{}, '2026-05-31T23:59:59.999Z', 'keyValid'],
    [{}, '2026-06-01T00:00:00.000Z', 'keyExpired'],
    [{ expiresAt: null }, '2999-01-01T00:00:00.000Z', 'keyValid'],
    [{ revokedAt: '2026-02-01T00:00:00.000Z' }, '2026-03-01T00:00:00.000Z', 'keyRevoked'],
  ])('with %j at %s is said to be %s', (more, now, state) => {
    expect(stateOf({ ...key, ...more }, new Date(now))).toBe(state)
  })

  it('lasts to the end of the day that was chosen, where one was', () => {
    expect(endOfDay('')).toBeNull()
    const end = new Date(endOfDay('2026-06-01')!)
    expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([1, 23, 59])
  })

  it('is tried with a line that a shell reads as it is meant', () => {
    expect(firstCallWith('laurel_x', 'https://press.example.org')).toBe(
      "curl -H 'Authorization: Bearer laurel_x' 'https://press.example.org/v1/films'",
    )
  })
})
