import { SendFailure, type SendProblem } from './send-problems.js'

/** Does something that ends when its time is over, or when it is told to stop. */
export async function within<T>(
  totalMs: number,
  stop: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController()
  const endWith = (problem: SendProblem) => () => end.abort(new SendFailure(problem))
  const onStop = endWith('STOPPED')
  const timer = setTimeout(endWith('TIMED_OUT'), totalMs)
  // Taken off again: the signal lives as long as the process, and hears of each message.
  stop.addEventListener('abort', onStop)
  if (stop.aborted) onStop()
  try {
    return await run(end.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', onStop)
  }
}
