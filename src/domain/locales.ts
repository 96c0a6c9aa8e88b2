/** All that is to be known of locales (BCP-47 tags), in one place to import from. */
export { fallbackChain, isBlank, pickText, type FoundText, type LocaleTexts } from './fallback.js'
export {
  canonicalizeLocale,
  describeLocale,
  isLocale,
  localeDirection,
  localeScript,
} from './language-tags.js'
export { negotiateLocale } from './negotiation.js'
