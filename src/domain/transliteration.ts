/**
 * A text in small unaccented Latin letters, as far as we know how. Ukrainian follows the national
 * table (Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010), where apostrophes are
 * left out and some letters differ at the beginning of a word. What has no row stays as it is.
 */
export function romanize(text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
  const latin = lower.replace(/зг|\p{L}/gu, (letter, at: number) => {
    const isInside = /[\p{L}\p{M}]/u.test(lower.charAt(at - 1))
    return (isInside ? undefined : atWordStart.get(letter)) ?? letters.get(letter) ?? letter
  })
  return latin.normalize('NFD').replace(/\p{M}/gu, '')
}

const readRows = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(' ').map((row) => {
      const [letter = '', latin = ''] = row.split('=')
      return [letter, latin]
    }),
  )

const ukrainian =
  'а=a б=b в=v г=h зг=zgh ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r ' +
  'с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia'

/** Russian, Belarusian and South Slavic letters that Ukrainian lacks. */
const otherCyrillic = 'ё=io ъ= ы=y э=e ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=gj ќ=kj ѕ=dz'

/** Latin letters that no decomposition takes apart. */
const otherLatin = 'ł=l đ=d ð=d ø=o ß=ss æ=ae œ=oe þ=th ħ=h ı=i ŧ=t ŋ=ng ə=e'

const letters = readRows(`${ukrainian} ${otherCyrillic} ${otherLatin}`)
const atWordStart = readRows('є=ye ї=yi й=y ю=yu я=ya')
