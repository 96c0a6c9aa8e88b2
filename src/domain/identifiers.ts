/** What checking an identifier gives: its canonical form, or why it is none. */
export type IdentifierVerdict =
  | { ok: true; value: string }
  | { ok: false; reason: 'shape' }
  | {
      ok: false
      reason: 'check-character'
      /** The check character that would fit the rest. */
      expected: string
      given: string
    }

/**
 * An ISAN (ISO 15706-1) or V-ISAN (15706-2): 16 hexadecimal digits and a check character, and for
 * a version 8 more digits and a check character over all 24. Hyphens, spaces, case and a leading
 * `ISAN` do not matter. Canonical: `0000-0001-8947-0000-8-0000-0000-D`.
 */
export function checkIsan(text: string): IdentifierVerdict {
  const compact = text.replace(/^\s*(?:urn:isan:|isan\b:?)/i, '').replace(/[\s-]/g, '')
  const match = /^([\dA-F]{16})([\dA-Z])(?:([\dA-F]{8})([\dA-Z]))?$/.exec(compact.toUpperCase())
  if (!match) return notShaped
  const [, work = '', workCheck = '', version = '', versionCheck = ''] = match
  const wrong =
    compareCheck(work, workCheck) ?? (version && compareCheck(work + version, versionCheck))
  if (wrong) return wrong
  const parts = [...groupByFour(work), workCheck]
  if (version) parts.push(...groupByFour(version), versionCheck)
  return { ok: true, value: parts.join('-') }
}

/**
 * An EIDR content id: the DOI prefix `10.5240`, 20 hexadecimal digits and a check character.
 * A leading `doi:`, `https://doi.org/` or `urn:eidr:` does not matter. Canonical:
 * `10.5240/7791-8534-2C23-9030-8610-5`.
 */
export function checkEidr(text: string): IdentifierVerdict {
  const match = eidrShape.exec(text.trim().toUpperCase())
  if (!match) return notShaped
  const [, grouped = '', check = ''] = match
  const digits = grouped.replaceAll('-', '')
  const value = `10.5240/${[...groupByFour(digits), check].join('-')}`
  return compareCheck(digits, check) ?? { ok: true, value }
}

/** An IMDb title: `tt` and 7 to 10 digits, alone or in the address of its page. */
export function checkImdb(text: string): IdentifierVerdict {
  const match = imdbShape.exec(text.trim())
  return match?.[1] ? { ok: true, value: match[1].toLowerCase() } : notShaped
}

const notShaped: IdentifierVerdict = { ok: false, reason: 'shape' }

const eidrShape =
  /^(?:DOI:\s*|HTTPS?:\/\/(?:DX\.)?DOI\.ORG\/|URN:EIDR:)?10\.5240[/:]((?:[\dA-F]{4}-){4}[\dA-F]{4})-([\dA-Z])$/
const imdbShape = /^(?:https?:\/\/(?:www\.|m\.)?imdb\.com\/title\/)?(tt\d{7,10})(?:[/?#]\S*)?$/i

function compareCheck(digits: string, given: string): IdentifierVerdict | null {
  const expected = findCheckCharacter(digits)
  return expected === given ? null : { ok: false, reason: 'check-character', expected, given }
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO/IEC 7064 MOD 37,36, the hybrid system with one check character. */
function findCheckCharacter(digits: string): string {
  let remainder = 36
  for (const digit of digits) {
    const sum = (remainder + alphabet.indexOf(digit)) % 36
    remainder = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return alphabet.charAt((37 - remainder) % 36)
}

const groupByFour = (digits: string): string[] => digits.match(/.{4}/g) ?? []
