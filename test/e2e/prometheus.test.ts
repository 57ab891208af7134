import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../scripts/prometheus-server.ts'
import { answerOf } from '../../src/model/evidence/answer.ts'
import type { RunRecord } from '../../src/model/record.ts'
import { startTarget, type Target } from '../support/servers/target.ts'

/* Objectives on what the server counts, by the command as it is shipped, with a real Prometheus. */
const entry = resolve('dist/index.js')
let folder: string
let target: Target
let server: RunningPrometheus

const counted = { good: 0, bad: 0 }
/** From so many answers on `/metrics` cannot be had. */
let lostFrom = Number.POSITIVE_INFINITY

/**
 * Each fiftieth request fails; all take less than a tenth of a second, and are counted when
 * answered.
 */
function startCounting(): Promise<Target> {
  return startTarget((request, response) => {
    const isLost = counted.good + counted.bad >= lostFrom
    if (request.url === '/metrics' && isLost) return response.writeHead(500).end()
    if (request.url === '/metrics')
      return response.setHeader('content-type', 'text/plain').end(metrics())
    const isBad = (counted.good + counted.bad) % 50 === 49
    counted[isBad ? 'bad' : 'good'] += 1
    return response.writeHead(isBad ? 500 : 200).end()
  })
}

const metrics = () => `# TYPE answers_total counter
answers_total{code="200"} ${counted.good}
${counted.bad > 0 ? `answers_total{code="500"} ${counted.bad}\n` : ''}# TYPE took_seconds histogram
took_seconds_bucket{route="/",le="0.1"} ${counted.good + counted.bad}
took_seconds_bucket{route="/",le="1"} ${counted.good + counted.bad}
took_seconds_bucket{route="/",le="+Inf"} ${counted.good + counted.bad}
# TYPE in_flight gauge
in_flight 3
`

