import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../../scripts/prometheus-server.ts'
import { readPlan } from '../../../src/gate/plan/read-plan.ts'
import { judge } from '../../../src/judge/judge.ts'
import type { JudgedObjective } from '../../../src/model/judgement.ts'
import type { AlertsObjective } from '../../../src/model/plan/objective.ts'
import { indicatorOf } from '../../../src/promql/indicator.ts'
import { prometheusApi } from '../../../src/providers/prometheus/api/api.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import type { MeasuredWindow } from '../../../src/providers/provider.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { startTarget, type Target } from '../../support/servers/target.ts'
import { answers, buildPlan, evidence } from '../../unit/judge/build.ts'
import { alertCases, alertWindow, ruleFile } from './alert-cases.ts'

/*
 * One real Prometheus has a file of rules loaded, and one load of all of them: metrics whose values
 * follow a script. What it recorded of its own alerts in the window is what the same file has to
 * come to here, whether it is replayed or read.
 */
const context = quietContext()
let begun = Number.POSITIVE_INFINITY
let target: Target
let server: RunningPrometheus
let window: MeasuredWindow
let folder: string
let recorded: Set<string>
let replayed: JudgedObjective[]
let read: JudgedObjective[]

const second = () => (Date.now() - begun) / 1000
const metrics = () => alertCases.flatMap(one => one.metrics(Math.max(0, second()))).join('\n')

async function ask(query: string, time?: number) {
  const answer = await prometheusApi({ url: server.url, headers: {} }).query(query, context, time)
  if (answer.kind !== 'vector') throw new Error(JSON.stringify(answer))
  return answer.samples
}

async function judgeRules(alerts: string): Promise<JudgedObjective[]> {
  await writeFile(
    join(folder, 'gate.yml'),
    `prometheus: { url: "${server.url}" }\nobjectives: [{ alerts: ${alerts} }]\n`,
  )
  const { plan } = await readPlan({
    config: 'gate.yml',
    folder,
    environment: {},
    overrides: [],
    options: {},
  })
  const objective = plan.objectives[0] as AlertsObjective
  const measured = await prometheus({ url: server.url, headers: {} }).measure(
    indicatorOf(objective),
    window,
    context,
  )
  // As it is in a record.
  const found = answers(JSON.parse(JSON.stringify(measured)))
  return judge(buildPlan([objective]), evidence(undefined, found)).objectives
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-alerts-'))
  await writeFile(join(folder, 'rules.yml'), ruleFile)
  target = await startTarget((_, response) =>
    response.setHeader('content-type', 'text/plain').end(`${metrics()}\n`),
  )
  server = await startPrometheus({
    targets: [target.host],
    scrapeIntervalMs: 500,
    evaluationIntervalMs: 1000,
    rules: ruleFile,
  })
  await vi.waitUntil(async () => (await ask('case_value{case="NotAbsent"}')).length > 0, {
    timeout: 120_000,
    interval: 100,
  })
  begun = Date.now()
  window = { start: begun / 1000 + alertWindow.start, end: begun / 1000 + alertWindow.end }
  await delay(alertWindow.end * 1000)
  replayed = await judgeRules('rules.yml')
  read = await judgeRules('{ from: server }')
  const fired = await ask('max_over_time(ALERTS{alertstate="firing"}[20s])', window.end)
  recorded = new Set(fired.map(({ labels }) => labels.alertname!))
})

afterAll(async () => {
  await server?.stop()
  await target?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const verdictOf = (row: JudgedObjective | undefined) =>
  row && (row.cause ? `${row.verdict}: ${row.cause}` : row.verdict)

test.each(alertCases)('$name: Prometheus fires as the rule says', ({ name, fires }) => {
  expect(recorded.has(name)).toBe(fires)
})

test.each(alertCases)('$name: replayed from the file', ({ name, fires, verdict }) => {
  const row = replayed.find(one => one.name === name)
  expect(verdictOf(row), row?.reason).toBe(verdict)
  expect((row?.value ?? 0) > 0).toBe(fires)
})

test.each(alertCases)('$name: read from what the server recorded', ({ name, fires, verdict }) => {
  const row = read.find(one => one.name === name)
  expect(verdictOf(row), row?.reason).toBe(verdict)
  expect((row?.value ?? 0) > 0).toBe(fires)
})

test('each alert is told with its time, its labels and its message', () => {
  const told = (rows: JudgedObjective[], name: string) =>
    rows.find(row => row.name === name)?.reason
  for (const rows of [replayed, read]) {
    expect(told(rows, 'SeveralAlerts')).toMatch(
      /^Fired for [3-6]s from [6-9]s into the test: .*route=\/a, .*: Errors of \/a: 73%; and 1 more alert of this rule\.$/,
    )
    expect(told(rows, 'AnotherJob')).toMatch(
      /^No data: no series of case_value matches \{job="api"\}: its job is "[^"]+"\.$/,
    )
    expect(told(rows, 'FiredBefore')).toMatch(
      /^Was firing before the test began, and for [5-8]s of it: /,
    )
    expect(told(rows, 'Pending')).toMatch(
      /^Pending when the test ended: true for the last [4-7]s, and it fires after 12s\.$/,
    )
    expect(told(rows, 'LongerAndTrue')).toMatch(
      /^Not evaluable: it has to be true for 1m, longer than the test of 20s; .* true for the last 1[5-9]s and would fire/,
    )
  }
})
