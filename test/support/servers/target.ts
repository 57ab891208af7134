import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real HTTP server on loopback that keeps its own log of what was asked. */
export type Target = {
  url: string
  host: string
  /** `METHOD /path?query` of each request, in order of arrival. */
  log: string[]
  /** Headers of the newest request. */
  lastHeaders: () => IncomingMessage['headers']
  answerWith: (answer: Answer) => void
  close: () => Promise<void>
}

export const ok: Answer = (_, response) => response.end('ok')
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end(`status ${code}`)
export const after =
  (ms: number): Answer =>
  (_, response) => {
    setTimeout(() => response.end('ok'), ms)
  }
/** Each request by its path, without the query; others are answered `ok`. */
export const byPath =
  (answers: Record<string, Answer>): Answer =>
  (request, response) =>
    (answers[request.url!.split('?')[0]!] ?? ok)(request, response)

export async function startTarget(answer: Answer = ok): Promise<Target> {
  let current = answer
  let headers: IncomingMessage['headers'] = {}
  const log: string[] = []
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`)
    headers = request.headers
    request.resume()
    // Node's own is kept for a second, and for longer where the process is busy.
    response.setHeader('date', new Date().toUTCString())
    current(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    log,
    lastHeaders: () => headers,
    answerWith: next => {
      current = next
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
