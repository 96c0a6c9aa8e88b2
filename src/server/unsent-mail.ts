import type { EmailAdapter } from 'payload'

/**
 * There is no mail server to send through: what would be sent is written to the log, where
 * whoever runs this Laurel finds a reset link and passes it on.
 */
export const unsentMail: EmailAdapter = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'laurel@localhost.invalid',
  defaultFromName: 'Laurel',
  sendEmail: (message) => {
    const { to, subject, html, text } = message
    payload.logger.warn({ msg: 'mail not sent: no mail server is set', to, subject, text, html })
    return Promise.resolve()
  },
})
