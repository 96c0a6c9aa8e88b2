import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Helmet with a policy for each door: the public pages load nothing but their own files; Payload's
 * admin needs inline scripts and styles, and may show what an editor is about to upload.
 */
export function securityHeaders({ isSecure }: { isSecure: boolean }): RequestHandler {
  const shared = {
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: isSecure,
  } as const
  const pages = helmet({
    ...shared,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // A trailer and its subtitles come from where the page does.
        mediaSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
  })
  const admin = helmet({
    ...shared,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
  })
  return (req, res, next) => {
    const isAdmin = /^\/(admin(?!\/preview)|_next)(\/|$)/.test(req.path)
    if (isAdmin) admin(req, res, next)
    else pages(req, res, next)
  }
}
