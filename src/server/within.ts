/** Waits for an answer this long at most. @throws what `tooLate` makes, where it comes later */
export async function within<Answer>(
  ms: number,
  answer: Promise<Answer>,
  tooLate: () => Error,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const giveUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), ms)
  })
  try {
    return await Promise.race([answer, giveUp])
  } finally {
    clearTimeout(timer)
  }
}
