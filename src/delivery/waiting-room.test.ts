import { createWaitingRoom } from './waiting-room.js'

describe('a waiting room', () => {
  it('takes the oldest place of whoever has most, and leaves the others alone', () => {
    const room = createWaitingRoom({ places: 4, fairShare: 2 })
    const greedy = ['one', 'two', 'three'].map(() => room.enter('greedy')!)
    const modest = room.enter('modest')!
    const late = room.enter('late')
    expect(late?.signal.aborted).toBe(false)
    expect(greedy.map(({ signal }) => signal.aborted)).toEqual([true, false, false])
    expect(modest.signal.aborted).toBe(false)
    expect(room.count()).toBe(4)
  })

  it('turns away whoever comes when it is full of readers who have no more than their share', () => {
    const room = createWaitingRoom({ places: 2, fairShare: 1 })
    const stays = [room.enter('one')!, room.enter('two')!]
    expect(room.enter('three')).toBeNull()
    expect(stays.some(({ signal }) => signal.aborted)).toBe(false)
    stays[0]!.leave()
    expect(room.enter('three')).not.toBeNull()
  })

  it('counts a place once, however often it is left', () => {
    const room = createWaitingRoom({ places: 3, fairShare: 1 })
    const stays = [room.enter('one')!, room.enter('one')!, room.enter('two')!]
    for (const stay of [...stays, ...stays]) stay.leave()
    expect(room.count()).toBe(0)
  })

  it('has one who takes all places give up their own for the next of them', () => {
    const room = createWaitingRoom({ places: 2, fairShare: 1 })
    const [first, second, third] = [1, 2, 3].map(() => room.enter('greedy')!)
    expect([first, second, third].map((stay) => stay!.signal.aborted)).toEqual([true, false, false])
  })
})
