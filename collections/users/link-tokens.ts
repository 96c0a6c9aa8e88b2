import { createHash, randomBytes } from 'node:crypto'

/** What a link is good for: a first password, or another one. */
export type LinkKind = 'invitation' | 'reset'

const hourMs = 60 * 60 * 1000

/** How long a link stays good. */
export const linkLifeMs: Record<LinkKind, number> = { invitation: 7 * 24 * hourMs, reset: hourMs }

/** A token nobody guesses: 256 bits, as 64 hexadecimal digits. */
export const createToken = (): string => randomBytes(32).toString('hex')

/** What is kept of a token. It is random and long, so one round of SHA-256 hides it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The page where its holder chooses a password. */
export const linkTo = (siteUrl: string, token: string): string => `${siteUrl}/admin/reset/${token}`
