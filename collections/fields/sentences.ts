import type { PayloadRequest } from 'payload'

import { fieldSentences } from './sentences/field-sentences.js'
import { fileSentences } from './sentences/file-sentences.js'
import { peopleSentences } from './sentences/people-sentences.js'
import { publishingSentences } from './sentences/publishing-sentences.js'
import { webhookSentences } from './sentences/webhook-sentences.js'
import type { Words } from './words.js'

/**
 * What an editor is told, in the language of the admin. `{name}` marks a value. A sentence names the
 * offending value and the next step.
 */
const sentences = {
  ...fieldSentences,
  ...fileSentences,
  ...publishingSentences,
  ...peopleSentences,
  ...webhookSentences,
} satisfies Record<string, Words>

export type SentenceCode = keyof typeof sentences

/** One sentence in the reader's language, its `{values}` filled in. */
export function sentence(
  req: Pick<PayloadRequest, 'i18n'> | undefined,
  code: SentenceCode,
  values: Record<string, string | number> = {},
): string {
  const inAllLanguages: Words = sentences[code]
  const template = inAllLanguages[req?.i18n?.language ?? 'en'] ?? inAllLanguages.en
  return template.replace(/\{(\w+)\}/g, (_, name: string) => quote(values[name]))
}

function quote(value: string | number | undefined): string {
  const text = String(value ?? '')
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
