/** A request that the server refused or never answered; `reasons` are sentences of the server. */
export class RequestError extends Error {
  override name = 'RequestError'
  constructor(
    /** The HTTP status, 0 where there was no answer. */
    readonly status: number,
    readonly reasons: string[],
  ) {
    super(reasons.join(' ') || `status ${status}`)
  }
}

/**
 * Asks Payload's REST and gives what it answers.
 * @throws RequestError with the server's own sentences, each of a field with the field's name.
 */
export async function requestJson<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(url, { credentials: 'include', ...init })
  } catch (error) {
    // What `fetch` throws for a lost connection; an abort is the caller's own.
    if ((error as Error).name === 'TypeError') throw new RequestError(0, [])
    throw error
  }
  const body = parseJson(await response.text())
  if (!response.ok) throw new RequestError(response.status, listReasons(body))
  return body as Answer
}

/** Sends a change of one document: a draft, or its publishing. */
export const patchJson = (url: string, data: object, language: string) =>
  requestJson<{ doc: { id: string; updatedAt: string } }>(url, {
    method: 'PATCH',
    body: JSON.stringify(data),
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
  })

/** The sentences of an error that Payload's REST answers with. */
export function listReasons(body: unknown): string[] {
  const { errors } = (body ?? {}) as { errors?: PayloadProblem[] }
  return (errors ?? []).flatMap(({ message, data }) => {
    const ofFields = (data?.errors ?? []).map(({ label, path, message: why }) => {
      const field = label ?? path ?? ''
      return field === '' || typeof why !== 'string' ? (why ?? '') : `${field}: ${why}`
    })
    return ofFields.length > 0 ? ofFields : message ? [message] : []
  })
}

interface PayloadProblem {
  message?: string
  data?: { errors?: { label?: string; path?: string; message?: string }[] } | null
}

/** A proxy in between answers in HTML; its status says enough. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
