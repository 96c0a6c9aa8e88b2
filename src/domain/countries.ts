import { findCldrName } from './display-names.js'
import { sortOptions, type NamedOption } from './named-options.js'

/** The 249 countries and territories of ISO 3166-1, by their alpha-2 code. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR ' +
  'BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ ' +
  'EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW ' +
  'GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY ' +
  'KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV ' +
  'MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY ' +
  'QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG ' +
  'TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** A country's name in a locale; in English where it has none there; an unknown code as it is. */
export function countryName(code: string, inLocale: string): string {
  if (!known.has(code)) return code
  const find = (locale: string) => findCldrName({ type: 'region', code, inLocale: locale })
  return find(inLocale) ?? find('en') ?? code
}

/** All countries, sorted by name as readers of the locale sort. */
export const countryOptions = (inLocale: string): NamedOption[] =>
  sortOptions(
    countryCodes.map((code) => ({ value: code, label: countryName(code, inLocale) })),
    inLocale,
  )

const known = new Set(countryCodes)
