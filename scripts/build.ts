import { parseArgs } from 'node:util'

import { buildAdmin, isAdminBuilt } from './build-admin.js'
import { say } from './say.js'

const help = `npm run build

Builds the admin, if it is not built from what is here now. \`npm start\` does so by itself; an
image builds it once, so that its containers need not.`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  say(help)
} else if (await isAdminBuilt()) {
  say('The admin is built already.')
} else {
  say('Building the admin…')
  await buildAdmin()
  say('The admin is built.')
}
