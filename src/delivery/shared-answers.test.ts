import { shareAnswers } from './shared-answers.js'

function createLibrary() {
  const asked: string[] = []
  const ends: (() => void)[] = []
  const ask = shareAnswers(
    (question: string) => {
      asked.push(question)
      return new Promise<number>((resolve) => ends.push(() => resolve(asked.length)))
    },
    (question) => (question.startsWith('mine') ? null : question),
  )
  return { asked, ask, end: () => ends.splice(0).forEach((give) => give()) }
}

describe('questions that are asked at one moment', () => {
  it('are asked once where they are the same, and anew afterwards', async () => {
    const { asked, ask, end } = createLibrary()
    const answers = [ask('a'), ask('a'), ask('b')]
    end()
    expect(await Promise.all(answers)).toEqual([2, 2, 2])
    const later = ask('a')
    end()
    expect(await later).toBe(3)
    expect(asked).toEqual(['a', 'b', 'a'])
  })

  it('are each their own where they are of one reader alone', async () => {
    const { asked, ask, end } = createLibrary()
    const answers = [ask('mine'), ask('mine')]
    end()
    await Promise.all(answers)
    expect(asked).toEqual(['mine', 'mine'])
  })

  it('fail together, and are asked anew afterwards', async () => {
    let isBroken = true
    const ask = shareAnswers(
      () => (isBroken ? Promise.reject(new Error('away')) : Promise.resolve('there')),
      () => 'a',
    )
    const both = await Promise.allSettled([ask(undefined), ask(undefined)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isBroken = false
    expect(await ask(undefined)).toBe('there')
  })
})
