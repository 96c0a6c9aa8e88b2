import { neverFetched } from '../../collections/files/file-upload.js'
import { mediaError, type MediaError } from '../../media/index.js'
import { AppError, type ErrorCode } from '../errors.js'
import { limits } from './limits.js'

interface Row {
  /** Found in the name and message of the error. */
  says: RegExp
  code: ErrorCode
  en: string
  pl: string
  uk: string
}

/**
 * What Payload and its multipart reader say of a body they could not read, which they leave
 * without a code and often without a status.
 */
const rows: Row[] = [
  {
    says: /Invalid JSON|^SyntaxError: .*JSON/,
    code: 'BAD_BODY',
    en: 'The body is not valid JSON.',
    pl: 'Treść zapytania nie jest poprawnym JSON-em.',
    uk: 'Тіло запиту не є правильним JSON.',
  },
  {
    says: /Boundary not found|Malformed (content type|part header)|Unsupported content type|Missing Content-Type|not eligible for file upload/,
    code: 'BAD_BODY',
    en: 'The body is not a well-formed multipart form. Send it as multipart/form-data with its boundary.',
    pl: 'Treść zapytania nie jest poprawnym formularzem multipart. Wyślij ją jako multipart/form-data z granicą.',
    uk: 'Тіло запиту не є правильною формою multipart. Надішліть його як multipart/form-data з межею.',
  },
  {
    says: /Unexpected end of (form|file)|Upload timeout/,
    code: 'UPLOAD_CUT',
    en: 'The upload was cut off; nothing was kept. Send it again.',
    pl: 'Przesyłanie się urwało; niczego nie zachowano. Wyślij ponownie.',
    uk: 'Завантаження обірвалося; нічого не збережено. Надішліть ще раз.',
  },
  {
    says: /Multipart limit has been reached/,
    code: 'TOO_MANY_PARTS',
    en: 'The request brings more files or fields than are taken here: one picture, with one still.',
    pl: 'Zapytanie niesie więcej plików lub pól, niż tu przyjmujemy: jeden obraz, z jednym fotosem.',
    uk: 'Запит містить більше файлів або полів, ніж тут приймають: одне зображення, з одним кадром.',
  },
  {
    says: /Multipart request size limit/,
    code: 'TOO_LARGE',
    en: 'The request is too large.',
    pl: 'Zapytanie jest za duże.',
    uk: 'Запит завеликий.',
  },
  {
    says: /Invalid upload collection|response from the upload handler|client upload reference|handlers is not present/,
    code: 'FILE_REFUSED',
    en: 'A picture is sent as a file, not named. Upload it with its still.',
    pl: 'Obraz wysyła się jako plik, a nie nazywa. Prześlij go z fotosem.',
    uk: 'Зображення надсилають файлом, а не називають. Завантажте його з кадром.',
  },
  {
    says: new RegExp(neverFetched),
    code: 'FILE_REFUSED',
    en: neverFetched,
    pl: 'Obrazy się przesyła, nigdy nie pobiera spod adresu.',
    uk: 'Зображення завантажують, а не отримують за адресою.',
  },
]

/** The error as it may be told where a body is what failed, in the reader's language, else `null`. */
export function recognizeBodyProblem(error: Error, language: string): AppError | null {
  const said = `${error.name}: ${error.message}`
  const row = rows.find(({ says }) => says.test(said))
  if (!row) return null
  const sentence = language === 'pl' || language === 'uk' ? row[language] : row.en
  return new AppError(row.code, sentence, { cause: error })
}

/** What went wrong while an upload was written down on its way in, as `media` would have said it. */
export function recognizeUploadFailure(error: Error): MediaError | null {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return mediaError('STORAGE_FULL', { operation: 'write' }, { cause: error })
  }
  if (error.message !== fileTooLarge) return null
  return mediaError('BLOB_TOO_LARGE', { maxBytes: limits.fileBytes })
}

/** What Payload's multipart reader says, word for word, of a file over the limit. */
const fileTooLarge = 'File size limit has been reached'
