import type { CollectionAfterChangeHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'

/** The admin takes its language from a cookie: whoever signs in finds their own. */
export const speakAtLogin: CollectionAfterLoginHook = ({ req, user }) => {
  speak(req, (user as { language?: string | null }).language)
}

/** Whoever changes their own language sees it change. */
export const speakWhenChanged: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  const [after, before] = [doc, previousDoc] as { id?: string; language?: string | null }[]
  const isOwn = req.user?.id !== undefined && req.user.id === after?.id
  if (isOwn && after?.language !== before?.language) speak(req, after?.language)
  return doc as unknown
}

function speak(req: PayloadRequest, language: string | null | undefined): void {
  if (!language) return
  req.responseHeaders ??= new Headers()
  const name = `${req.payload.config.cookiePrefix}-lng`
  req.responseHeaders.append('Set-Cookie', `${name}=${language}; Path=/; SameSite=Lax`)
}
