import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { SMTPServerOptions } from 'smtp-server'

import { describeWith } from '../testing/foreign-tools.js'
import { startMailServer, type MailServer } from '../testing/mail-server.fixture.js'
import { createMail, type MailOptions } from './mail.js'

const letter = { to: 'ola@example.org', subject: 'Hello', text: 'secret-link' }
const hasty = { connectMs: 300, silenceMs: 300, wholeMs: 500 }

let server: MailServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

describe('a mail', () => {
  it('says who sends it, and that no person does', async () => {
    const { send } = await sendTo({})
    await send({ ...letter, from: undefined })
    const mail = await server!.mailTo('ola@example.org')
    expect(mail.from?.text).toBe('"Press office" <press@example.org>')
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.messageId).toMatch(/@example\.org>$/)
  })

  it('goes on where the server was away before', async () => {
    let isBusy = true
    const { send } = await sendTo({
      onMailFrom: (_address, _session, done) => done(isBusy ? reply(451) : null),
    })
    await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_LATER' })
    isBusy = false
    await send(letter)
    await server!.mailTo('ola@example.org')
  })

  it.each([
    [421, 'MAIL_LATER'],
    [451, 'MAIL_LATER'],
    [550, 'MAIL_REFUSED'],
    [552, 'MAIL_REFUSED'],
  ])('answered with %i is %s', async (code, name) => {
    const { send, logged } = await sendTo({
      onRcptTo: (_address, _session, done) => done(reply(code)),
    })
    await expect(send(letter)).rejects.toMatchObject({ code: name })
    expect(JSON.stringify(logged)).not.toContain('secret')
    expect(logged).toMatchObject([{ code: name, reply: code }])
  })

  it('is not sent by a server that is not there', async () => {
    const gone = await startMailServer()
    await gone.stop()
    const { send } = await sendThrough(gone.variables.SMTP_URL!)
    await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
  })

  it.each(['says nothing', 'greets and says nothing more', 'says one letter at a time'])(
    'does not wait long for a server that %s',
    async (manner) => {
      const { url, stop } = await startSilentServer(manner)
      const { send } = await sendThrough(url, { timing: hasty })
      const began = performance.now()
      await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
      expect(performance.now() - began).toBeLessThan(1500)
      await stop()
    },
  )

  it('tells no password to a server that offers no encryption', async () => {
    let isAsked = false
    const options: SMTPServerOptions = {
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        isAsked = true
        done(null, { user: 'laurel' })
      },
    }
    const { send } = await sendTo(options, { login: 'laurel:secret@' })
    await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_NOT_ENCRYPTED' })
    expect(isAsked).toBe(false)
  })
})

describeWith(['openssl'], 'a mail over an encrypted connection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-mail-'))
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  let encrypted: SMTPServerOptions
  let certificate: string
  beforeAll(() => {
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject],
      ...['-keyout', keyFile, '-out', certificateFile],
    ])
    expect(made.status).toBe(0)
    certificate = readFileSync(certificateFile, 'utf8')
    encrypted = {
      key: readFileSync(keyFile),
      cert: certificate,
      disabledCommands: [],
      onAuth: ({ username, password }, _session, done) =>
        password === 'sec/ret' ? done(null, { user: username }) : done(new Error('secret no')),
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('begins plain and goes on encrypted, with the login only then', async () => {
    let isEncrypted = false
    const { send } = await sendTo(
      {
        ...encrypted,
        onMailFrom: (_address, session, done) => {
          isEncrypted = session.secure
          done()
        },
      },
      { login: 'laurel:sec%2Fret@', trustedCertificate: certificate },
    )
    await send(letter)
    await server!.mailTo('ola@example.org')
    expect(isEncrypted).toBe(true)
  })

  it('is encrypted from the start where the address says smtps', async () => {
    const { send } = await sendTo(
      { ...encrypted, secure: true },
      { protocol: 'smtps', login: 'laurel:sec%2Fret@', trustedCertificate: certificate },
    )
    await send(letter)
    await server!.mailTo('ola@example.org')
  })

  it('is not sent where nobody vouches for the certificate', async () => {
    const { send } = await sendTo(encrypted, { login: 'laurel:sec%2Fret@' })
    await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_NOT_ENCRYPTED' })
  })

  it('is not sent where the login is refused, and the log keeps the password to itself', async () => {
    const { send, logged } = await sendTo(encrypted, {
      login: 'laurel:secret@',
      trustedCertificate: certificate,
    })
    await expect(send(letter)).rejects.toMatchObject({ code: 'MAIL_LOGIN_REFUSED' })
    expect(JSON.stringify(logged)).not.toContain('secret')
  })
})

interface Way extends MailOptions {
  protocol?: string
  login?: string
}

async function sendTo(options: SMTPServerOptions, way: Way = {}) {
  server = await startMailServer(options)
  const { protocol = 'smtp', login = '', ...mailOptions } = way
  return sendThrough(`${protocol}://${login}127.0.0.1:${server.port}`, mailOptions)
}

async function sendThrough(smtpUrl: string, options: MailOptions = {}) {
  const logged: unknown[] = []
  const payload = { logger: { error: (entry: unknown) => logged.push(entry) } }
  const mail = { smtpUrl, from: 'Press office <press@example.org>' }
  const makeAdapter = await createMail({ mail }, options)
  const { sendEmail: send } = makeAdapter({ payload: payload as unknown as Payload })
  return { send, logged }
}

const reply = (responseCode: number) => Object.assign(new Error('no secret'), { responseCode })

async function startSilentServer(manner: string) {
  const sockets = new Set<Socket>()
  const silent = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    if (manner.startsWith('greets')) socket.write('220 here\r\n')
    if (!manner.includes('letter')) return
    const drip = setInterval(() => socket.write('2'), 100)
    socket.once('close', () => clearInterval(drip))
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => silent.close(resolve))
    },
  }
}
