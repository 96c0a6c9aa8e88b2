import type { Payload } from 'payload'

/** What a piece of work is about, as a person would call it. */
export interface Subject {
  collection: string
  id: string
  title: string
}

type Documents = 'films' | 'stills' | 'webhooks'

/** The document that a piece of work is about; `null` where there is none, or none any more. */
export async function findSubject(
  payload: Payload,
  { kind, subject }: { kind: string; subject: string },
): Promise<Subject | null> {
  if (kind === 'survey') return null
  if (kind === 'compose' || kind === 'open') return findDocument(payload, 'films', { id: subject })
  if (kind === 'deliver') return findDocument(payload, 'webhooks', { id: subject })
  if (kind === 'render') return findDocument(payload, 'stills', { sha256: subject })
  const [slug = '', id = ''] = subject.split('/')
  return slug in payload.collections ? findDocument(payload, slug as Documents, { id }) : null
}

async function findDocument(
  payload: Payload,
  collection: Documents,
  by: Record<string, string>,
): Promise<Subject | null> {
  const { docs } = await payload.find({
    collection,
    where: Object.fromEntries(Object.entries(by).map(([path, equals]) => [path, { equals }])),
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    // The title of a document, for a list that only editors and admins reach.
    overrideAccess: true,
  })
  const [doc] = docs
  if (!doc) return null
  const { useAsTitle } = payload.collections[collection].config.admin
  const title = (doc as unknown as Record<string, unknown>)[useAsTitle ?? 'id']
  return {
    collection,
    id: doc.id,
    title: typeof title === 'string' && title.trim() ? title : doc.id,
  }
}
