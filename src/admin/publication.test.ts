import { publicationOf, readWithPublication } from './publication.js'
import type { Question, Read } from './reading/read.js'

describe('publicationOf', () => {
  const published = new Set(['was-public'])

  it('tells a draft that was never public from one of something public', () => {
    expect(publicationOf({ id: 'new', _status: 'draft' }, published)).toBe('draft')
    expect(publicationOf({ id: 'was-public', _status: 'draft' }, published)).toBe('changed')
    expect(publicationOf({ id: 'was-public', _status: 'published' }, published)).toBe('published')
  })
})

describe('readWithPublication', () => {
  it('shows the newest draft of each document, and asks separately what is public', async () => {
    const asked: Question[] = []
    const read: Read = <Doc>(_collection: string, question: Question) => {
      asked.push(question)
      const docs = question.drafts
        ? [
            { id: 'a', _status: 'draft', title: 'newer' },
            { id: 'b', _status: 'draft' },
          ]
        : [{ id: 'a', _status: 'published' }]
      return Promise.resolve({ docs: docs as Doc[], total: docs.length })
    }
    const question = { where: { film: { equals: 'f' } }, sort: ['id'], select: ['title'] }
    const { docs, total } = await readWithPublication<{
      id: string
      _status: 'draft' | 'published'
    }>(read, 'laurels', question)
    expect(docs).toEqual([
      { id: 'a', _status: 'draft', title: 'newer', publication: 'changed' },
      { id: 'b', _status: 'draft', publication: 'draft' },
    ])
    expect(total).toBe(2)
    expect(asked.find(({ drafts }) => !drafts)?.where).toEqual({
      and: [{ film: { equals: 'f' } }, { _status: { equals: 'published' } }],
    })
  })
})
