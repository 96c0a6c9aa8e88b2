import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

import { waitFor } from './wait-for.js'

/** A real SMTP server on this machine that keeps what it is sent. */
export interface MailServer {
  port: number
  /** Settings that lead to it. */
  variables: Record<string, string>
  mails: ParsedMail[]
  /** The next mail to this address, as soon as it comes. */
  mailTo(address: string): Promise<ParsedMail>
  stop(): Promise<void>
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          done()
        },
        (error: unknown) => done(error as Error),
      )
    },
    ...options,
  })
  // A client that hangs up on a bad certificate is nothing to fail for.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    variables: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Press office <press@example.org>',
    },
    mails,
    mailTo: (address) =>
      waitFor(`a mail to ${address}`, () => {
        const at = mails.findIndex((mail) => recipientOf(mail) === address)
        return at === -1 ? null : mails.splice(at, 1)[0]
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The token in a mail's link. */
export function tokenIn({ text = '' }: ParsedMail): string {
  const [, token = ''] = /\/admin\/reset\/(\w+)/.exec(text) ?? []
  return token
}

const recipientOf = ({ to }: ParsedMail) =>
  (Array.isArray(to) ? to : to ? [to] : [])[0]?.value[0]?.address
