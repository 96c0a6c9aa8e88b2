import { AppError, type ErrorCode } from '../errors.js'

/** What a mail server, or the way to it, failed at; the first row that fits is told. */
const rows: { fits: (failure: MailFailure) => boolean; code: ErrorCode; sentence: string }[] = [
  {
    fits: ({ code }) => code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2',
    code: 'MAIL_LOGIN_REFUSED',
    sentence: 'The mail server refused the name or password in SMTP_URL.',
  },
  {
    fits: ({ code, isCertificate }) => code === 'ETLS' || isCertificate,
    code: 'MAIL_NOT_ENCRYPTED',
    sentence: 'No trusted encrypted connection to the mail server could be made.',
  },
  {
    fits: ({ reply }) => reply >= 400 && reply < 500,
    code: 'MAIL_LATER',
    sentence: 'The mail server asks to try again later.',
  },
  {
    fits: ({ reply }) => reply >= 500,
    code: 'MAIL_REFUSED',
    sentence: 'The mail server refused this mail or its recipient.',
  },
]

interface MailFailure {
  code: string
  /** The number that an SMTP reply begins with, 0 where there was none. */
  reply: number
  isCertificate: boolean
}

/**
 * The error as it may be told, and what of it may be logged: codes, never an answer of the server,
 * which may quote the login, nor the mail, which holds a link.
 */
export function recognizeMailProblem(thrown: unknown): {
  error: AppError
  forLog: Record<string, unknown>
} {
  const { code = '', responseCode = 0, command, message = '' } = thrown as MailLibraryError
  const isCertificate = /certificate|SSL routines|self.signed/i.test(message)
  const failure = { code, reply: responseCode, isCertificate }
  const row = rows.find(({ fits }) => fits(failure))
  const error = row
    ? new AppError(row.code, row.sentence)
    : new AppError('MAIL_UNREACHABLE', 'The mail server cannot be reached.')
  return { error, forLog: { code: error.code, smtp: code, reply: responseCode, command } }
}

interface MailLibraryError {
  code?: string
  responseCode?: number
  command?: string
  message?: string
}
