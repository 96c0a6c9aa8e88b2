import type { PayloadRequest } from 'payload'

import type { KeyHolder } from '../../src/domain/sight.js'

/**
 * What a distributor may know of themselves: who we take them for, what this key opens and until
 * when. Films are named by their addresses, of those they can see now; `null` stands for all.
 */
export async function describeReader(req: PayloadRequest, { id, keyId, viewer }: KeyHolder) {
  const [distributor, key, films] = await Promise.all([
    findOne(req, 'distributors', id),
    findOne(req, 'distributor-keys', keyId),
    viewer.scope?.films ? listSlugs(req) : null,
  ])
  return {
    distributor: distributor && { name: distributor.name, company: distributor.company ?? null },
    key: key && {
      label: key.label,
      lastCharacters: key.lastCharacters,
      expiresAt: key.expiresAt ?? null,
    },
    films,
    locales: viewer.scope?.locales ? [...viewer.scope.locales].sort() : null,
    seesEmbargoed: viewer.seesEmbargoed,
  }
}

const findOne = <Slug extends 'distributors' | 'distributor-keys'>(
  req: PayloadRequest,
  collection: Slug,
  id: string,
) =>
  req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    // Their own record, of which only what is named here is told.
    overrideAccess: true,
    req,
  })

/** The addresses of the films that were chosen for them and can be seen now. */
async function listSlugs(req: PayloadRequest): Promise<string[]> {
  const slugs: string[] = []
  for (let page = 1, isMore = true; isMore; page++) {
    const found = await req.payload.find({
      collection: 'films',
      select: { slug: true },
      sort: 'slug',
      depth: 0,
      limit: 200,
      page,
      overrideAccess: false,
      user: req.user,
      req,
    })
    slugs.push(...found.docs.map(({ slug }) => slug))
    isMore = found.hasNextPage
  }
  return slugs
}
