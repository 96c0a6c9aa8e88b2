import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { createAnswers } from './answers.js'

const describeText = (text: string) => () => ({ text, type: 'text/plain', language: null })
const long = 'Nobody reads the same film twice. '.repeat(100)

describe('an answer', () => {
  it('is plain for whoever asks first, and packed for the next', async () => {
    const answers = createAnswers({ mostBytes: 1_000_000 })
    const answer = answers.keep('a', describeText(long))
    expect(answer.formIn(['br', 'gzip', 'identity']).coding).toBe('identity')
    expect(answer.formIn(['gzip', 'identity']).coding).toBe('identity')
    await answers.settle()
    const [br, gzip] = [answer.formIn(['br', 'identity']), answer.formIn(['gzip', 'identity'])]
    expect(brotliDecompressSync(br.body).toString()).toBe(long)
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    const etags = new Set([br.etag, gzip.etag, answer.formIn(['identity']).etag])
    expect(etags.size).toBe(3)
  })

  it('that is short is not packed at all', async () => {
    const answers = createAnswers({ mostBytes: 1_000_000 })
    answers.keep('a', describeText('short')).formIn(['br', 'identity'])
    await answers.settle()
    expect(answers.keep('a', describeText('')).formIn(['br', 'identity']).coding).toBe('identity')
  })

  it('has another tag where a single character is another', () => {
    const answers = createAnswers({ mostBytes: 1_000_000 })
    const etags = ['a', 'b'].map(
      (text) => answers.keep(text, describeText(text)).formIn(['identity']).etag,
    )
    expect(etags[0]).not.toBe(etags[1])
  })
})

describe('what is kept', () => {
  it('is made once, and never more bytes than allowed, packed forms and all', async () => {
    const mostBytes = 50_000
    const answers = createAnswers({ mostBytes })
    const made: string[] = []
    const ask = (key: string) =>
      answers.keep(key, () => {
        made.push(key)
        return { text: `${key}${long}`, type: 'text/plain', language: null }
      })
    for (let number = 0; number < 40; number += 1) {
      ask(`${number}`).formIn(['br', 'identity'])
      ask('often').formIn(['gzip', 'identity'])
      await answers.settle()
      expect(answers.size().bytes).toBeLessThanOrEqual(mostBytes)
    }
    expect(made.filter((key) => key === 'often')).toHaveLength(1)
    expect(answers.find('0')).toBeNull()
    expect(answers.find('39')).not.toBeNull()
    expect(answers.size().answers).toBeGreaterThan(5)
  })

  it('gives back every byte when all of it goes', async () => {
    const answers = createAnswers({ mostBytes: 10_000 })
    answers.keep('a', describeText(long)).formIn(['br', 'identity'])
    await answers.settle()
    answers.keep('too large', describeText(long.repeat(4)))
    expect(answers.size()).toEqual({ answers: 0, bytes: 0 })
  })
})
