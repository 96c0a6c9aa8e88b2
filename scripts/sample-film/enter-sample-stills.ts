import { ingestFile } from '../../collections/stills/ingest.js'
import { find, idOf, sampleFilmId, type Entering } from './entering.js'
import type { SampleFilm, SampleStill } from './sample-record.js'

/** Draws the stills that stand in for photographs and enters them, one after the other. */
export async function enterStills(
  { payload, services, draw, onProgress }: Entering,
  { film, termsId }: { film: SampleFilm; termsId: string },
): Promise<void> {
  for (const [index, still] of film.stills.entries()) {
    const id = stillId(still)
    if (await find(payload, 'stills', id)) continue
    onProgress(`  still ${index + 1} of ${film.stills.length}: ${still.captions.en}`)
    const data = await draw(still)
    const name = `${still.id}.jpg`
    const file = { name, data, mimetype: 'image/jpeg', size: data.byteLength }
    const ingested = await ingestFile({ storage: services.storage, file })
    await payload.create({
      collection: 'stills',
      data: {
        id,
        _status: 'published',
        film: sampleFilmId,
        role: still.role,
        caption: still.captions.en,
        alt: still.alts.en,
        credit: 'Drawn for Laurel',
        copyright: 'CC0 1.0',
        terms: termsId,
        rank: (index + 1) * 10,
      } as never,
      file,
      depth: 0,
      overrideAccess: true,
      context: { ingested },
    })
  }
}

/** The id of a still, also for the captions that name it. */
export const stillId = ({ id }: SampleStill) => idOf('still', id)
