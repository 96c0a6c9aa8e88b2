import { readPages, type PageQuestion } from './read-pages.js'
import type { Read } from './read.js'
import { requestJson } from './request-json.js'

/** Reads through Payload's REST, with the session's cookie. */
export const readOverRest: Read = createRestRead((path) => requestJson(path))

/** Reads through Payload's REST as whoever `ask` asks as. */
export function createRestRead(ask: <Body>(path: string) => Promise<Body>): Read {
  return <Doc extends { id: string }>(...[collection, question]: Parameters<Read>) =>
    readPages<Doc>(question, async (asked) => {
      const path = `/api/${collection}?${toSearch(asked)}`
      const { docs, totalDocs } = await ask<{ docs: Doc[]; totalDocs: number }>(path)
      return { docs, total: totalDocs }
    })
}

/** A question as the query of an address: `where[film][equals]=…`. */
export function toSearch(question: PageQuestion): string {
  const { where, drafts, sort, select, limit, page } = question
  const plain = { sort: sort.join(','), draft: drafts, depth: 0, limit, page }
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
