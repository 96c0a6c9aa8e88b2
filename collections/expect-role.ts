import type { PayloadRequest } from 'payload'

import { AppError } from '../src/errors.js'
import { canEdit, isAdmin, staffOf } from './access.js'
import { sentence } from './fields/sentences.js'

/** @throws NOT_ALLOWED to whoever is no admin */
export function expectAdmin(req: PayloadRequest): void {
  if (!isAdmin(staffOf(req.user))) throw new AppError('NOT_ALLOWED', sentence(req, 'adminsOnly'))
}

/** @throws NOT_ALLOWED to whoever keeps no record: a translator, or nobody of the staff */
export function expectEditor(req: PayloadRequest): void {
  if (!canEdit(staffOf(req.user))) throw new AppError('NOT_ALLOWED', sentence(req, 'editorsOnly'))
}
