/** A second signal this soon is the same wish: a terminal sends it to npm and to us. */
const sameWishMs = 1000

/**
 * On SIGTERM or SIGINT finishes what is under way and ends the process; asked again, it ends at
 * once.
 */
export function stopOnSignals(args: {
  stop: () => Promise<void>
  say: (line: string) => void
  describe: (error: unknown) => string
}): void {
  const { stop, say, describe } = args
  let askedAt: number | null = null
  const onSignal = () => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > sameWishMs) process.exit(1)
      return
    }
    askedAt = performance.now()
    say('Finishing what is under way…')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(describe(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
