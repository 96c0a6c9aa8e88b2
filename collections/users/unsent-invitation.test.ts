import { createTestApp } from '../../src/testing/create-test-app.js'

const password = 'a password of my own'
const unreachable = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'press@example.org' }
interface Handed {
  message: string
  invitation: { link: string }
}

describe('an invitation that no mail takes', () => {
  it.each([
    ['there is no mail server', {}, 'No mail server is set'],
    ['the mail server is away', unreachable, 'The mail server cannot be reached'],
  ])('is a link for the admin to pass on where %s', async (_where, variables, why) => {
    const app = await createTestApp({ variables })
    try {
      const token = await app.signIn('admin')
      const email = 'ola@example.org'
      const json = { name: 'Ola', email, role: 'editor' }
      const made = await app.request('/api/users', { method: 'POST', json, token })
      const { message, invitation } = (await made.json()) as Handed
      expect([made.status, message]).toEqual([201, expect.stringContaining(why)])
      const [, linked] = /\/admin\/reset\/(\w{64})$/.exec(invitation.link) ?? []
      const chosen = { token: linked, password }
      const reset = { method: 'POST', json: chosen }
      expect((await app.request('/api/users/reset-password', reset)).status).toBe(200)
    } finally {
      await app.remove()
    }
  })
})
