import { beforeEach, expect, test } from 'vitest'
import { startShop } from '../../examples/shop/server.ts'
import { startPrometheus } from '../../scripts/prometheus-server.ts'
import type { FakeGitHub } from '../support/github/fake-github.ts'
import { openActionWorld } from '../support/runner/action-world.ts'
import { keptUp } from '../support/runner/kept-up.ts'

/* The action as it is shipped, beside a real Prometheus. Most of its time it waits for scrapes. */
/** For what is asked of a server's time. */
const short = 'load: { rate: 100/s, duration: 1s, warmup: 200ms }\n'

const world = await openActionWorld()
const { gate, readRecord } = world
let github: FakeGitHub
beforeEach(() => {
  github = world.github
})

test('a regression found by real load and a real Prometheus edits the same comment and blocks; recovery edits it back', async () => {
  const healthy = await startShop()
  const worse = await startShop({ regression: true })
  const hosts = [healthy, worse].map(({ url }) => new URL(url).host)
  const prometheus = await startPrometheus({ targets: hosts, scrapeIntervalMs: 1000 })
  const configFor = (url: string) => `
service: shop
target: { ready: { path: /health } }
load:
  rate: 50/s
  duration: 8s
  warmup: 500ms
  requests: [{ name: checkout, method: POST, path: /checkout, json: { sku: 1 }, expect: { status: 201 } }]
objectives:
  - error_rate < 2%
  - name: server errors
    prometheus: |
      sum(rate(http_requests_total{code=~"5..",instance="${new URL(url).host}"}[$window]))
        / sum(rate(http_requests_total{instance="${new URL(url).host}"}[$window]))
    when: value < 2%
    unit: ratio
`
  // The first scrapes come some seconds after the start, and a rate needs two of them.
  const scrapes = `${prometheus.url}/api/v1/query?query=min(count_over_time(http_requests_total[1m]))`
  const count = async () =>
    Number((await (await fetch(scrapes)).text()).match(/"(\d+)"\]/)?.[1] ?? 0)
  await expect.poll(count).toBeGreaterThan(1)

  const seen: [string | undefined, number | null][] = []
  try {
    for (const { url } of [healthy, worse, healthy]) {
      const { run, record } = await keptUp(async () => ({
        run: await gate(configFor(url), { target: url, 'prometheus-url': prometheus.url }),
        record: await readRecord(),
      }))
      seen.push([run.outputs.verdict, run.exitCode])
      const { objectives } = record
      const expected = url === worse.url ? 'fail' : 'pass'
      expect(objectives.map(({ verdict }) => verdict)).toEqual([expected, expected])
      expect(objectives[1]!.query).toContain('[8s]')
      expect(github.state.comments).toHaveLength(1)
      expect(github.state.comments[0]!.body).toContain(`— ${expected}`)
      expect(github.state.checks.at(-1)!.conclusion).toBe(
        expected === 'fail' ? 'failure' : 'success',
      )
    }
  } finally {
    await Promise.all([prometheus.stop(), healthy.close(), worse.close()])
  }
  expect(seen).toEqual([
    ['pass', 0],
    ['fail', 1],
    ['pass', 0],
  ])
})

test('no data blocks by default, several series are an error, and each says what to do', async () => {
  const prometheus = await startPrometheus({ targets: [], scrapeIntervalMs: 1000 })
  try {
    const query = (name: string, promql: string) =>
      `  - { name: ${name}, prometheus: '${promql}', when: value < 1 }\n`
    const empty = await gate(`${short}objectives:\n${query('nothing', 'up > 2')}`, {
      'prometheus-url': prometheus.url,
    })
    expect([empty.outputs.verdict, empty.exitCode]).toEqual(['inconclusive', 3])
    expect((await readRecord()).objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
    })
    expect(github.state.checks.at(-1)!.conclusion).toBe('failure')

    const two = 'label_replace(vector(1), "a", "1", "", "") or vector(2) or up'
    const several = await gate(`${short}objectives:\n${query('two', two)}`, {
      'prometheus-url': prometheus.url,
    })
    expect([several.outputs.verdict, several.exitCode]).toEqual(['error', 4])
    expect((await readRecord()).objectives[0]).toMatchObject({
      verdict: 'error',
      cause: 'several-series',
    })
    expect(several.outputs.reason).toContain('aggregate')
  } finally {
    await prometheus.stop()
  }
})
