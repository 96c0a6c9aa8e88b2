import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

/**
 * Payload reads a whole person, thinks, and writes the whole person back; what somebody else
 * changed meanwhile, a password or a role, would be undone. Here is noted which fields a write is
 * about, and the database is given only those.
 */
const noted = 'writtenFieldsOfPerson'

/** What Payload itself writes with a new password. */
const withPassword = ['hash', 'salt', 'sessions']

/** What no client writes by its name. */
const keptByUs = [
  ...withPassword,
  'password',
  'sessionsVersion',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'lockUntil',
  'loginAttempts',
  'invitedAt',
]

/** Notes what an update is about, before anything is filled in. */
export const noteAskedFields: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const { data } = args as { data?: Record<string, unknown> }
  const names = Object.keys(data ?? {}).filter((name) => !keptByUs.includes(name))
  const isPasswordAsked = typeof data?.password === 'string' && data.password !== ''
  setWrittenFields(req.context, [...names, ...(isPasswordAsked ? withPassword : [])])
  return args
}

/** Notes what is written and nothing else. */
export function setWrittenFields(context: RequestContext, names: string[]): void {
  Object.assign(context, { [noted]: new Set(names) })
}

/** Notes what is written too. */
export function noteWrittenFields(context: RequestContext, names: string[]): void {
  setWrittenFields(context, [...(writtenFieldsOf(context) ?? []), ...names])
}

/** What was noted, or `null` where nothing was. */
export const writtenFieldsOf = (context: RequestContext | undefined): Set<string> | null =>
  (context as { [noted]?: Set<string> } | undefined)?.[noted] ?? null
