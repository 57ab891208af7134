import { expect, test } from 'vitest'
import { examine, open } from '../../../src/providers/grafana/adapter.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const at = 1_700_000_000_000
const opening = {
  machine: { environment: {} },
  leave: openLeftovers(),
  allow: () => undefined,
  service: 'shop',
}
const added: Reply = { body: { message: 'Annotation added', id: 42 } }
const patched: Reply = { body: { message: 'Annotation patched' } }

async function annotating(answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const settings = {
    url,
    headers: secrets({ authorization: 'Bearer key-of-grafana' }),
    dashboard: `${url}/d/abc-1/checkout?var-env=preview`,
    annotate: true as const,
  }
  const context = quietContext(skippingClock(at))
  return { provider: await open(settings, opening, context), questions, context, settings }
}

test('a region begins before the load, and gets the measured window, the verdict and a link', async () => {
  const { provider, questions, context } = await annotating(({ path }) =>
    path === '/api/annotations' ? added : patched,
  )
  expect(await provider.check([], context)).toEqual([])
  expect(questions[0]!.json).toEqual({
    time: at,
    timeEnd: at,
    text: 'Reliability Gate: shop is under load',
    tags: ['reliability-gate', 'shop'],
    dashboardUID: 'abc-1',
  })
  expect(questions[0]!.headers.authorization).toBe('Bearer key-of-grafana')
  const outcome = {
    verdict: 'fail' as const,
    reason: 'p95 is <b>broken</b>',
    link: 'https://github.com/a/b/actions/runs/1',
    window: { start: at + 5000, end: at + 65_000 },
  }
  expect(await provider.conclude!(outcome, context)).toEqual([])
  expect(questions[1]!.path).toBe('/api/annotations/42')
  expect(questions[1]!.json).toEqual({
    time: at + 5000,
    timeEnd: at + 65_000,
    text: 'Reliability Gate: shop: fail. p95 is &lt;b&gt;broken&lt;/b&gt; <a href="https://github.com/a/b/actions/runs/1">Run</a>',
    tags: ['reliability-gate', 'shop', 'fail'],
  })
})

test('a run without a load ends where it is told of its end', async () => {
  const { provider, questions, context } = await annotating(({ path }) =>
    path === '/api/annotations' ? added : patched,
  )
  await provider.check([], context)
  await context.clock.sleep(3000)
  await provider.conclude!({ verdict: 'error', reason: 'never ready' }, context)
  expect(questions[1]!.json).toMatchObject({ time: at, timeEnd: at + 3000 })
})

test.each<[reply: Reply, detail: string, hint: string]>([
  [{ status: 401, body: { message: 'Unauthorized' } }, 'it responded with 401', 'grafana.token'],
  [{ status: 404, body: '<!doctype html><title>no</title>' }, 'it responded with 404', '/api'],
  [{ body: { message: 'no id' } }, 'it responded with 200', '/api'],
])('a refusal costs the mark and nothing else: %j', async (reply, detail, hint) => {
  const { provider, questions, context, settings } = await annotating(() => reply)
  expect(await provider.check([], context)).toMatchObject([
    {
      message: expect.stringContaining(`the run is not marked in Grafana: ${detail}`),
      hint: expect.stringContaining(hint),
    },
  ])
  expect(await provider.conclude!({ verdict: 'pass', reason: '' }, context)).toEqual([])
  expect(questions).toHaveLength(1)
  expect(JSON.stringify(await examine(settings, opening, context))).not.toContain('key-of-grafana')
})

test('a mark that gets no end is told', async () => {
  const { provider, context } = await annotating(({ path }) =>
    path === '/api/annotations' ? added : { status: 500, body: 'down' },
  )
  await provider.check([], context)
  expect(await provider.conclude!({ verdict: 'pass', reason: '' }, context)).toMatchObject([
    { message: 'the annotation in Grafana has no end: it responded with 500: down' },
  ])
})

test('a dashboard alone asks Grafana nothing', async () => {
  const provider = await open({ dashboard: 'https://grafana.example/d/a' }, opening, quietContext())
  expect(await provider.check([], quietContext())).toEqual([])
  expect(provider.conclude).toBeUndefined()
  expect(await examine({}, opening, quietContext())).toMatchObject([{ state: 'ok' }])
})
