import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { AppError } from '../src/errors.js'
import { canPublish, staffOf } from './access.js'

/**
 * Saving, publishing and unpublishing are three things. Payload's plain update over a pending
 * draft unpublishes, and any update may publish by `_status`; so every write is made a draft save,
 * unless a person who may asked for more by name:
 *
 * - to publish, the data says `_status: 'published'`;
 * - to unpublish, the data says `_status: 'draft'` and nothing else.
 *
 * `draft: true` beside either is a draft save.
 *
 * Asked for by someone who may not, either is a draft save: their words are kept, nothing more.
 */
export const saveMeansSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') {
    setIntent(req, 'restore')
    return refuseLiveRestore(args) as never
  }
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as WriteArgs
  const intent = readIntent(write, { isCreating: operation === 'create' })
  setIntent(req, intent)
  if (intent === 'unpublish') return args
  const isPublishing = intent === 'publish'
  return {
    ...args,
    draft: !isPublishing,
    data: { ...write.data, _status: isPublishing ? 'published' : 'draft' },
    publishAllLocales: undefined,
    unpublishAllLocales: undefined,
    publishSpecificLocale: undefined,
  }
}

/** What the write that runs in this request is for. */
export type Intent = 'save' | 'publish' | 'unpublish' | 'restore'

/** The intent of the write under way; a write that never passed the hook counts as a publish. */
export const intentOf = (req: PayloadRequest): Intent =>
  (req.context.intent as Intent | undefined) ?? 'publish'

/** Whether the write under way leaves what is public as it is. */
export const isOnlySaving = (req: PayloadRequest): boolean =>
  ['save', 'restore'].includes(intentOf(req))

/** What is restored is checked and kept as the draft it becomes, though it was public once. */
export const restoreAsDraft: CollectionBeforeValidateHook = ({ data, req }) =>
  intentOf(req) === 'restore' ? { ...data, _status: 'draft' } : data

interface WriteArgs {
  data?: Record<string, unknown>
  draft?: boolean
  overrideAccess?: boolean
  req: PayloadRequest
}

function readIntent(write: WriteArgs, { isCreating }: { isCreating: boolean }): Intent {
  const asked = write.data?._status
  const isAllowed = write.overrideAccess === true || canPublish(staffOf(write.req.user))
  if (!isAllowed || write.draft === true) return 'save'
  if (asked === 'published') return 'publish'
  const saysNothingElse = Object.keys(write.data ?? {}).length === 1
  return !isCreating && asked === 'draft' && saysNothingElse ? 'unpublish' : 'save'
}

function setIntent(req: PayloadRequest, intent: Intent): void {
  req.context.intent = intent
}

/** Payload reads `draft` before this hook runs, so a live restore can only be refused. */
function refuseLiveRestore(args: WriteArgs): WriteArgs {
  if (args.draft === true) return args
  throw new AppError(
    'RESTORE_AS_DRAFT',
    'An older version comes back as a draft: restore it with draft=true, look at it, then publish it.',
  )
}
