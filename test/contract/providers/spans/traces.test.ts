import { expect, test } from 'vitest'
import type { Provider } from '../../../../src/providers/provider.ts'
import { providerKindOf } from '../../../../src/providers/providers.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { secrets } from '../../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from '../fakes/fake-json.ts'
import type { Reply } from '../fakes/fake-prometheus.ts'
import {
  at,
  child,
  missingId,
  root,
  spans,
  traceBackends,
  traceId,
} from '../fakes/trace-backends.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

/* Traces as each backend has them: a shop that waits for its payment, which fails. */

const ids = Object.keys(traceBackends)
const missingOf = (id: string, question: JsonQuestion): Reply => {
  const { missing } = traceBackends[id]!
  return typeof missing === 'function' ? missing(question) : missing
}

async function openAt(id: string, answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const { open } = await providerKindOf({ kind: id })!.load!()
  const headers = secrets({ authorization: 'Bearer key-of-traces' })
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const settings = { url, headers, settleMs: 5000 }
  const provider: Provider = await open(settings, opening, quietContext())
  return { provider, questions }
}

const expected = (id: string) =>
  id === 'xray' ? spans.map(span => ({ ...span, name: span.service })) : spans

test.each(ids)('%s: the spans of a trace are read once they agree, by its id', async id => {
  const { path, there } = traceBackends[id]!
  let reads = 0
  const { provider, questions } = await openAt(id, question => {
    if (question.path.startsWith(path)) reads += 1
    return reads < 2 ? missingOf(id, question) : there(question)
  })
  const clock = skippingClock()
  const found = await provider.traces!([traceId], quietContext(clock))
  expect(found.failed).toBeUndefined()
  expect(found.spans.get(traceId)).toEqual(expected(id))
  // Missing, there, and there again.
  expect(reads).toBe(3)
  expect(clock.sleeps.slice(0, 3)).toEqual([5000, 3000, 3000])
  const asked = JSON.stringify(questions)
  const part = id === 'xray' ? traceId.slice(8) : traceId
  expect(asked).toContain(part)
})

test.each(ids)('%s: traces that never come are waited for 15 s, and are no failure', async id => {
  const { provider } = await openAt(id, question => missingOf(id, question))
  const clock = skippingClock()
  const found = await provider.traces!([missingId], quietContext(clock))
  expect(found).toEqual({ spans: new Map() })
  expect(clock.sleeps).toEqual([5000, 3000, 3000, 3000, 3000, 3000])
})

test.each(
  ids.flatMap(id =>
    [
      [401, 'Unauthorized'],
      [403, 'Forbidden'],
      [500, 'down'],
      [200, '<!doctype html><title>Log in</title>'],
      [200, '{"data":[['],
      [404, '<html><title>404</title>'],
    ].map(([status, body]) => ({ id, status: status as number, body: body as string })),
  ),
)('$id: $status with `$body` is a failure with a reason', async ({ id, status, body }) => {
  const { provider } = await openAt(id, () => ({ status, body }))
  const found = await provider.traces!([traceId], quietContext(skippingClock()))
  expect(found.spans.size).toBe(0)
  expect(found.failed?.detail).toMatch(/\S/)
  expect(JSON.stringify(found.failed)).not.toContain('key-of-traces')
})

test('the two halves of one span of Zipkin are client and server, with what is below the server', async () => {
  const of = (more: object) => ({ traceId, timestamp: at * 1000, duration: 1000, ...more })
  const endpoint = (serviceName: string) => ({ localEndpoint: { serviceName } })
  const { provider } = await openAt('zipkin', () => ({
    body: [
      of({ id: root, name: 'post', kind: 'CLIENT', ...endpoint('shop') }),
      of({ id: root, name: 'post', kind: 'SERVER', shared: true, ...endpoint('payment') }),
      of({ id: child, parentId: root, name: 'select', ...endpoint('payment') }),
    ],
  }))
  const found = await provider.traces!([traceId], quietContext(skippingClock()))
  expect(found.spans.get(traceId)!.map(({ id, parent }) => [id, parent])).toEqual([
    [root, undefined],
    [`${root} server`, root],
    [child, `${root} server`],
  ])
})

test.each([{ body: '{}' }, { body: { services: null } }, { body: { services: ['shop'] } }])(
  'a Jaeger that has no service yet is there: %j',
  async reply => {
    const { provider } = await openAt('jaeger', () => reply)
    expect(await provider.check([], quietContext())).toEqual([])
  },
)

test.each([
  [{ status: 'error' }, true],
  [{ attributes: { error: { message: 'refused' } } }, true],
  [{ custom: { error: 0 }, status: 'ok' }, undefined],
])('a span of Datadog with %j failed: %s', async (more, failed) => {
  const times = [at, at + 1].map(time => new Date(time).toISOString())
  const [start_timestamp, end_timestamp] = times
  const attributes = { trace_id: traceId, span_id: root, start_timestamp, end_timestamp, ...more }
  const { provider } = await openAt('datadog', () => ({ body: { data: [{ attributes }] } }))
  const found = await provider.traces!([traceId], quietContext(skippingClock()))
  expect(found.spans.get(traceId)![0]!.failed).toBe(failed)
})
