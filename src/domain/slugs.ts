/** Words that are, or may become, addresses of our own. */
const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'app',
  'assets',
  'changes',
  'docs',
  'editions',
  'favicon',
  'feed',
  'films',
  'graphql',
  'health',
  'healthz',
  'kit',
  'laurels',
  'login',
  'logout',
  'metrics',
  'new',
  'openapi',
  'preview',
  'readyz',
  'robots',
  's',
  'search',
  'sitemap',
  'static',
  'stills',
  'v1',
  'v2',
  'webhooks',
])

/** Whether a text is a slug: 1 to 80 small letters and digits, single hyphens inside, unreserved. */
export const isSlug = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length <= maxSlugLength &&
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) &&
  !reservedSlugs.has(text)

const maxSlugLength = 80
