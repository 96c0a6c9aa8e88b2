import { describeLocale } from './language-tags.js'
import { labelIn } from './vocabulary.js'
import { findOwnLanguageLabels, ownLanguageCodes } from './language-names.js'
import { sortOptions, type NamedOption } from './named-options.js'

/** ISO 639-1, whole; `tl` stands beside `fil`, which CLDR would make of it. */
const iso639part1 =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy ' +
  'da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu ' +
  'hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb ' +
  'lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om ' +
  'or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ' +
  'ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'

/** Spoken in films and without a code of two letters (ISO 639-2 and 639-3). */
const furtherLanguages =
  'ace ady alt arc ast awa ban bar bem bho brx bua ceb chm chr ckb crh csb dar din dsb dyu fil ' +
  'frp frr fur gag gsw hak haw hil hmn hsb ilo inh jbo kaa kab kam kbd kha kok krc krl kri kum ' +
  'lad lez lij lmo ltg lus lzz mai mdf men mni mos mwl myv nan nap nds nog nso pap pcm pms ' +
  'prg sah sat scn sco shi sma smj smn sms srn syr szl tem tig tpi tum tyv udm vec vep vro war ' +
  'wuu xal yue zgh zza'

/** Regional and written forms that subtitles, texts and distributors tell apart. */
const variants =
  'ar-EG ar-LB ar-MA ar-SY be-tarask ca-valencia de-AT de-CH en-AU en-CA en-GB en-IE en-IN en-NZ ' +
  'en-US en-ZA es-419 es-AR es-ES es-MX fa-AF fr-BE fr-CA fr-CH it-CH nl-BE pt-BR pt-PT ro-MD ' +
  'sr-Cyrl sr-Latn sv-FI uz-Cyrl zh-HK zh-Hans zh-Hant zh-TW'

/** Every language offered, by BCP-47 tag: spoken, signed (`uks`), or `zxx` for a film without. */
export const languageCodes: readonly string[] = [
  ...new Set([...`${iso639part1} ${furtherLanguages} ${variants}`.split(' '), ...ownLanguageCodes]),
].sort()

/** A language's name in a locale; English where it has none there; an unknown code as it is. */
export function languageName(code: string, inLocale: string): string {
  const own = findOwnLanguageLabels(code)
  return own ? labelIn(own, inLocale) : describeLocale(code, inLocale)
}

/** All languages offered, sorted by name as readers of the locale sort. */
export const languageOptions = (inLocale: string): NamedOption[] =>
  sortOptions(
    languageCodes.map((code) => ({ value: code, label: languageName(code, inLocale) })),
    inLocale,
  )
