import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parseJson } from '../../../src/model/basics/parse-json.ts'
import { openDescription } from '../openapi/description.ts'

/** A request to one operation of an API. */
type Asked = {
  /** Of the path and the query, by name. */
  parameters: Record<string, string>
  body: Record<string, unknown>
  headers: Record<string, string | string[] | undefined>
}
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> }
export type Handlers = Record<string, (asked: Asked) => Reply>

/**
 * A fake of a vendor's API: each request and each answer is held to the vendor's own description in
 * `apis/`. `prefix`: what stands before its paths. Closing it fails where something was not as
 * described.
 */
export async function startDescribed(
  api: string,
  handlers: Handlers,
  { prefix = /^/, socket }: { prefix?: RegExp; socket?: string } = {},
) {
  const file = new URL(`apis/${api}.json`, import.meta.url)
  const { findRoute } = openDescription(file, { owner: api })
  const violations: string[] = []
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const { method = '', headers } = request
    const { pathname, searchParams } = new URL(request.url!, 'http://fake')
    const written = await text(request)
    const body = written === '' ? undefined : parseJson(written)
    const route = findRoute(method, pathname.replace(prefix, ''))
    if (!route) {
      violations.push(`${method} ${request.url} is not described`)
      response.writeHead(404).end()
      return
    }
    asked.push(route.operation)
    const parameters = { ...route.parameters, ...Object.fromEntries(searchParams) }
    const handler = handlers[route.operation]!
    const reply = handler({ parameters, body: (body ?? {}) as Asked['body'], headers })
    violations.push(
      ...route.checkRequest(searchParams, body),
      ...route.checkAnswer(reply.status, reply.body),
    )
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body))
  })
  await new Promise<void>(resolve =>
    socket === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(socket, resolve),
  )
  const url =
    socket === undefined ? `http://127.0.0.1:${(server.address() as AddressInfo).port}` : ''
  return {
    url,
    /** Operations, in the order in which they were asked for. */
    asked,
    /** @throws Error where a request or an answer was not as the vendor describes it. */
    close: () => {
      server.closeAllConnections()
      server.close()
      if (violations.length > 0) throw new Error([...new Set(violations)].join('\n'))
    },
  }
}
