import type { Env } from '../src/env.js'

/** Tells whoever started it what is going on, a line at a time. */
export function say(line: string): void {
  console.log(line)
}

/** Tells what goes wrong, and how far something is, apart from what was asked for. */
export function warn(line: string): void {
  console.error(line)
}

/** The first thing to know once it runs: where everything is, and how to get in. */
export function sayAddresses(args: {
  env: Env
  port: number
  firstAdmin: { email: string; password: string | null } | null
  /** Since this process began. */
  tookMs: number
}): void {
  const { env, port, firstAdmin, tookMs } = args
  const base = env.isPublicUrlGiven ? env.publicUrl : `http://localhost:${port}`
  say('')
  say(`Laurel is ready after ${(tookMs / 1000).toFixed(1)} s.`)
  say(`  Press room  ${base}/`)
  say(`  Admin       ${env.role === 'all' ? `${base}/admin` : 'none here: LAUREL_ROLE=api'}`)
  say(`  API         ${base}/v1/films`)
  if (!firstAdmin) return
  say('')
  say(`  Sign in as  ${firstAdmin.email}`)
  say(`  Password    ${firstAdmin.password ?? 'the one in ADMIN_PASSWORD'}`)
  if (firstAdmin.password)
    say('  Keep it: it is shown this once. Change it in the admin under your account.')
}
