import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Headers, Route } from '../../../model/plan/target.ts'
import { fetchText, type HttpFailure, type HttpResponse, redirectOf } from '../../../net/http.ts'
import { proxyFor } from '../../../net/proxy.ts'
import { excerpt, isHtml } from '../../../net/redaction/excerpt.ts'
import { type SeriesCounter, scrapeLimits, seriesCounter } from './scrape-limits.ts'

/** The relay's request for a request of the server for `path`. */
export type Relayed = {
  path: string
  url: string
  headers: Headers
  route?: Route
  intervalMs: number
}

/**
 * The outcome of a scrape: metrics, as far as is known without parsing them, or why there are none.
 */
type Outcome = { kind: 'metrics' } | NoMetrics
type NoMetrics = { kind: 'none'; detail: string; hint?: string }

export type Relay = {
  port: number
  /** Of the newest scrape; undefined where there was none yet. */
  outcomeOf: (path: string) => Outcome | undefined
  /**
   * How many scrapes there were since the first that gave metrics, and how many of those did not.
   */
  countsOf: (path: string) => { scrapes: number; failed: number }
  close: () => Promise<void>
}

const textFormat = 'text/plain; version=0.0.4; charset=utf-8'
const accepted =
  'application/openmetrics-text;version=1.0.0;charset=utf-8;q=0.9,text/plain;version=0.0.4;q=0.8,*/*;q=0.1'

/**
 * Stands on loopback between the server and what it scrapes: headers, TLS, addresses, proxies and
 * forbidden addresses are handled here, whatever the version of the server, and do not get into its
 * config. Metrics pass `redact`, since the server stores them, and never exceed the limits.
 */
export async function startRelay(
  scrapes: readonly Relayed[],
  context: Context,
  redact: (text: string) => string = text => text,
): Promise<Relay> {
  const count = seriesCounter()
  const closed = new AbortController()
  const signal = AbortSignal.any([context.signal, closed.signal])
  const outcomes = new Map<string, Outcome>()
  const counts = new Map<string, { scrapes: number; failed: number }>()
  const note = (path: string, outcome: Outcome): void => {
    outcomes.set(path, outcome)
    const before = counts.get(path)
    if (!before && outcome.kind === 'none') return
    const { scrapes, failed } = before ?? { scrapes: 0, failed: 0 }
    counts.set(path, { scrapes: scrapes + 1, failed: failed + (outcome.kind === 'none' ? 1 : 0) })
  }
  const server = createServer((request, response) => {
    const scrape = scrapes.find(({ path }) => path === request.url)
    if (!scrape || request.method !== 'GET') response.writeHead(404).end()
    else
      void pass(
        scrape,
        response,
        { redact, count, note: outcome => note(scrape.path, outcome) },
        { ...context, signal },
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    outcomeOf: path => outcomes.get(path),
    countsOf: path => counts.get(path) ?? { scrapes: 0, failed: 0 },
    close: async () => {
      closed.abort()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Passing = {
  redact: (text: string) => string
  count: SeriesCounter
  note: (outcome: Outcome) => void
}

async function pass(
  { url, headers, route, intervalMs }: Relayed,
  response: ServerResponse,
  { redact, count, note }: Passing,
  { signal, proxies }: Context,
): Promise<void> {
  const reply = await fetchText({
    url,
    headers: { ...headers, accept: accepted, 'accept-encoding': 'identity' },
    // In time to report it before the server itself times out.
    timeoutMs: intervalMs * 0.95,
    maxBytes: scrapeLimits.bytes,
    signal,
    ...defined({ route }),
    proxy: proxyFor(url, proxies),
  })
  if (signal.aborted) return void response.destroy()
  const outcome = outcomeOf(reply, count)
  note(outcome)
  if (outcome.kind === 'metrics' && reply.kind === 'answer') {
    const type = reply.headers['content-type'] ?? ''
    response
      .writeHead(200, { 'content-type': /openmetrics/i.test(type) ? type : textFormat })
      .end(redact(withoutCuts(reply.body)))
  } else {
    response
      .writeHead(502, { 'content-type': 'text/plain' })
      .end(outcome.kind === 'none' ? outcome.detail : '')
  }
}

/**
 * Where the gate itself cuts texts, the redactor looks for half a secret; metrics are complete.
 */
const withoutCuts = (body: string): string => body.replaceAll('…', '...')

/**
 * Prometheus 3 needs the exact type of its text format; plain text and a missing type are taken for
 * it, as in version 2.
 */
const metricsType = /^\s*(text\/plain|application\/openmetrics-text)\s*(;|$)|^\s*$/i

function outcomeOf(reply: HttpResponse | HttpFailure, count: SeriesCounter): Outcome {
  if (reply.kind === 'failed') return ofFailure(reply)
  const { status, body, headers, truncated } = reply
  const elsewhere = redirectOf(reply)
  if (elsewhere) {
    return noMetrics(
      `it redirects to ${elsewhere.origin}`,
      'is the preview protected? give the header that lets the gate through',
    )
  }
  if (status === 401 || status === 403)
    return noMetrics(
      `it refuses access (${status})`,
      'give headers in prometheus.scrape, or target-headers',
    )
  if (status === 404)
    return noMetrics('it responded with 404', 'is prometheus.scrape.path where the metrics are?')
  if (status !== 200)
    return noMetrics(
      `it responded with ${status}${body.trim() === '' ? '' : `: "${excerpt(body, 80)}"`}`,
    )
  const type = headers['content-type'] ?? ''
  if (!metricsType.test(type) || isHtml(body)) {
    const said = isHtml(body) ? `a page ("${excerpt(body, 80)}")` : excerpt(type, 80)
    return noMetrics(
      `it responded with ${said}; expected Prometheus's text format`,
      'is prometheus.scrape.path where the metrics are?',
    )
  }
  if (truncated)
    return noMetrics(`its response is larger than ${scrapeLimits.bytes / 1024 / 1024} MB`, tooMuch)
  if (body.trim() === '')
    return noMetrics('its response is empty', 'does the target count anything yet?')
  const excess = count(body)
  return excess === undefined ? { kind: 'metrics' } : noMetrics(excess, tooMuch)
}

const tooMuch =
  'does a label have a different value for each request, such as an id? The limit protects the memory'

function ofFailure({ reason, message }: HttpFailure): NoMetrics {
  if (reason === 'timeout') return noMetrics(message, 'give prometheus.scrape a longer interval')
  if (reason === 'refused-address')
    return noMetrics(message, 'link-local and metadata addresses are never contacted')
  return noMetrics(message)
}

const noMetrics = (detail: string, hint?: string): NoMetrics => ({
  kind: 'none',
  detail,
  ...defined({ hint }),
})
