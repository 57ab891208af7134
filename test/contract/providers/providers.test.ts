import { readdir } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Indicator } from '../../../src/model/plan.ts'
import { Problem } from '../../../src/model/problem.ts'
import { providers } from '../../../src/providers/providers.ts'
import { type Answer, startTarget, status } from '../../support/target.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const ids = Object.keys(providers) as (keyof typeof providers)[]
const window = { start: 1_700_000_000, end: 1_700_000_020 }

test('each folder of a provider is in the table, and the other way round', async () => {
  const entries = await readdir(new URL('../../../src/providers', import.meta.url), {
    withFileTypes: true,
  })
  expect(entries.filter(entry => entry.isDirectory()).map(entry => entry.name)).toEqual(ids)
})

/** One of each kind. */
const indicators: Indicator[] = [
  { kind: 'value', query: 'rate(a[$window])' },
  { kind: 'value', query: 'rate(a[$window])', reduce: { kind: 'max' }, absent: 'ok' },
  { kind: 'counts', partIs: 'bad', part: 'a{code="500"}', total: 'a' },
  { kind: 'histogram', metric: 'a_seconds', by: ['route'], quantile: 0.95 },
]

async function against(id: keyof typeof providers, answer: Answer | 'nobody') {
  const target = await startTarget(answer === 'nobody' ? undefined : answer)
  if (answer === 'nobody') await target.close()
  else onTestFinished(target.close)
  return providers[id]({ url: target.url, headers: { authorization: 'Bearer token' } })
}

const broken: [what: string, answer: Answer | 'nobody'][] = [
  ['nobody listens', 'nobody'],
  ['it answers 500', status(500)],
  ['it answers 404', status(404)],
  ['it refuses access', status(401)],
  ['it answers a page', (_, response) => response.end('<!doctype html><title>Log in</title>')],
  ['it answers nothing', (_, response) => response.end()],
  ['it answers null', (_, response) => response.end('null')],
  ['it closes the connection', request => request.socket.destroy()],
  ['it redirects to another origin', status(302, { location: 'https://login.example/' })],
  ['its body is too large', (_, response) => response.end(`"${'x'.repeat(5_000_000)}"`)],
]

test.each(ids.flatMap(id => broken.map(([what, answer]) => ({ id, what, answer }))))(
  '$id: where $what, check is a problem to mend and a measurement is a failure, not a throw',
  async ({ id, answer }) => {
    const provider = await against(id, answer)
    const context = quietContext(skippingClock())
    expect(provider.id).toBe(id)
    const problem = await provider.check([], context).catch(error => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem.code).toBe('provider')
    for (const indicator of indicators) {
      for (const found of [
        await provider.measure(indicator, window, context),
        await provider.series(indicator, window, context),
      ]) {
        expect(found.kind).toBe('failed')
        expect(found.kind === 'failed' && found.detail).toMatch(/\S/)
        expect(found.query).not.toContain('$window')
      }
    }
  },
)

test.each(ids)('%s: an interrupt ends a question at once', async id => {
  const context = quietContext()
  const provider = await against(id, () => setTimeout(context.stop, 20))
  const started = performance.now()
  expect(await provider.measure({ kind: 'value', query: 'a' }, window, context)).toMatchObject({
    kind: 'failed',
  })
  // An answer is waited for 30 s.
  expect(performance.now() - started).toBeLessThan(5000)
})
