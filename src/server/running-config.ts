import type { SanitizedConfig } from 'payload'

const key = Symbol.for('laurel.config')

/**
 * The configuration this process runs with. Next bundles a copy of whatever it imports, and a
 * second copy of our code would be a second Payload; so the admin finds the one that runs here.
 */
export function shareRunningConfig(config: SanitizedConfig): void {
  ;(globalThis as Record<symbol, unknown>)[key] = config
}
