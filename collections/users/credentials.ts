import type { CollectionBeforeOperationHook, PayloadRequest, ValidationFieldError } from 'payload'
import { ValidationError } from 'payload'

import { isEmail } from '../../src/domain/links.js'
import { sentence } from '../fields/sentences.js'

/** OWASP ASVS 4.0.3, 2.1.1: passwords of 12 characters at least. */
const leastPasswordLength = 12

/**
 * Checks the password and the e-mail address that a client wants kept, whatever they are. Payload
 * takes three letters for a password, and breaks on what is no text.
 */
export const checkCredentials: CollectionBeforeOperationHook = (call) => {
  const { args, operation, overrideAccess, req } = call
  const isKept = ['create', 'update', 'resetPassword'].includes(operation)
  const { data } = args as { data?: Record<string, unknown> }
  // What we write ourselves, the first admin say, is ours to choose.
  if (!isKept || overrideAccess || !data) return args
  const errors = [...checkPassword(data.password, req), ...checkEmail(data.email, req)]
  if (errors.length > 0) throw new ValidationError({ collection: 'users', errors, req }, req.t)
  return args
}

function checkPassword(password: unknown, req: PayloadRequest): ValidationFieldError[] {
  if (password === undefined || password === null || password === '') return []
  const isLongEnough = typeof password === 'string' && password.length >= leastPasswordLength
  if (isLongEnough) return []
  const message = sentence(req, 'shortPassword', { min: leastPasswordLength })
  return [{ path: 'password', message }]
}

function checkEmail(email: unknown, req: PayloadRequest): ValidationFieldError[] {
  if (email === undefined || isEmail(email)) return []
  const value = typeof email === 'string' ? email : JSON.stringify(email)
  return [{ path: 'email', message: sentence(req, 'badEmail', { value }) }]
}
