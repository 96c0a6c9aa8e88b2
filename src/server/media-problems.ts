import type { MediaError, MediaErrorCode } from '../../media/index.js'

/** What a failure of `media` is to whoever sent a file. */
interface MediaProblem {
  status: number
  /** The sentence in the admin's other languages; `media` itself speaks English. */
  en?: string
  pl?: string
  uk?: string
}

/** Why it is away concerns whoever runs it; who sends a file can only wait. */
const away: MediaProblem = {
  status: 503,
  en: 'The file storage is out of reach; nothing was changed. Try again in a moment.',
  pl: 'Magazyn plików jest niedostępny; niczego nie zmieniono. Spróbuj ponownie za chwilę.',
  uk: 'Сховище файлів недоступне; нічого не змінено. Спробуйте ще раз за мить.',
}

/** One row for each code: the one place that knows. `{name}` marks a detail of the error. */
const problems: Record<MediaErrorCode, MediaProblem> = {
  STORAGE_FULL: {
    status: 507,
    pl: 'Magazyn plików jest pełny; niczego nie zachowano. Zwolnij miejsce i spróbuj ponownie.',
    uk: 'Сховище файлів заповнене; нічого не збережено. Звільніть місце і спробуйте ще раз.',
  },
  STORAGE_UNAVAILABLE: away,
  STORAGE_BUCKET_MISSING: away,
  STORAGE_REFUSED: away,
  STORAGE_UNREACHABLE: away,
  STORAGE_TIMED_OUT: away,
  STORAGE_KEY_INVALID: { status: 500 },
  STORAGE_RANGE_INVALID: { status: 416 },
  BLOB_TOO_LARGE: {
    status: 413,
    pl: 'Plik przekracza limit {maxMiB} MiB; prześlij mniejszy.',
    uk: 'Файл перевищує обмеження {maxMiB} МіБ; завантажте менший.',
  },
  BLOB_MISSING: { status: 503 },
  BLOB_DAMAGED: { status: 503 },
  BLOB_DIFFERENT: { status: 422 },
  SOURCE_INTERRUPTED: {
    status: 400,
    pl: 'Plik urwał się w trakcie przesyłania; niczego nie zachowano. Wyślij go ponownie.',
    uk: 'Файл обірвався під час надсилання; нічого не збережено. Надішліть його ще раз.',
  },
  SOURCE_SILENT: { status: 408 },
  UPLOAD_LOST: {
    status: 410,
    pl: 'To, co dotarło, przepadło z magazynu; zacznij przesyłanie od nowa.',
    uk: 'Те, що надійшло, зникло зі сховища; почніть завантаження знову.',
  },
  FILE_FORMAT_REFUSED: {
    status: 415,
    pl: '`{fileName}` nie jest tym, czym ma być; prześlij {accepted}.',
    uk: '`{fileName}` не є тим, чим має бути; завантажте {accepted}.',
  },
  FILE_TELLS_PLACE: {
    status: 422,
    pl: '`{fileName}` zdradza, gdzie powstał on lub zdjęcie w nim; wyeksportuj go bez lokalizacji i prześlij ponownie.',
    uk: '`{fileName}` каже, де знято його або зображення в ньому; експортуйте його без місця зйомки і завантажте знову.',
  },
  FILE_UNSEARCHABLE: {
    status: 422,
    pl: 'W `{fileName}` nie da się sprawdzić, czy zdradza miejsce zdjęć: jest zaszyfrowany albo ma zbyt wiele części. Zapisz go bez hasła lub wyeksportuj od nowa i prześlij.',
    uk: '`{fileName}` неможливо перевірити на місце зйомки: його зашифровано або в ньому забагато частин. Збережіть його без пароля чи експортуйте заново і завантажте.',
  },
  FILE_EMPTY: {
    status: 422,
    pl: '`{fileName}` jest pusty; prześlij go ponownie.',
    uk: '`{fileName}` порожній; завантажте його ще раз.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    pl: '`{fileName}` jest za duży; prześlij plik mający najwyżej {maxMiB} MiB.',
    uk: '`{fileName}` завеликий; завантажте файл обсягом щонайбільше {maxMiB} МіБ.',
  },
  IMAGE_EMPTY: {
    status: 422,
    pl: '`{fileName}` jest pusty; prześlij obraz ponownie.',
    uk: '`{fileName}` порожній; завантажте зображення ще раз.',
  },
  IMAGE_TOO_LARGE: {
    status: 413,
    pl: 'Plik jest za duży; prześlij obraz mający najwyżej {maxMiB} MiB.',
    uk: 'Файл завеликий; завантажте зображення обсягом щонайбільше {maxMiB} МіБ.',
  },
  IMAGE_FORMAT_REFUSED: {
    status: 415,
    pl: '`{fileName}` nie jest obrazem, który przyjmujemy; prześlij JPEG, PNG, WebP lub TIFF.',
    uk: '`{fileName}` не є зображенням, яке ми приймаємо; завантажте JPEG, PNG, WebP або TIFF.',
  },
  IMAGE_TOO_MANY_PIXELS: {
    status: 422,
    pl: '`{fileName}` ma {widthPx} × {heightPx} pikseli; prześlij obraz mający najwyżej {maxMegapixels} megapikseli.',
    uk: '`{fileName}` має {widthPx} × {heightPx} пікселів; завантажте зображення щонайбільше на {maxMegapixels} мегапікселів.',
  },
  IMAGE_TOO_SMALL: {
    status: 422,
    pl: '`{fileName}` ma {widthPx} × {heightPx} pikseli; prześlij obraz mający co najmniej {minWidthPx} × {minHeightPx}.',
    uk: '`{fileName}` має {widthPx} × {heightPx} пікселів; завантажте щонайменше {minWidthPx} × {minHeightPx}.',
  },
  IMAGE_ANIMATED: {
    status: 422,
    pl: '`{fileName}` zawiera kilka klatek lub stron; prześlij jeden nieruchomy obraz.',
    uk: '`{fileName}` містить кілька кадрів або сторінок; завантажте одне нерухоме зображення.',
  },
  IMAGE_DAMAGED: {
    status: 422,
    pl: '`{fileName}` jest uszkodzony lub niepełny; wyeksportuj go jeszcze raz i prześlij.',
    uk: '`{fileName}` пошкоджений або неповний; експортуйте його ще раз і завантажте.',
  },
  ARCHIVE_NAME_INVALID: { status: 500 },
  ARCHIVE_NAME_TAKEN: { status: 500 },
  ARCHIVE_ENTRY_INVALID: { status: 500 },
  ARCHIVE_ENTRY_CHANGED: { status: 500 },
}

/** The status, stable code and sentence for a failure of `media`, in the reader's language. */
export function describeMediaProblem(
  { code, message, details }: Pick<MediaError, 'code' | 'message' | 'details'>,
  language: string,
): { status: number; code: MediaErrorCode; message: string } {
  const { status, ...sentences } = problems[code]
  const template = sentences[language === 'pl' || language === 'uk' ? language : 'en']
  return { status, code, message: template ? fillIn(template, details) : message }
}

function fillIn(template: string, details: Readonly<Record<string, string | number>>): string {
  const values: Record<string, string | number> = {
    ...details,
    maxMiB: Math.round(Number(details.maxBytes) / 1024 ** 2),
    maxMegapixels: Number(details.maxPixels) / 1e6,
  }
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
