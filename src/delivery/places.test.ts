import { createPlaces } from './places.js'

describe('places for readers', () => {
  it('have the oldest one taken from whoever has most, and nobody else', () => {
    const all = createPlaces({ places: 4, fairShare: 2 })
    const greedy = ['one', 'two', 'three'].map(() => all.enter('greedy')!)
    const modest = all.enter('modest')!
    const late = all.enter('late')
    expect(late?.signal.aborted).toBe(false)
    expect(greedy.map(({ signal }) => signal.aborted)).toEqual([true, false, false])
    expect(modest.signal.aborted).toBe(false)
    expect(all.count()).toBe(4)
  })

  it('are given to nobody more while they are full of readers who have no more than their share', () => {
    const all = createPlaces({ places: 2, fairShare: 1 })
    const stays = [all.enter('one')!, all.enter('two')!]
    expect(all.enter('three')).toBeNull()
    expect(stays.some(({ signal }) => signal.aborted)).toBe(false)
    stays[0]!.leave()
    expect(all.enter('three')).not.toBeNull()
  })

  it('are counted once, however often they are left', () => {
    const all = createPlaces({ places: 3, fairShare: 1 })
    const stays = [all.enter('one')!, all.enter('one')!, all.enter('two')!]
    for (const stay of [...stays, ...stays]) stay.leave()
    expect(all.count()).toBe(0)
  })

  it('are given up by one who has taken all, for the next of their own', () => {
    const all = createPlaces({ places: 2, fairShare: 1 })
    const [first, second, third] = [1, 2, 3].map(() => all.enter('greedy')!)
    expect([first, second, third].map((stay) => stay!.signal.aborted)).toEqual([true, false, false])
  })
})
