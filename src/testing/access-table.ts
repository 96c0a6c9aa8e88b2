import type { CollectionSlug } from 'payload'

/**
 * Who may open which door: every collection, every address it has. V is a visitor, D a distributor
 * with a key to everything, S one whose key is for another film alone, P one with a key to
 * everything before its embargo ends; T is a translator, E an editor, A an admin; an empty cell is
 * for nobody. What a key opens of what is under embargo is in `access-distributor.test.ts`.
 */
export const accessTable: Record<CollectionSlug, Record<string, string>> = {
  films: {
    ...keptByEditors({ isOfFilm: true }),
    'get /:id/editions': 'TEA',
    'get /:id/upcoming': 'TEA',
  },
  translations: {
    ...withoutCopies(keptByEditors({ isOfFilm: true })),
    // A translator writes; here in a language of theirs.
    'post /': 'TEA',
    'patch /': 'TEA',
    'patch /:id': 'TEA',
    'post /versions/:id': 'TEA',
  },
  stills: {
    ...keptByEditors({ isOfFilm: true }),
    'get /:id/rendition/:name': 'VDPTEA',
    'get /file/:filename': 'TEA',
    'get /paste-url/:id?': '',
  },
  artworks: { ...withFiles(), 'get /:id/rendition/:name': 'VDPTEA' },
  'press-files': withFiles(),
  laurels: keptByEditors({ isOfFilm: true }),
  screenings: keptByEditors({ isOfFilm: true }),
  quotes: keptByEditors({ isOfFilm: true }),
  festivals: keptByEditors(),
  // Outside, people are in the kits of films alone.
  people: { ...keptByEditors(), ...reading('TEA') },
  contacts: keptByEditors(),
  terms: keptByEditors(),
  editions: { ...withoutCopies(closed()), ...reading('TEA') },
  users: {
    ...withoutCopies(closed()),
    // A translator counts and lists themselves alone.
    'get /': 'TEA',
    'get /count': 'TEA',
    'get /:id': 'EA',
    'post /': 'A',
    'patch /': 'A',
    'patch /:id': 'A',
    'delete /': 'A',
    'delete /:id': 'A',
    'get /init': 'VDSPTEA',
    'get /me': 'TEA',
    'post /login': 'VTEA',
    'post /logout': 'TEA',
    'post /refresh-token': 'TEA',
    'post /:id/invite': 'A',
    // And everybody their own.
    'post /:id/sign-out': 'A',
    'post /forgot-password': 'VTEA',
    // With a guess instead of a token.
    'post /reset-password': '',
    'post /first-register': '',
    'post /unlock': 'A',
    'post /verify/:id': '',
  },
  distributors: {
    ...withoutCopies(closed()),
    ...reading('EA'),
    'post /': 'A',
    'patch /': 'A',
    'patch /:id': 'A',
    'delete /': 'A',
    'delete /:id': 'A',
    // Whoever comes with a key learns what it opens.
    'get /me': 'DSP',
    'get /:id/keys': 'A',
    'post /:id/keys': 'A',
    'post /:id/keys/:key/revoke': 'A',
    'get /init': 'VDSPTEA',
    // Nobody signs in as a distributor.
    'post /login': '',
    'post /logout': '',
    'post /refresh-token': '',
    'post /forgot-password': '',
    'post /reset-password': '',
    'post /first-register': '',
    'post /unlock': '',
    'post /verify/:id': '',
  },
  'distributor-keys': closed(),
  webhooks: {
    ...withoutCopies(closed()),
    ...withoutCopies(writing('A')),
    ...reading('A'),
    'get /:id/secret': 'A',
    'post /:id/rotate-secret': 'A',
    'post /:id/trial': 'A',
  },
  deliveries: { ...withoutCopies(closed()), ...reading('A'), 'post /:id/send-again': 'A' },
  openings: closed(),
  outbox: closed(),
  renditions: closed(),
  work: { ...withoutCopies(closed()), ...reading('EA'), 'post /:id/try-again': 'EA' },
  // Spoken to over tus alone; `src/server/uploads.test.ts` says by whom.
  uploads: {},
  'payload-kv': closed(),
  // Payload's own: who works on a document now. A courtesy among the staff.
  'payload-locked-documents': { ...closed(), ...reading('TEA'), ...writing('TEA') },
  // Payload's own: what each keeps for themselves. Read and removed by key, which hides the rest.
  'payload-preferences': {
    ...closed(),
    ...writing('TEA'),
    'get /': 'TEA',
    'delete /:id': '',
    'get /:key': 'TEA',
    'post /:key': 'TEA',
    'delete /:key': 'TEA',
  },
  'payload-migrations': {},
}

function keptByEditors({ isOfFilm = false } = {}) {
  return {
    ...closed(),
    ...reading('VDSPTEA'),
    // A list is there for whoever is given another film; it has nothing of this one in it.
    ...(isOfFilm && { 'get /:id': 'VDPTEA' }),
    ...writing('EA'),
    'get /versions': 'TEA',
    'get /versions/:id': 'TEA',
    'post /versions/:id': 'EA',
    'get /:id/schedule': 'TEA',
    'post /:id/schedule': 'EA',
    'delete /:id/schedule': 'EA',
  }
}

/** Kept by editors, with a file each, whose original is for the staff. */
function withFiles() {
  return {
    ...keptByEditors({ isOfFilm: true }),
    'get /file/:filename': 'TEA',
    'get /paste-url/:id?': '',
  }
}

function closed() {
  return {
    ...reading(''),
    ...writing(''),
    'get /versions': '',
    'get /versions/:id': '',
    'post /versions/:id': '',
    // What one may do oneself, told without any content.
    'post /access/:id?': 'VTEA',
  }
}

function reading(who: string) {
  return { 'get /': who, 'get /count': who, 'get /:id': who }
}

function writing(who: string) {
  return {
    'post /': who,
    'patch /': who,
    'patch /:id': who,
    'delete /': who,
    'delete /:id': who,
    'post /:id/duplicate': who,
  }
}

function withoutCopies(row: Record<string, string>) {
  const { 'post /:id/duplicate': _, ...others } = row
  return others
}

/** Where GraphQL differs from the table, besides that it is asked what one may do by a query. */
export const graphQLDifferences: Partial<Record<CollectionSlug, Record<string, string>>> = {
  // A file cannot come this way.
  stills: { 'post /': '' },
  artworks: { 'post /': '' },
  'press-files': { 'post /': '' },
  // Here nothing is hidden behind a key.
  'payload-preferences': {
    'get /:id': 'TEA',
    'get /count': 'TEA',
    'delete /:id': 'TEA',
  },
}
