import { createWebsite } from './website.js'

const { LAUREL = 'http://localhost:3000', FILM = 'we-will-not-fade-away' } = process.env
const { LANGUAGES = 'en,pl', PORT = '4000', WEBHOOK_SECRET = null } = process.env

const website = createWebsite({
  laurel: LAUREL,
  slug: FILM,
  languages: LANGUAGES.split(','),
  webhookSecret: WEBHOOK_SECRET,
})
const port = await website.start(Number(PORT))
console.log(`The website of ${FILM}: http://localhost:${port}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void website.stop())
