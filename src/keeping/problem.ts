/** A backup, a restore or a check cannot go on; the message says why and what to do, in a sentence. */
export class KeepingProblem extends Error {
  override name = 'KeepingProblem'
}

/** What went wrong with a file that was given, in a form that can stand after “The backup X”. */
export const unusable = (file: string, why: string, options?: ErrorOptions) =>
  new KeepingProblem(
    `The backup ${file} cannot be used: ${why}. Nothing was changed. Use another backup.`,
    options,
  )
