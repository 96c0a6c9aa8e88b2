import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'

let app: TestApp
afterEach(() => app.remove())

/** The mail that somebody asks for who says the site is called something else. */
async function askForReset(variables: Record<string, string>): Promise<string> {
  app = await createTestApp({ variables })
  await app.signIn('admin')
  const sent: unknown[] = []
  app.payload.email.sendEmail = (message) => Promise.resolve(sent.push(message))
  const response = await app.request('/api/users/forgot-password', {
    method: 'POST',
    json: { email: 'admin@example.org' },
    headers: { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  })
  expect(response.status).toBe(200)
  expect(sent).toHaveLength(1)
  return (sent as { html: string }[])[0]!.html
}

describe('a reset mail', () => {
  it('leads to the site itself, whatever address the request names', async () => {
    const html = await askForReset({ PUBLIC_URL: 'https://press.example.org' })
    expect(html).toMatch(/href="https:\/\/press\.example\.org\/admin\/reset\/\w+"/)
    expect(html).not.toMatch(/evil/)
  })

  it('does so where the site was given no address', async () => {
    const html = await askForReset({})
    expect(html).toMatch(/href="http:\/\/localhost:\d+\/admin\/reset\/\w+"/)
    expect(html).not.toMatch(/evil/)
  })
})