const objectives = `
  - { name: server errors, prometheus: { bad: 'answers_total{code=~"5.."}', total: answers_total }, when: ratio < 0.5% }
  - { name: server good, prometheus: { good: 'answers_total{code="200"}', total: answers_total }, when: ratio >= 90% }
  - { name: route p95, prometheus: { histogram: took_seconds, by: route }, when: p(95) < 100ms }
  - { name: coarse, prometheus: { histogram: took_seconds, by: route }, when: p(95) < 50ms }
  - { name: busy, prometheus: in_flight, reduce: max, when: value < 5 }
  - { name: shed, prometheus: 'rate(shed_total[$window])', absent: ok, when: value < 1 }
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-prometheus-'))
  target = await startCounting()
  server = await startPrometheus({ targets: [target.host], scrapeIntervalMs: 500 })
  const scrapes = () => target.log.filter(line => line === 'GET /metrics').length
  await vi.waitUntil(() => scrapes() >= 3, { timeout: 120_000, interval: 20 })
})
afterAll(async () => {
  await server?.stop()
  await target?.close()
  await rm(folder, { recursive: true })
})

async function command(...words: string[]) {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.resume()
  const [code] = await once(child, 'close')
  return { code: code as number, stdout }
}

test('counts, histograms and reduced values go from the config to the scorecard, and can be judged again', async () => {
  const load = 'load: { rate: 150/s, duration: 6s, warmup: 1s }'
  const source = `prometheus: { url: "${server.url}" }`
  await writeFile(
    join(folder, 'gate.yml'),
    `service: shop\n${source}\n${load}\nobjectives:${objectives}`,
  )
  const run = await command(
    'run',
    '--config',
    'gate.yml',
    '--target',
    target.url,
    '--report-dir',
    'report',
  )
  const record: RunRecord = JSON.parse(
    await readFile(join(folder, 'report', 'record.json'), 'utf8'),
  )
  expect(record.objectives.map(({ name, verdict, cause }) => [name, verdict, cause])).toEqual([
    ['server errors', 'fail', undefined],
    ['server good', 'pass', undefined],
    ['route p95', 'pass', undefined],
    ['coarse', 'inconclusive', 'resolution'],
    ['busy', 'pass', undefined],
    ['shed', 'pass', undefined],
  ])
  expect(run.code).toBe(1)
  const [errors, , p95, coarse, busy, shed] = record.objectives
  expect(errors).toMatchObject({
    unit: 'ratio',
    query: 'sum(increase(answers_total{code=~"5.."}[6s])) / sum(increase(answers_total[6s]))',
  })
  expect(errors!.reason).toMatch(
    /\(\d+ of \d+ requests, .*±\d+ at the window's edges: one scrape is \d+ ms\)/,
  )
  expect(p95).toMatchObject({ unit: 's', threshold: 0.1, interval: { lower: 0, upper: 0.1 } })
  expect(coarse!.reason).toContain(
    'a bucket bound at 50 ms would decide it (the bounds around are 0 ms and 100 ms)',
  )
  expect(busy).toMatchObject({
    value: 3,
    reason: expect.stringMatching(/^3 \(max of \d values over the window\)\.$/),
  })
  expect(shed).toMatchObject({ value: 0, reason: '0 (no series, which counts as zero).' })

  // The server answers at once: what it counted is what was sent, but for some that were under way
  // at an edge.
  const row = record.objectives.find(({ name }) => name === 'server errors')!
  const ratio = answerOf(record.evidence, row.of, 'objective')!.measured
  if (ratio.kind !== 'ratio' || !ratio.hidden) throw new Error(JSON.stringify(ratio))
  expect(record.load.head!.sent).toBe(900)
  expect(ratio.total).toBeGreaterThanOrEqual(900 - 10)
  expect(ratio.total - ratio.hidden.total).toBeLessThanOrEqual(900 + 10)
  expect(run.stdout).toContain('server errors')

  await writeFile(
    join(folder, 'other.yml'),
    `service: shop\nobjectives:${objectives.replace('0.5%', '10%').replace('50ms', '1s')}`,
  )
  const again = await command('judge', join('report', 'record.json'), '--config', 'other.yml')
  expect(again.stdout).not.toContain('inconclusive')
  expect(again.code).toBe(0)
})

test('metrics that can no longer be had from the middle of the run on are no data, of every kind of objective', async () => {
  lostFrom = counted.good + counted.bad + 400
  const rules =
    'groups: [{ name: g, interval: 1s, rules: [{ alert: Busy, expr: in_flight > 9, labels: { severity: page } }] }]'
  await writeFile(join(folder, 'rules.yml'), rules)
  const load = 'load: { rate: 100/s, duration: 8s, warmup: 1s }'
  const asked = `
  - { name: counts, prometheus: { bad: 'answers_total{code=~"5.."}', total: answers_total }, when: ratio < 50% }
  - { name: histogram, prometheus: { histogram: took_seconds }, when: p(95) < 1s }
  - { name: value, prometheus: 'sum(rate(answers_total[$window]))', when: value < 1000 }
  - { name: longer, prometheus: 'sum(rate(answers_total[5m]))', when: value < 1000 }
  - { name: reduced, prometheus: in_flight, reduce: max, when: value < 5 }
  - alerts: rules.yml
`
  await writeFile(
    join(folder, 'lost.yml'),
    `service: shop\nprometheus: { url: "${server.url}" }\n${load}\nobjectives:${asked}`,
  )
  const run = await command(
    'run',
    '--config',
    'lost.yml',
    '--target',
    target.url,
    '--report-dir',
    'lost',
  )
  const record: RunRecord = JSON.parse(await readFile(join(folder, 'lost', 'record.json'), 'utf8'))
  expect(record.objectives.map(({ name, cause }) => [name, cause])).toEqual(
    ['counts', 'histogram', 'value', 'longer', 'reduced', 'Busy'].map(name => [name, 'no-data']),
  )
  for (const { reason } of record.objectives) {
    expect(reason).toMatch(
      /the newest sample of \S+ is \d+(\.\d)? s older than the end of the test, and \{job=.*could not be scraped since\.$/,
    )
  }
  expect(run.code).toBe(3)
})
