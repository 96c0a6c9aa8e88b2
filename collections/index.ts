import type { CollectionConfig } from 'payload'

import { boundReads } from './bounding.js'
import { createArtworks } from './artworks/artworks.js'
import { createContacts } from './contacts/contacts.js'
import type { CollectionDeps } from './deps.js'
import { createDeliveries } from './deliveries/deliveries.js'
import { createDistributorKeys } from './distributor-keys/distributor-keys.js'
import { createDistributors } from './distributors/distributors.js'
import { createEditions } from './editions/editions.js'
import { createFestivals } from './festivals/festivals.js'
import { createFilms } from './films/films.js'
import { createLaurels } from './laurels/laurels.js'
import { createOpenings } from './openings/openings.js'
import { createOutbox } from './outbox/outbox.js'
import { createPeople } from './people/people.js'
import { createPressFiles } from './press-files/press-files.js'
import { createQuotes } from './quotes/quotes.js'
import { createRenditions } from './renditions/renditions.js'
import { createScreenings } from './screenings/screenings.js'
import { createStills } from './stills/stills.js'
import { createTerms } from './terms/terms.js'
import { createTranslations } from './translations/translations.js'
import { createUploads } from './uploads/uploads.js'
import { createUsers } from './users/users.js'
import { createWebhooks } from './webhooks/webhooks.js'
import { createWorkCollection } from './work/work.js'

/** Every collection, in the order of the admin's menu. */
export const createCollections = (deps: CollectionDeps): CollectionConfig[] =>
  [
    createFilms,
    createTranslations,
    createStills,
    createArtworks,
    createPressFiles,
    createLaurels,
    createScreenings,
    createQuotes,
    createEditions,
    createPeople,
    createFestivals,
    createContacts,
    createTerms,
    createUsers,
    createDistributors,
    createDistributorKeys,
    createWebhooks,
    createDeliveries,
    createOpenings,
    createOutbox,
    createRenditions,
    createWorkCollection,
    createUploads,
  ].map((createCollection) => boundReads(createCollection(deps), deps.readLimits))

export type { CollectionDeps, ReadLimits, RenditionFacts, RenditionKeeper } from './deps.js'
