/** What the banner of a preview says, in the language of the admin. */
export function previewNote(language: string, isInLocale: boolean): string {
  const inLanguage = notes[language] ?? notes.en!
  return isInLocale ? inLanguage.draft : `${inLanguage.draft} ${inLanguage.noText}`
}

const notes: Record<string, { draft: string; noText: string }> = {
  en: {
    draft: 'Preview of the newest drafts. Nothing here is published by looking at it.',
    noText: 'There is no text in this language yet; other languages stand in.',
  },
  pl: {
    draft: 'Podgląd najnowszych wersji roboczych. Oglądanie niczego nie publikuje.',
    noText: 'Nie ma jeszcze tekstu w tym języku; zastępują go inne języki.',
  },
  uk: {
    draft: 'Перегляд найновіших чернеток. Перегляд нічого не публікує.',
    noText: 'Тексту цією мовою ще немає; його замінюють інші мови.',
  },
}
