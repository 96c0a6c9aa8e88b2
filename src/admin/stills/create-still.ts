import { requestJson } from '../reading/request-json.js'

/**
 * Makes a draft still of a picture that was uploaded.
 * @throws RequestError with the server's reason where the picture is refused.
 */
export async function createStill(
  data: { upload: string; film: string; rank: number },
  language: string,
): Promise<void> {
  await requestJson('/api/stills?draft=true&depth=0', {
    method: 'POST',
    body: JSON.stringify(data),
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
  })
}
