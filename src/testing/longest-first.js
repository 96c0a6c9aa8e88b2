import Sequencer from '@jest/test-sequencer'

/**
 * Suites known to be long, the longest first. Jest orders by what it measured before and, on a new
 * machine, by the length of the files: then one of these begins last and all but one core waits.
 */
const longest = [
  'src/server/uploads-cut',
  'scripts/sample-film/draw-still',
  'collections/access',
  'media/storage/s3',
  'scripts/kill-loop/kill-loop',
  'src/keeping/doctor',
  'collections/access-graphql',
  'media/storage/s3-faults',
  'src/admin/distributor/keys.browser',
  'src/press-room/press-room.browser',
  'src/admin/uploads/uploads.browser',
  'src/keeping/backup',
  'collections/stills/uploading',
  'media/archive/archive',
]

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = longest.findIndex((name) => path.endsWith(`/${name}.test.ts`))
      return place < 0 ? longest.length : place
    }
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b))
  }
}
