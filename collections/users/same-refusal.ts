import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { AuthenticationError, type CollectionBeforeOperationHook } from 'payload'

import { words } from '../fields/words.js'

/** What is said of a wrong password, an unknown address and a locked account. */
export const refusedLogin = words(
  'The e-mail address or the password is wrong, or the account is closed for ten minutes after too many attempts.',
  'Adres e-mail lub hasło są nieprawidłowe albo konto jest zamknięte na dziesięć minut po zbyt wielu próbach.',
  'Неправильна електронна адреса чи пароль, або обліковий запис закрито на десять хвилин через забагато спроб.',
)

interface Account {
  hash?: string | null
  salt?: string | null
  lockUntil?: string | null
}

/**
 * Refuses an unknown address and a locked account after the work that a wrong password costs, in
 * the words that it gets. Payload hashes only for who is there and may come in, so that the time of
 * an answer tells who is known.
 *
 * @throws AuthenticationError
 */
export const refuseAlike: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as unknown as { data: Record<string, unknown> }).data
  // What is no text, or empty, Payload refuses before it looks for anybody.
  if (!isFilled(email) || !isFilled(password)) return args
  const account = await req.payload.db.findOne<Account & { id: string; collection: string }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  if (account && isHashedByPayload(account)) return args
  await hashInVain(password)
  throw new AuthenticationError(req.t)
}

const isFilled = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

/** Payload itself goes by this clock when it locks. */
const isHashedByPayload = ({ hash, salt, lockUntil }: Account) =>
  Boolean(hash && salt) && !(lockUntil && Date.parse(lockUntil) > Date.now())

/** As Payload 3.90 hashes a password; a test holds the two times against each other. */
const hashing = { iterations: 600_000, keyBytes: 32, digest: 'sha256' }

async function hashInVain(password: string): Promise<void> {
  const salt = randomBytes(32).toString('hex')
  await promisify(pbkdf2)(password, salt, hashing.iterations, hashing.keyBytes, hashing.digest)
}
