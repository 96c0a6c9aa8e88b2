import type { PayloadRequest } from 'payload'

/**
 * What a person who forgot their password is sent. Its link begins with the site's own address:
 * Payload would take the one the request names, which whoever asks for the mail may choose.
 */
export const createResetMail =
  (siteUrl: string) =>
  ({ req, token }: { req?: PayloadRequest; token?: string } = {}): string => {
    const address = `${siteUrl}/admin/reset/${encodeURIComponent(token ?? '')}`
    const say = (key: 'youAreReceivingResetPassword' | 'youDidNotRequestPassword') =>
      req?.t(`authentication:${key}`) ?? ''
    return `<p>${say('youAreReceivingResetPassword')}</p>
<p><a href="${address}">${address}</a></p>
<p>${say('youDidNotRequestPassword')}</p>`
  }
