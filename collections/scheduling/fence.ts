import type { PayloadRequest } from 'payload'

/** A document as it stood when somebody decided what to write. */
export interface Fence {
  collection: string
  id: string
  updatedAt: string
}

/**
 * Lets this request write the document only where it still stands so. Whoever carries out a plan may
 * stand still at any moment, for longer than others wait: another has done it then, and what was
 * drafted since is nobody's to publish.
 */
export function raiseFence(req: PayloadRequest, fence: Fence): void {
  req.context.fence = fence
}

export const fenceOf = (context: Record<string, unknown> | undefined): Fence | null =>
  (context?.fence as Fence | undefined) ?? null
