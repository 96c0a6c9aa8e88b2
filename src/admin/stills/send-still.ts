import { listReasons, parseJson, RequestError } from '../reading/request-json.js'

/**
 * Sends one picture as a draft still of a film, telling how much of it has left: 0 to 1. By
 * `XMLHttpRequest`, since `fetch` does not tell.
 * @throws RequestError with the server's reason where the file is refused.
 */
export function sendStill(args: {
  file: File
  filmId: string
  rank: number
  language: string
  onProgress: (fraction: number) => void
}): Promise<void> {
  const { file, filmId, rank, language, onProgress } = args
  const body = new FormData()
  // The record goes first: a server that streams knows whose picture it is before the bytes come.
  body.append('_payload', JSON.stringify({ film: filmId, rank }))
  body.append('file', file)
  const request = new XMLHttpRequest()
  request.open('POST', '/api/stills?draft=true&depth=0')
  request.setRequestHeader('Accept-Language', language)
  request.withCredentials = true
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new RequestError(0, []))
    request.onload = () => {
      if (request.status === 201) return resolve()
      reject(new RequestError(request.status, listReasons(parseJson(request.responseText))))
    }
    request.send(body)
  })
}
