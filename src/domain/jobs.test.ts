import { jobLabel, jobOptions } from './jobs.js'

describe('jobs', () => {
  it('offers what festivals ask for, the director first', () => {
    const ids = jobOptions().map(({ value }) => value)
    expect(ids[0]).toBe('director')
    expect(ids).toEqual(
      expect.arrayContaining([
        'writer',
        'cinematographer',
        'editor',
        'composer',
        'sound',
        'sound-designer',
        'producer',
        'co-producer',
        'executive-producer',
        'production-design',
        'costume-design',
        'make-up',
        'animation',
        'colourist',
        'visual-effects',
        'research',
        'narrator',
        'cast',
        'participant',
        'translator',
      ]),
    )
  })

  it('calls a job by the noun of a credit list', () => {
    expect(jobLabel('director', 'en')).toBe('Director')
    expect(jobLabel('director', 'pl')).toBe('Reżyseria')
    expect(jobLabel('cinematographer', 'pl')).toBe('Zdjęcia')
    expect(jobLabel('editor', 'uk')).toBe('Монтаж')
    expect(jobLabel('composer', 'de')).toBe('Composer')
  })
})
