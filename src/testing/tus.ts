import type { TestApp } from './create-test-app.js'

type Asked = Pick<TestApp, 'request'>

export interface TusAnswer {
  status: number
  headers: Headers
  /** Of the first error, if there is one. */
  code: string | undefined
  message: string | undefined
}

export interface TusRequest {
  token?: string | undefined
  headers?: Record<string, string>
  body?: BodyInit
  signal?: AbortSignal
}

/** One request of tus 1.0, as a client without a library sends it. */
export async function sendTus(
  app: Asked,
  method: string,
  path: string,
  { headers, ...rest }: TusRequest = {},
): Promise<TusAnswer> {
  const response = await app.request(path, {
    method,
    headers: { 'Tus-Resumable': '1.0.0', ...headers },
    ...rest,
    ...(rest.body instanceof ReadableStream && { duplex: 'half' }),
  })
  const text = await response.text()
  const { errors } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    errors?: { message?: string; data?: { code?: string } }[]
  }
  const [error] = errors ?? []
  return {
    status: response.status,
    headers: response.headers,
    code: error?.data?.code,
    message: error?.message,
  }
}

export const describeFile = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

/** Announces a file, and gives the answer with the address of the upload. */
export async function announceUpload(
  app: Asked,
  file: { token?: string | undefined; bytes: number; fileName?: string; purpose?: string },
): Promise<TusAnswer & { path: string; id: string }> {
  const { token, bytes, fileName = 'still.jpg', purpose = 'stills' } = file
  const headers = {
    'Upload-Length': String(bytes),
    'Upload-Metadata': describeFile({ filename: fileName, filetype: '', purpose }),
  }
  const answer = await sendTus(app, 'POST', '/api/uploads', { token, headers })
  const path = answer.headers.get('location') ?? ''
  return { ...answer, path, id: path.split('/').at(-1) ?? '' }
}

/** Sends bytes from an offset on. */
export const sendBytes = (
  app: Asked,
  path: string,
  args: { token?: string | undefined; offset: number; bytes: BodyInit; signal?: AbortSignal },
): Promise<TusAnswer> =>
  sendTus(app, 'PATCH', path, {
    token: args.token,
    headers: {
      'Upload-Offset': String(args.offset),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: args.bytes,
    ...(args.signal && { signal: args.signal }),
  })

/** How far the server says an upload is. */
export async function askOffset(app: Asked, path: string, token?: string): Promise<number> {
  const { headers, status } = await sendTus(app, 'HEAD', path, { token })
  return status === 200 ? Number(headers.get('upload-offset')) : -status
}

/** Announces and sends a whole file; gives the id of the upload. */
export async function uploadWhole(
  app: Asked,
  file: { token: string; bytes: Uint8Array; fileName?: string; purpose?: string },
): Promise<string> {
  const { bytes, ...rest } = file
  const upload = await announceUpload(app, { ...rest, bytes: bytes.byteLength })
  if (upload.status !== 201) throw new Error(`${upload.status} ${upload.message}`)
  const body = bytes as Uint8Array<ArrayBuffer>
  const sent = await sendBytes(app, upload.path, { token: file.token, offset: 0, bytes: body })
  if (sent.status !== 204) throw new Error(`${sent.status} ${sent.message}`)
  return upload.id
}
