import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'

/** The published form of a document; `null` where it has none. */
export async function findPublished<Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  id: string,
): Promise<DataFromCollectionSlug<Slug> | null> {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // What is public is the system's to know, whoever asks.
    overrideAccess: true,
    req,
  })
  return (docs[0] as DataFromCollectionSlug<Slug> | undefined) ?? null
}

/** The newest form of a document, which may be a draft; `null` where there is no such document. */
export const findNewest = <Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  id: string,
): Promise<DataFromCollectionSlug<Slug> | null> =>
  req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    // Asked by the system, for what follows from it, whoever is at work.
    overrideAccess: true,
    req,
  })
