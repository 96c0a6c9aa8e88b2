import { describeOutcome, toneOf } from './outcome.js'

const answered = {
  at: '2026-11-29T12:00:00.000Z',
  tookMs: 85,
  status: 204,
  answer: '',
  problem: null,
}
const unanswered = { ...answered, status: null, answer: null, problem: 'REFUSED' }

describe('what came of an attempt, in words', () => {
  it.each([
    ['en', 85, '204 after 85 ms'],
    ['en', 1250, '204 after 1.3 sec'],
    ['pl', 85, '204 po 85 ms'],
    ['uk', 1250, '204 за 1,3 с'],
  ])('is said in %s, after %d ms, as %s', (language, tookMs, words) => {
    expect(describeOutcome({ ...answered, tookMs }, language)).toBe(words)
  })

  it('says why there was no answer, with what to do; a word nobody knows as it is', () => {
    expect(describeOutcome(unanswered, 'en')).toMatch(/^The server took no connection\. Ask/)
    expect(describeOutcome(unanswered, 'pl')).toMatch(/^Serwer nie przyjął połączenia\./)
    expect(describeOutcome({ ...unanswered, problem: 'constructor' }, 'uk')).toBe('constructor')
  })
})

describe('the colour of a delivery', () => {
  it.each([
    ['waiting', [], 'quiet'],
    ['waiting', [unanswered], 'waiting'],
    ['delivered', [answered], 'good'],
    ['given-up', [unanswered], 'bad'],
  ] as const)('that is %s is its own', (state, attempts, tone) => {
    expect(toneOf({ state, attempts: [...attempts] })).toBe(tone)
  })
})
