import { mostAtOnce, type Answer, type Question } from './read.js'

/**
 * Reads on until all is there, where a question names no limit: a film may have more stills than one
 * answer holds. What comes twice, since something was added meanwhile, is given once.
 */
export async function readPages<Doc extends { id: string }>(
  question: Question,
  readPage: (asked: PageQuestion) => Promise<Answer<Doc>>,
): Promise<Answer<Doc>> {
  const { limit = mostAtOnce, sort = [] } = question
  const isWhole = sort.some((name) => /^-?id$/.test(name))
  // Without an order of all of them, a page might leave out what the one before did not give.
  const asked = { ...question, limit, sort: isWhole ? sort : [...sort, 'id'] }
  const mostPages = question.limit === undefined ? mostInAll / mostAtOnce : 1
  const docs = new Map<string, Doc>()
  for (let page = 1; ; page += 1) {
    const answer = await readPage({ ...asked, page })
    for (const doc of answer.docs) docs.set(doc.id, doc)
    const isLast = answer.docs.length < limit || page * limit >= answer.total
    if (isLast || page === mostPages) return { docs: [...docs.values()], total: answer.total }
  }
}

export type PageQuestion = Question & { limit: number; sort: string[]; page: number }

/** A view holds no more than this: six times the stills of a film, or its texts in every language. */
const mostInAll = 2000
