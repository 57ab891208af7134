import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import { parseJson } from '../../../../src/model/basics/parse-json.ts'
import type { Provider } from '../../../../src/providers/provider.ts'
import { providerKindOf } from '../../../../src/providers/providers.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { cases } from '../../../contract/providers/cases.ts'
import { fakeJson, type JsonQuestion } from '../../../contract/providers/fakes/fake-json.ts'
import type { Reply } from '../../../contract/providers/fakes/fake-prometheus.ts'
import { logBackends, loggedTraces } from '../../../contract/providers/fakes/log-backends.ts'
import { traceBackends, traceId } from '../../../contract/providers/fakes/trace-backends.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'

/** A request that a source sent, and what a fake answered. */
export type Exchange = {
  method: string
  /** With the query. */
  path: string
  /** AWS's name of the operation. */
  target?: string
  /** JSON, or the fields of a form. */
  request?: unknown
  status: number
  response: unknown
}

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const context = () => quietContext(skippingClock(window.end * 1000))

/**
 * What a source asks and our fakes answer: each case of its contract, then its check and its
 * questions against `answer`, and the lines and traces that it reads.
 */
export async function exchangesOf(
  id: string,
  answer: (question: JsonQuestion) => Reply,
): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  const through = async (fake: { url: string }, into = exchanges): Promise<Provider> => {
    const url = await record(fake.url, into)
    const { open } = await providerKindOf({ kind: id })!.load!()
    const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
    const settings = { ...cases[id]!.settings, ...logBackends[id]?.settings }
    return await open({ ...settings, url, logsUrl: url, headers: {} }, opening, context())
  }
  const { asked, answers, serve } = cases[id]!
  for (const { question, answer } of Object.values(answers)) {
    const found: Exchange[] = []
    const provider = await through(await serve(answer), found)
    await provider.measure({ ...asked[question]!, target }, window, context())
    // Whatever else is asked there gets the same, which is no answer to it.
    exchanges.push(...found.filter(one => operationOf(one) === operationOf(found[0]!)))
  }
  const whole = await through(await fakeJson(answer))
  await whole.check(asked, context())
  for (const one of asked) {
    await whole.measure({ ...one, target }, window, context())
    await whole.series?.({ ...one, target }, window, context())
  }
  const [logs, traces] = [logBackends[id], traceBackends[id]]
  for (const more of logs ? [{}, { by: logs.by }] : []) {
    const provider = await through(await fakeJson(logs!.answer))
    await provider.logs!({ query: logs!.query, ids: loggedTraces, ...more }, window, context())
  }
  if (traces) await (await through(await fakeJson(traces.there))).traces!([traceId], context())
  return exchanges
}

const operationOf = ({ path, target }: Exchange): string => target ?? path.split('?')[0]!

/** Stands before a fake, and notes what passes. */
async function record(fake: string, exchanges: Exchange[]): Promise<string> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/', headers } = request
    const type = headers['content-type'] ?? ''
    const operation = headers['x-amz-target'] as string | undefined
    const body = await text(request)
    const sent = type.includes('urlencoded')
      ? Object.fromEntries(new URLSearchParams(body))
      : parseJson(body)
    const reply = await fetch(`${fake}${path}`, {
      method,
      headers: defined({ 'content-type': type || undefined, 'x-amz-target': operation }),
      ...defined({ body: body || undefined }),
    })
    const said = await reply.text()
    const asked = defined({ target: operation, request: body ? sent : undefined })
    const { status } = reply
    exchanges.push({ method, path, ...asked, status, response: parseJson(said) ?? said })
    const back = reply.headers.get('content-type') ?? 'application/json'
    response.writeHead(reply.status, { 'content-type': back }).end(said)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
