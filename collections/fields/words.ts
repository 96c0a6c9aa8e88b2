/** A label or description in every language of the admin. */
export interface Words {
  en: string
  pl: string
  uk: string
  [language: string]: string
}

/** The three admin languages in one line: English, Polish, Ukrainian. */
export const words = (en: string, pl: string, uk: string): Words => ({ en, pl, uk })
