import { parseArgs } from 'node:util'

import { closeLaurel, openLaurel } from '../src/server/start-server.js'
import { drawStill } from './sample-film/draw-still.js'
import { enterSampleFilm } from './sample-film/enter-sample-film.js'
import { say } from './say.js'
import { readSettings } from './settings.js'

const help = `npm run seed

Enters the sample film, We Will Not Fade Away, with twelve drawn stills. Repeatable: it creates
what an earlier run left out and changes nothing that is there. Stop the server first: SQLite has
one writer.`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  say(help)
  process.exit(0)
}

const { payload, services } = await openLaurel(readSettings())
await enterSampleFilm({ payload, services, draw: drawStill, onProgress: say })
await closeLaurel(payload)
process.exit(0)
