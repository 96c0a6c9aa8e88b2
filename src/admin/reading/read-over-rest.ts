import { mostAtOnce, type Answer, type Question, type Read } from './read.js'
import { requestJson } from './request-json.js'

/** Reads through Payload's REST, with the session's cookie. */
export const readOverRest: Read = async <Doc>(collection: string, question: Question) => {
  const answer = await requestJson<{ docs: Doc[]; totalDocs: number }>(
    `/api/${collection}?${toSearch(question)}`,
  )
  return { docs: answer.docs, total: answer.totalDocs } satisfies Answer<Doc>
}

/** A question as the query of an address: `where[film][equals]=…`. */
export function toSearch(question: Question): string {
  const { where, drafts, sort = ['id'], select, limit = mostAtOnce } = question
  const plain = { sort: sort.join(','), draft: drafts, depth: 0, limit }
  const parts = {
    ...plain,
    where,
    select: Object.fromEntries(select.map((name) => [name, true])),
  }
  return new URLSearchParams(flatten(parts as Tree, '')).toString()
}

type Leaf = string | number | boolean | null | undefined
type Tree = Leaf | Tree[] | { [key: string]: Tree }

function flatten(tree: Tree, path: string): [string, string][] {
  if (tree === undefined) return []
  if (typeof tree !== 'object' || tree === null) return [[path, String(tree)]]
  return Object.entries(tree).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}[${key}]`),
  )
}
