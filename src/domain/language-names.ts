import type { Labels } from './vocabulary.js'

/**
 * Names CLDR lacks, blurs (`cmn` is only "Chinese" there, `tw` is Akan) or tells in a word that
 * offends (`rom`). They stand before CLDR's. Identifiers: ISO 639.
 */
const rows: Record<string, Labels> = {
  cmn: { en: 'Mandarin Chinese', pl: 'mandaryński', uk: 'мандаринська китайська' },
  kri: { en: 'Krio', pl: 'krio', uk: 'кріо' },
  lzz: { en: 'Laz', pl: 'lazyjski', uk: 'лазька' },
  pms: { en: 'Piedmontese', pl: 'piemoncki', uk: 'п’ємонтська' },
  vep: { en: 'Veps', pl: 'wepski', uk: 'вепська' },
  vro: { en: 'Võro', pl: 'võro', uk: 'вируська' },
  rom: { en: 'Romani', pl: 'romski', uk: 'ромська' },
  rue: { en: 'Rusyn', pl: 'rusiński', uk: 'русинська' },
  tl: { en: 'Tagalog', pl: 'tagalski', uk: 'тагальська' },
  tw: { en: 'Twi', pl: 'twi', uk: 'тві' },
  zxx: { en: 'No dialogue', pl: 'bez dialogów', uk: 'без діалогів' },
  ase: {
    en: 'American Sign Language',
    pl: 'amerykański język migowy',
    uk: 'американська жестова мова',
  },
  asq: {
    en: 'Austrian Sign Language',
    pl: 'austriacki język migowy',
    uk: 'австрійська жестова мова',
  },
  bfi: {
    en: 'British Sign Language',
    pl: 'brytyjski język migowy',
    uk: 'британська жестова мова',
  },
  cse: { en: 'Czech Sign Language', pl: 'czeski język migowy', uk: 'чеська жестова мова' },
  dse: {
    en: 'Sign Language of the Netherlands',
    pl: 'niderlandzki język migowy',
    uk: 'нідерландська жестова мова',
  },
  fsl: { en: 'French Sign Language', pl: 'francuski język migowy', uk: 'французька жестова мова' },
  gsg: { en: 'German Sign Language', pl: 'niemiecki język migowy', uk: 'німецька жестова мова' },
  hsh: { en: 'Hungarian Sign Language', pl: 'węgierski język migowy', uk: 'угорська жестова мова' },
  ils: { en: 'International Sign', pl: 'międzynarodowy język migowy', uk: 'міжнародні жести' },
  ise: { en: 'Italian Sign Language', pl: 'włoski język migowy', uk: 'італійська жестова мова' },
  jsl: { en: 'Japanese Sign Language', pl: 'japoński język migowy', uk: 'японська жестова мова' },
  lls: {
    en: 'Lithuanian Sign Language',
    pl: 'litewski język migowy',
    uk: 'литовська жестова мова',
  },
  pso: { en: 'Polish Sign Language', pl: 'polski język migowy', uk: 'польська жестова мова' },
  rsl: { en: 'Russian Sign Language', pl: 'rosyjski język migowy', uk: 'російська жестова мова' },
  ssp: { en: 'Spanish Sign Language', pl: 'hiszpański język migowy', uk: 'іспанська жестова мова' },
  svk: { en: 'Slovak Sign Language', pl: 'słowacki język migowy', uk: 'словацька жестова мова' },
  swl: { en: 'Swedish Sign Language', pl: 'szwedzki język migowy', uk: 'шведська жестова мова' },
  uks: {
    en: 'Ukrainian Sign Language',
    pl: 'ukraiński język migowy',
    uk: 'українська жестова мова',
  },
}

/** The languages named here, by their ISO 639 code. */
export const ownLanguageCodes: readonly string[] = Object.keys(rows)

/** Our own names of a language, or `null` where CLDR's are good enough. */
export const findOwnLanguageLabels = (code: string): Labels | null => byCode.get(code) ?? null

const byCode = new Map(Object.entries(rows))
