import type { Field } from 'payload'

import { systemWrites } from '../access.js'

/** A field for the system alone: no form shows it, nobody is told of it, and nobody sets it. */
export const systemField = (field: Field): Field =>
  ({
    ...field,
    hidden: true,
    access: { create: systemWrites, read: () => false, update: systemWrites },
  }) as Field
