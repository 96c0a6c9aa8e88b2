import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

import type { Env } from '../env.js'
import { AppError } from '../errors.js'
import { recognizeMailProblem } from './mail-problems.js'
import { unsentMail } from './unsent-mail.js'
import { within } from './within.js'

/** How long each step of handing a mail over may take, and how long all of them together. */
export interface MailTiming {
  connectMs: number
  silenceMs: number
  wholeMs: number
}

const patientTiming: MailTiming = { connectMs: 4000, silenceMs: 8000, wholeMs: 10_000 }

/** How many mails may be on their way at once; more than that wait for nobody. */
const mostAtOnce = 5

export interface MailOptions {
  timing?: MailTiming
  /** The certificate of an authority that this machine does not know. */
  trustedCertificate?: string
}

/**
 * Sends through the mail server in the settings; without one, what would be sent is logged.
 *
 * Each mail has a connection of its own: they are few, and one kept open is what servers close.
 * A password goes over encrypted connections only. What fails is an error with a sentence, never
 * later than `wholeMs`.
 */
export const createMail = (env: Pick<Env, 'mail'>, options: MailOptions = {}) =>
  env.mail ? sendThrough(env.mail, options) : unsentMail

async function sendThrough(
  mail: NonNullable<Env['mail']>,
  options: MailOptions,
): Promise<EmailAdapter> {
  const timing = options.timing ?? patientTiming
  const makeAdapter = await nodemailerAdapter({
    ...parseSender(mail.from),
    // A start does not wait for the mail server.
    skipVerify: true,
    transportOptions: describeServer(mail.smtpUrl, timing, options.trustedCertificate),
  })
  let underway = 0
  return ({ payload }) => {
    const { sendEmail, ...adapter } = makeAdapter({ payload })
    const send = async (message: SendEmailOptions): Promise<unknown> => {
      if (underway >= mostAtOnce)
        throw new AppError('MAIL_BUSY', 'Too many mails are on their way.')
      underway += 1
      const sending = sendEmail({ from: mail.from, ...message, headers }).finally(() => {
        underway -= 1
      })
      try {
        return await within(timing.wholeMs, sending, tooLate)
      } catch (error) {
        const problem = recognizeMailProblem(error)
        payload.logger.error({ msg: 'mail not sent', ...problem.forLog })
        throw problem.error
      }
    }
    return { ...adapter, sendEmail: send }
  }
}

/** Named as the mail library names it where a single step takes too long. */
const tooLate = () => Object.assign(new Error('late'), { code: 'ETIMEDOUT' })

/** RFC 3834: nobody's holiday answers this. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** The address in the settings as the mail library takes it. */
function describeServer(smtpUrl: string, timing: MailTiming, trustedCertificate?: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const isSecure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    // A server that offers no encryption is not told a password.
    requireTLS: username !== '',
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...(trustedCertificate !== undefined && { tls: { ca: trustedCertificate } }),
    dnsTimeout: timing.connectMs,
    connectionTimeout: timing.connectMs,
    greetingTimeout: timing.connectMs,
    socketTimeout: timing.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** `Press office <press@example.org>`, or the address alone. */
function parseSender(from: string): { defaultFromName: string; defaultFromAddress: string } {
  const [, name = '', address] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? []
  const plain = name.replace(/^"|"$/g, '')
  return { defaultFromName: plain || 'Laurel', defaultFromAddress: (address ?? from).trim() }
}
