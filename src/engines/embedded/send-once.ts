import { defined } from '../../model/basics/defined.ts'
import { isHttp, isRedirect, type LoadPlan, type RequestPlan } from '../../model/plan/load.ts'
import { Problem } from '../../model/problem.ts'
import { revealed } from '../../model/secret.ts'
import type { Checked } from '../../net/check.ts'
import { joinUrl } from '../../net/join-url.ts'
import { shownTarget } from '../../net/redirect-target.ts'
import { seededRandom } from '../../stats/random.ts'
import { learnRequests } from './before-load.ts'
import type { Connection, Sendable } from './connection/connections.ts'
import { failureOf, type Outcome } from './connection/outcome.ts'
import type { Field, Taker } from './connection/transport.ts'
import { type DeployedAt, deployedAt } from './deployed.ts'
import { sent } from './protocols/http/request-as.ts'
import type { ResponseReading } from './protocols/protocol.ts'
import { addressOf, loadProtocols } from './protocols/protocols.ts'
import { Values } from './scenario/values.ts'

/** One request by itself. `url`: of the deployment that it goes to, unless it names its address. */
export type SingleOrder = DeployedAt & {
  request: RequestPlan
  /** Whether a response with this code is a good one; absent: as the request says. */
  isGood?: Sendable['isGood']
}

/**
 * Sends a request as the load would, over a connection of its own, and tells whether it is good;
 * `ms`: from the opening of the connection on.
 */
export async function sendOnce(order: SingleOrder): Promise<Checked & { ms: number }> {
  try {
    return await sendLearnt(order, await learntLoad(order))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'bad', what: error.message, ...defined({ hint: error.hint }), ms: 0 }
  }
}

async function sendLearnt(order: SingleOrder, plan: LoadPlan): Promise<Checked & { ms: number }> {
  const { url, timeoutMs, headers } = order
  const load = revealed(plan)
  const [request] = load.requests
  const protocol = (await loadProtocols(load))(request!)
  const to = { side: 'head' as const, url, headers: revealed(headers) }
  const { options } = await deployedAt(order, loadOf(order)).reach(addressOf(request!, url))
  const connection = protocol.connect(options, load)()
  const startedAt = performance.now()
  const took = () => performance.now() - startedAt
  const deadline = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([order.signal, deadline])
  try {
    const begun = protocol.dynamic?.(request!, to, load)?.begin(valuesOfOne())
    const single = begun?.request ?? (protocol.prepare(request!, to) as Sendable)
    const { outcome, location } = await wholeResponse(connection, single, {
      reading: begun?.reading,
      signal,
      took,
    })
    const leads = leadsTo(outcome, location, order)
    const { isGood = single.isGood } = order
    const checked = checkedOf(outcome, { ...single, isGood, leads })
    return { ...(checked.kind === 'good' ? meant(outcome, leads, order) : checked), ms: took() }
  } catch (error) {
    const what = deadline.aborted ? `no response within ${timeoutMs} ms` : failureOf(error).message
    return { kind: 'bad', what, ms: took() }
  } finally {
    connection.close()
  }
}

/**
 * With the requests that follow it as part of it, such as those of redirects. `location`: of the
 * last response.
 */
async function wholeResponse(
  connection: Connection,
  request: Sendable,
  {
    reading,
    signal,
    took,
  }: {
    reading: ResponseReading | undefined
    signal: AbortSignal
    took: () => number
  },
): Promise<{ outcome: Outcome; location: string | undefined }> {
  let next = request
  for (;;) {
    const taker = new LocationTaker(reading)
    const outcome = await sent(connection, { request: next, taker, signal })
    const { location } = taker
    if (outcome.kind === 'failed' || !reading) return { outcome, location }
    const found = reading.finish(outcome.code, took())
    if (!found) return { outcome, location }
    if (!('next' in found)) return { outcome: { ...outcome, ...found }, location }
    next = found.next
  }
}

/** Reads a response as another does, and where it leads to. */
class LocationTaker implements Taker {
  location: string | undefined
  readonly reads: readonly string[]
  private readonly inner: Taker | undefined

  constructor(inner: Taker | undefined) {
    this.inner = inner
    this.reads = [...(inner?.reads ?? []), 'location']
  }

  head(status: number, fields: readonly Field[]): void {
    this.location = fields.find(([name]) => name === 'location')?.[1]
    this.inner?.head(status, fields)
  }

  body(bytes: Uint8Array, from: number, to: number): void {
    this.inner?.body(bytes, from, to)
  }

  trailers(fields: readonly Field[]): void {
    this.inner?.trailers?.(fields)
  }
}

/** ` to /login`; nothing of a response that does not redirect, or not to an address. */
function leadsTo(outcome: Outcome, location: string | undefined, order: SingleOrder): string {
  const { request, url } = order
  if (outcome.kind === 'failed' || !isHttp(request) || location === undefined) return ''
  const from = joinUrl(url, request.path)
  const to = isRedirect(Number(outcome.code)) ? URL.parse(location, from) : null
  return to ? ` to ${shownTarget(to, from)}` : ''
}

const refused = 'the connection was refused'

function checkedOf(
  outcome: Outcome,
  { isGood, leads }: Pick<Sendable, 'isGood'> & { leads: string },
): Checked {
  if (outcome.kind === 'failed')
    return {
      kind: 'bad',
      what: /\bECONNREFUSED\b/.test(outcome.message) ? refused : outcome.message,
    }
  const { code, fault } = outcome
  if (!isGood(code)) {
    const told = leads === '' ? `${code}` : `a redirect (${code})${leads}`
    return { kind: 'bad', what: typeof code === 'number' ? `it responded with ${told}` : code }
  }
  return fault ? { kind: 'bad', what: fault.message } : { kind: 'good' }
}

/**
 * A good response may stand in the place of the one that is wanted: a redirect whose status nobody
 * named, or a login page.
 */
function meant(outcome: Outcome, leads: string, { request }: SingleOrder): Checked {
  if (outcome.kind === 'failed' || !isHttp(request)) return { kind: 'good' }
  const { code, page } = outcome
  if (page === 'login')
    return {
      kind: 'bad',
      what: `it responded with a login page (${code})`,
      hint: 'give the headers that let the request in; if the page is meant, name a text of it, such as expect: { body: Sign in }',
    }
  if (request.expect.status !== undefined || !isRedirect(Number(code))) return { kind: 'good' }
  const final = request.follow ? 'it leads to another origin: request' : 'set follow: true, request'
  return {
    kind: 'bad',
    what: `it responded with a redirect (${code})${leads}`,
    hint: `${final} the final address, or set expect: { status: ${code} } if the redirect is meant`,
  }
}

/** With what the server tells of itself, where the request needs that. */
const learntLoad = async (order: SingleOrder): Promise<LoadPlan> => {
  const load = loadOf(order)
  return { ...load, requests: await learnRequests(load, order) }
}

/**
 * What a load says that is nothing but this request. Like a request of a scenario, nobody tried it
 * before: its response is looked at as a page.
 */
const loadOf = ({ request, timeoutMs }: SingleOrder): LoadPlan => ({
  profile: 'load',
  pace: { kind: 'rate', perSecond: 1 },
  durationMs: 1000,
  warmupMs: 0,
  timeoutMs,
  maxConnections: 1,
  keepAlive: false,
  requests: [request],
  scenarios: [],
})

const valuesOfOne = (): Values =>
  new Values({
    number: 0,
    startedAt: Date.now(),
    random: seededRandom(Date.now()),
    rows: new Map(),
  })
