import { readRedirect } from './answer.js'
import { post, type Line, type PostedMessage, type RawAnswer } from './post.js'
import { SendFailure, type SendProblem } from './send-problems.js'

/** How a message goes on to where a server sends it. */
export interface Way extends Line {
  /** What is wrong with an address, asked of each anew. */
  checkUrl: (url: string) => SendProblem | null
  mostRedirects: number
}

/** Posts a message, and posts it again where it is sent on to; gives the last answer. */
export async function follow(
  way: Way,
  message: Omit<PostedMessage, 'url'> & { url: string },
): Promise<RawAnswer> {
  const problem = way.checkUrl(message.url)
  if (problem) throw new SendFailure(problem)
  let url = new URL(message.url)
  for (let redirects = 0; ; redirects++) {
    const answer = await post(way, { ...message, url })
    const location = readRedirect(answer)
    if (location === null) return answer
    if (redirects === way.mostRedirects) throw new SendFailure('TOO_MANY_REDIRECTS')
    url = findTarget(way, url, location)
  }
}

function findTarget({ checkUrl }: Way, from: URL, location: string): URL {
  if (location === '' || !URL.canParse(location, from)) throw new SendFailure('BAD_REDIRECT')
  const target = new URL(location, from)
  const problem = checkUrl(target.href)
  if (problem === 'PRIVATE_ADDRESS') throw new SendFailure(problem)
  // What was encrypted is never sent on in the open, wherever that may be allowed.
  const isOpened = from.protocol === 'https:' && target.protocol !== 'https:'
  if (problem || isOpened) throw new SendFailure('BAD_REDIRECT')
  return target
}
