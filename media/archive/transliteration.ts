/** Latin letters that Unicode does not compose of a base letter and a mark. */
const latin = {
  ...{ ł: 'l', đ: 'd', ð: 'd', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e' },
}

/**
 * Cyrillic as it sounds, without marks: Ukrainian by Resolution No. 55 of 2010 (the forms inside a
 * word), and for the letters Ukrainian lacks, the usual Russian, Belarusian and South Slavic ones.
 */
const cyrillic = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z' },
  ...{ и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r' },
  ...{ с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '' },
  ...{ ю: 'iu', я: 'ia', ё: 'io', ъ: '', ы: 'y', э: 'e', ў: 'u', ѝ: 'y', ђ: 'dj', ј: 'j' },
  ...{ љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'g', ѕ: 'dz', ќ: 'k' },
}

const letters: Record<string, string> = { ...latin, ...cyrillic }

/** Only Latin letters lose their marks: in Devanagari or Arabic a mark is half the word. */
const markedLatin = /(\p{Script=Latin})\p{M}+/gu

/** Latin and Cyrillic letters in ASCII as far as they go; every other script as it is, in NFC. */
export function transliterate(text: string): string {
  const unmarked = text.normalize('NFKD').replace(markedLatin, '$1').normalize('NFC')
  return Array.from(unmarked, transliterateLetter).join('')
}

/** A capital of several letters keeps only its first one large: Щ is Shch. */
function transliterateLetter(letter: string): string {
  const lower = letter.toLowerCase()
  const plain = letters[lower] ?? null
  if (plain === null) return letter
  return lower === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
}
