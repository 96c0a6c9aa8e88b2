import { parseEnv } from './src/env.js'
import { createConfig } from './src/server/create-config.js'

export default createConfig(parseEnv(process.env))
