import type { Payload, PayloadRequest, Where } from 'payload'

import { AppError, unknownPerson } from '../../src/errors.js'
import { sentence, type SentenceCode } from '../fields/sentences.js'
import { createToken, hashToken, linkLifeMs, linkTo, type LinkKind } from './link-tokens.js'
import { oneLine, toMailLanguage, writeMail } from './mails.js'

/** What the links need from outside. */
export interface LinkDeps {
  siteUrl: string
  now: () => Date
}

/** A link that was made, and how it went with its mail. */
export interface Handover {
  sentTo: string | null
  /** For the admin to pass on, where no mail took it; shown this once. */
  link: string | null
  /** In a sentence, for the admin. */
  message: string
}

/** How often one person is sent a link that a stranger may ask for. */
export const leastPauseMs = 60_000

/**
 * Sends an invitation, the first or another; links from before are void from here on.
 * @throws UNKNOWN_PERSON @throws INVITATION_ACCEPTED
 */
export async function invite(req: PayloadRequest, deps: LinkDeps, id: string): Promise<Handover> {
  const { payload } = req
  const person = await findPerson(payload, { id: { equals: id } })
  if (!person) throw unknownPerson(id)
  const token = createToken()
  const isInvited: Where = { and: [{ id: { equals: id } }, { invitedAt: { not_equals: null } }] }
  const invitedAt = deps.now().toISOString()
  const kept = await keepToken({ payload, deps, token, kind: 'invitation' }, isInvited, {
    invitedAt,
  })
  if (!kept) throw new AppError('INVITATION_ACCEPTED', sentence(req, 'invitationAccepted'))
  const letter = { person, kind: 'invitation', link: linkTo(deps.siteUrl, token) } as const
  return handOver(req, deps, letter)
}

/**
 * Sends a link for a new password to whoever has this address, if anybody has; whoever was invited
 * and never came gets their invitation again. At most once in `leastPauseMs`.
 */
export async function sendReset(payload: Payload, deps: LinkDeps, email: string): Promise<void> {
  const person = await findPerson(payload, { email: { equals: email } })
  if (!person) return
  const kind = person.invitedAt ? 'invitation' : 'reset'
  const token = createToken()
  const requestedAt = deps.now()
  const isDue: Where = {
    and: [
      { id: { equals: person.id } },
      {
        or: [
          { resetPasswordRequestedAt: { equals: null } },
          {
            resetPasswordRequestedAt: {
              less_than_equal: new Date(requestedAt.getTime() - leastPauseMs).toISOString(),
            },
          },
        ],
      },
    ],
  }
  const resetPasswordRequestedAt = requestedAt.toISOString()
  const kept = await keepToken({ payload, deps, token, kind }, isDue, { resetPasswordRequestedAt })
  if (!kept) return
  try {
    await send(payload, deps, { person, kind, link: linkTo(deps.siteUrl, token) })
  } catch (error) {
    // Nothing came: they may ask again at once.
    await payload.db.updateOne({
      collection: 'users',
      where: { id: { equals: person.id } },
      data: { resetPasswordRequestedAt: null },
    })
    throw error
  }
}

interface Person {
  id: string
  name: string
  email: string
  language?: string | null
  invitedAt?: string | null
}
interface Letter {
  person: Person
  kind: LinkKind
  link: string
}

const findPerson = (payload: Payload, where: Where): Promise<Person | null> =>
  payload.db.findOne<Person & { collection: string }>({ collection: 'users', where })

/** One conditional write: of two links that are made at once, the later one counts. */
const keepToken = (
  made: { payload: Payload; deps: LinkDeps; token: string; kind: LinkKind },
  where: Where,
  data: Record<string, unknown>,
): Promise<unknown> => {
  const expiresAt = new Date(made.deps.now().getTime() + linkLifeMs[made.kind])
  return made.payload.db.updateOne({
    collection: 'users',
    where,
    data: {
      ...data,
      resetPasswordToken: hashToken(made.token),
      resetPasswordExpiration: expiresAt.toISOString(),
    },
  })
}

async function handOver(req: PayloadRequest, deps: LinkDeps, letter: Letter): Promise<Handover> {
  const { email } = letter.person
  const { link } = letter
  try {
    const isSent = await send(req.payload, deps, letter)
    return isSent
      ? { sentTo: email, link: null, message: sentence(req, 'invitationSent', { email }) }
      : { sentTo: null, link, message: sentence(req, 'mailNotSet') }
  } catch (error) {
    const why = error instanceof AppError ? whyByCode[error.code] : undefined
    if (!why) throw error
    return { sentTo: null, link, message: sentence(req, why) }
  }
}

const whyByCode: Partial<Record<AppError['code'], SentenceCode>> = {
  MAIL_LOGIN_REFUSED: 'mailLoginRefused',
  MAIL_NOT_ENCRYPTED: 'mailNotEncrypted',
  MAIL_REFUSED: 'mailRefused',
  MAIL_BUSY: 'mailLater',
  MAIL_LATER: 'mailLater',
  MAIL_UNREACHABLE: 'mailUnreachable',
}

/** Whether there was a mail server to send through. @throws what the mail server failed at */
async function send(payload: Payload, deps: LinkDeps, letter: Letter): Promise<boolean> {
  const { person, kind, link } = letter
  const { name, email, language } = person
  const text = writeMail({
    kind,
    language: toMailLanguage(language),
    name,
    siteUrl: deps.siteUrl,
    link,
  })
  await payload.sendEmail({ to: { name: oneLine(name), address: email }, ...text })
  return payload.email.name !== 'unsent'
}
