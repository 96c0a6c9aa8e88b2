import { readFileSync } from 'node:fs'
import type { z } from 'zod'

import { statusOf, type ErrorCode } from '../errors.js'
import { describeSchema, refTo } from './components.js'
import type { DescribedAnswer, DescribedOperation } from './openapi-document.js'
import type { Answer, Operation } from './operations.js'
import { commonProblems, specialProblems } from './problem.js'

/** What an operation answers, by status. */
export const describeAnswersOf = (operation: Operation): DescribedOperation['responses'] => ({
  200: describeAnswer(operation.answer),
  ...(operation.isRanged && { 206: { description: 'The part that `Range` asked for.' } }),
  ...(operation.isRedirected && { 301: { $ref: '#/components/responses/Moved' } }),
  304: { $ref: '#/components/responses/NotModified' },
  ...describeProblems(operation),
})

function describeAnswer(answer: Answer): DescribedAnswer {
  const names = [...everyAnswer, ...answer.headers]
  return {
    description: answer.what,
    headers: Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    content:
      'schema' in answer
        ? { 'application/json': describeJson(answer) }
        : Object.fromEntries(answer.mediaTypes.map((type) => [type, {}])),
  }
}

const describeJson = ({ schema, example }: { schema: z.ZodType; example?: string }) => ({
  schema: describeSchema(schema),
  ...(example && { example: readExample(example) }),
})

/** An answer about the sample film, shortened; a test compares it with the film. */
const readExample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./examples/${name}.json`, import.meta.url), 'utf8'))

/** Its problems by status: by reference where nothing but what may happen everywhere does. */
function describeProblems({ problems }: Operation): DescribedOperation['responses'] {
  const answers: DescribedOperation['responses'] = {}
  for (const [status, codes] of groupByStatus(commonCodes)) {
    if (codes.length > 0) answers[status] = { $ref: `#/components/responses/Problem${status}` }
  }
  for (const [status, codes] of groupByStatus(problems)) {
    const common = commonCodes.filter((code) => statusOf(code) === status)
    answers[status] = describeProblem([...codes, ...common])
  }
  return answers
}

/** What any operation may answer, once. */
export const describeCommonAnswers = (): Record<string, DescribedAnswer> => ({
  Moved: {
    description: 'The film is at another address now.',
    headers: { Location: { $ref: '#/components/headers/Location' } },
  },
  NotModified: {
    description: 'What you have is still the answer.',
    headers: { ETag: { $ref: '#/components/headers/ETag' } },
  },
  ...Object.fromEntries(
    [...groupByStatus(commonCodes)].map(([status, codes]) => [
      `Problem${status}`,
      describeProblem(codes),
    ]),
  ),
})

function describeProblem(codes: readonly ErrorCode[]): DescribedAnswer {
  const words: Partial<Record<ErrorCode, string>> = { ...commonProblems, ...specialProblems }
  return {
    description: codes.map((code) => `\`${code}\`: ${words[code]}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: refTo('Problem') }, { properties: { code: { enum: codes } } }] },
      },
    },
  }
}

const commonCodes = Object.keys(commonProblems) as (keyof typeof commonProblems)[]

function groupByStatus<Code extends ErrorCode>(codes: readonly Code[]): Map<number, Code[]> {
  const groups = new Map<number, Code[]>()
  for (const code of codes) {
    groups.set(statusOf(code), [...(groups.get(statusOf(code)) ?? []), code])
  }
  return groups
}

const text = (description: string, example?: string) => ({
  description,
  schema: { type: 'string' },
  ...(example && { example }),
})

/** What every answer says of itself. */
const everyAnswer = ['ETag', 'Cache-Control', 'Vary'] as const

/** What an answer may say in its headers, once. */
export const answerHeaders = {
  ETag: text('Names these bytes; send it back in `If-None-Match`.', '"3q2-7wAAAAA"'),
  'Cache-Control': text('How it may be kept; what a key opened, by nobody but its holder.'),
  Vary: text('What of the request the answer depends on.'),
  'Last-Modified': text('When it changed last. Not said where a key was sent.'),
  'Content-Language': text('The language that most of it is in.', 'pl'),
  'Content-Disposition': text('The name the file is to be saved under.'),
  Location: text('Where to ask instead.'),
}
