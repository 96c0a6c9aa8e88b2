import type { Request } from 'express'

import type { Asked } from '../editions/press-kits.js'
import { viewerBehind } from './viewer.js'

/** Who asks, and in which language, as the public doors are asked. */
export const toAsked = (
  req: Request,
  { locale, publicUrl }: { locale: string | undefined; publicUrl: string },
): Asked => ({
  viewer: viewerBehind(req),
  locale: locale ?? null,
  acceptLanguage: req.headers['accept-language'],
  publicUrl,
})
