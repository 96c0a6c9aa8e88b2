import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with a request: all of it, its body on the way up, or the answer's on the way down. */
export type Fault =
  | { kind: 'stall' }
  | { kind: 'answer'; status: number }
  | { kind: 'cut-up'; afterBytes: number }
  | { kind: 'cut-down'; afterBytes: number }
  | { kind: 'end-down'; afterBytes: number }
  | { kind: 'stall-down'; afterBytes: number }
  /** Promises this length and keeps to it. */
  | { kind: 'shorten'; bytes: number }
  /** Sends what was asked for as if it were all of the object. */
  | { kind: 'forget-range' }

export interface FaultyProxy {
  endpoint: string
  /** Lets this happen to the next requests of a method. */
  break(fault: Fault, options?: { method?: string; times?: number }): void
  mend(): void
  /** Answers whose bodies are on the way down now. */
  countDownloads(): number
  /** Connections that clients hold now. */
  countConnections(): Promise<number>
  /** Requests of a method that came so far. */
  countRequests(method: string): number
  /** Bytes passed down to clients so far. */
  sentBytes(): number
  close(): Promise<void>
}

/** A server between us and the real one, which passes everything on as it is, until told otherwise. */
export async function createFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target)
  let broken: { fault: Fault; method: string | undefined; left: number } | null = null
  let downloads = 0
  let sentBytes = 0
  const requests = new Map<string, number>()

  const takeFault = ({ method }: IncomingMessage): Fault | null => {
    if (!broken || (broken.method !== undefined && broken.method !== method)) return null
    if (broken.left <= 0) return null
    broken.left -= 1
    return broken.fault
  }

  const server = createServer((req, res) => {
    req.on('error', () => undefined)
    const { method: asked = '' } = req
    requests.set(asked, (requests.get(asked) ?? 0) + 1)
    const fault = takeFault(req)
    if (fault?.kind === 'stall') return void req.resume()
    if (fault?.kind === 'answer') {
      req.resume()
      return void res.writeHead(fault.status).end()
    }
    // The signature covers the host the client knows, which is this one: headers stay as they are.
    const { method, url, headers } = req
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      downloads += 1
      res.once('close', () => {
        downloads -= 1
        answer.destroy()
      })
      passDown({ answer, res, fault, count: (bytes) => (sentBytes += bytes) })
    })
    onward.on('error', () => req.destroy())
    res.once('close', () => onward.destroy())
    passUp({ req, onward, fault })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    break(fault, { method, times = Infinity } = {}) {
      broken = { fault, method, left: times }
    },
    mend() {
      broken = null
    },
    countDownloads: () => downloads,
    countConnections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
      }),
    countRequests: (method) => requests.get(method) ?? 0,
    sentBytes: () => sentBytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function passUp(args: {
  req: IncomingMessage
  onward: ReturnType<typeof request>
  fault: Fault | null
}): void {
  const { req, onward, fault } = args
  if (fault?.kind !== 'cut-up') {
    req.pipe(onward)
    return
  }
  let bytes = 0
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes < fault.afterBytes) return void onward.write(chunk)
    onward.destroy()
    req.socket.destroy()
  })
}

function passDown(args: {
  answer: IncomingMessage
  res: ServerResponse
  fault: Fault | null
  count: (bytes: number) => void
}): void {
  const { answer, res, fault, count } = args
  const headers = { ...answer.headers }
  if (fault?.kind === 'shorten') headers['content-length'] = String(fault.bytes)
  if (fault?.kind === 'forget-range') delete headers['content-range']
  const status = fault?.kind === 'forget-range' ? 200 : answer.statusCode
  res.writeHead(status ?? 502, headers)
  const limit = fault && 'afterBytes' in fault ? fault.afterBytes : Infinity
  const most = fault?.kind === 'shorten' ? fault.bytes : limit
  let left = most
  answer.on('error', () => res.destroy())
  answer.on('data', (chunk: Buffer) => {
    const piece = chunk.subarray(0, left)
    left -= piece.byteLength
    count(piece.byteLength)
    const isTaken = piece.byteLength === 0 || res.write(piece)
    if (left === 0 && fault) return endDown({ answer, res, fault })
    if (isTaken) return
    answer.pause()
    res.once('drain', () => answer.resume())
  })
  answer.on('end', () => res.end())
}

function endDown(args: { answer: IncomingMessage; res: ServerResponse; fault: Fault }): void {
  const { answer, res, fault } = args
  answer.pause()
  const { socket } = res
  if (fault.kind === 'shorten') res.end()
  if (fault.kind === 'cut-down') socket?.resetAndDestroy()
  if (fault.kind === 'end-down') socket?.end()
}
