import Sequencer from '@jest/test-sequencer'

/**
 * Suites known to be long, the longest first. Jest orders by what it measured before and, on a new
 * machine, by the length of the files: then one of these begins last and all but one core waits.
 */
const longest = [
  'src/server/uploads-cut',
  'src/admin/uploads/uploads.browser',
  'src/admin/distributor/keys.browser',
  'collections/access',
  'src/admin/webhooks/webhooks.browser',
  'src/keeping/doctor',
  'media/storage/s3-faults',
  'src/press-room/press-room.browser',
  'collections/access-graphql',
  'collections/wrong-shapes',
  'src/keeping/backup',
  'scripts/kill-loop/kill-loop',
  'scripts/sample-film/draw-still',
  'src/server/mongo-faults',
  'src/admin/film/editions.browser',
  'src/webhooks/webhooks',
  'src/server/embargo.property',
  'media/storage/s3',
  'src/keeping/restore',
  'collections/scheduling/scheduling',
  'src/delivery/changes',
  'src/admin/work/work.browser',
  'src/admin/people/people.browser',
  'src/keeping/moving',
  'src/server/killed-composing',
  'src/admin/admin.browser',
  'src/keeping/backup-while-busy',
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
