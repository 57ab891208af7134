import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readPlan } from '../../../../../src/gate/plan/read-plan.ts'
import type { AlertRule } from '../../../../../src/model/plan/alerts.ts'
import { formatMistake, Problem } from '../../../../../src/model/problem.ts'

/** A folder with these files; the config is `ops/gate.yml`. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-alert-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

async function readRules(item: string, files: Record<string, string>): Promise<AlertRule[]> {
  const folder = await folderWith({ 'ops/gate.yml': `objectives:\n  - ${item}\n`, ...files })
  return await rulesIn('ops/gate.yml', folder)
}

async function rulesIn(config: string, folder: string): Promise<AlertRule[]> {
  const { plan } = await readPlan({
    config,
    folder,
    environment: {},
    overrides: [],
    options: { offline: true },
  })
  return plan.objectives.flatMap(objective =>
    objective.kind === 'measured' && objective.question.kind === 'alerts'
      ? (objective.question.rules ?? [])
      : [],
  )
}

async function mistakesOf(item: string, files: Record<string, string>): Promise<string[]> {
  const problem = await readRules(item, files).catch((error: unknown) => error)
  if (!(problem instanceof Problem)) throw new Error('it is right')
  return problem.mistakes.map(formatMistake)
}

const group = (name: string, ...rules: string[]) =>
  `groups:\n  - name: ${name}\n    rules:\n${rules.map(rule => `      - ${rule}\n`).join('')}`
const shop = group(
  'shop',
  '{ alert: A, expr: up == 0, for: 5m, labels: { severity: critical } }',
  '{ alert: B, expr: "job:up > 1", labels: { severity: warning } }',
  '{ alert: C, expr: up == 0, labels: { severity: info } }',
)
const recorded = group('recorded', '{ record: "job:up", expr: sum by (job) (up) }')

test('files are found beside the config, by name and by pattern, each once', async () => {
  const files = { 'ops/alerts/a.yml': shop, 'ops/alerts/b.yml': recorded, 'ops/alerts/c.txt': 'x' }
  const rules = await readRules('{ alerts: [alerts/a.yml, "alerts/*.yml"] }', files)
  expect(rules.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
  expect(rules[0]).toEqual({
    name: 'A',
    group: 'shop',
    expr: 'up == 0',
    query: 'up == 0',
    forMs: 300_000,
    keepFiringMs: 0,
    labels: { severity: 'critical' },
    annotations: {},
  })
})

test('what the files record is written out, from whichever of them', async () => {
  const files = { 'ops/a.yml': shop, 'ops/b.yml': recorded }
  const [, rule] = await readRules('{ alerts: [a.yml, b.yml] }', files)
  expect(rule).toMatchObject({ expr: 'job:up > 1', query: '(sum by (job) (up)) > 1' })
  const [, alone] = await readRules('alerts: a.yml', files)
  expect(alone).toMatchObject({ expr: 'job:up > 1', query: 'job:up > 1' })
})

test('what cannot be written out is read from the server, and says so', async () => {
  const files = {
    'ops/a.yml': group('g', '{ alert: A, expr: "job:up offset 5m > 1" }'),
    'ops/b.yml': recorded,
  }
  expect(await readRules('{ alerts: [a.yml, b.yml] }', files)).toMatchObject([
    { query: 'job:up offset 5m > 1', recorded: ['job:up'] },
  ])
})

test('a file of rules may be named by its whole path', async () => {
  const folder = await folderWith({ 'a.yml': shop })
  await mkdir(join(folder, 'ops'))
  await writeFile(
    join(folder, 'ops/gate.yml'),
    `objectives:\n  - alerts: ${join(folder, 'a.yml')}\n`,
  )
  expect((await rulesIn('ops/gate.yml', folder)).map(({ name }) => name)).toEqual(['A', 'B', 'C'])
})

test.each([
  ['match: A', ['A']],
  ['match: [A, C]', ['A', 'C']],
  ['match: { severity: [warning, info] }', ['B', 'C']],
  ['severities: { info: ignore }', ['A', 'B']],
  ['severities: { "*": ignore }', ['A', 'B', 'C']],
  ['match: { severity: critical, alertname: [A, B] }', ['A']],
])('of the rules those are meant that %s says', async (said, expected) => {
  const rules = await readRules(`{ alerts: a.yml, ${said} }`, { 'ops/a.yml': shop })
  expect(rules.map(({ name }) => name)).toEqual(expected)
})

test.each([
  ['match: [A, Bb]', 'no alert rule in a.yml is named `Bb` (did you mean `B`?)'],
  [
    'match: { alertname: Nothing }',
    'no alert rule in a.yml is named `Nothing` (there are A, B, C; see `match` and `severities`)',
  ],
])('a name in %s that no rule has is a mistake with its place', async (said, expected) => {
  expect(await mistakesOf(`{ alerts: a.yml, ${said} }`, { 'ops/a.yml': shop })).toEqual([
    `ops/gate.yml:2:5: alerts: ${expected}`,
  ])
})

test('a long `for` is shortened where the config says so, and known to be', async () => {
  const rules = await readRules('{ alerts: a.yml, for: 30s }', { 'ops/a.yml': shop })
  expect(rules.map(({ forMs, writtenForMs }) => [forMs, writtenForMs])).toEqual([
    [30_000, 300_000],
    [0, undefined],
    [0, undefined],
  ])
})

test('all mistakes of all files are told, each with its place in its own file', async () => {
  const files = {
    'ops/a.yml': group('g', '{ alert: A }'),
    'ops/b.yml': group('g', '{ alert: B, expr: up, form: 5m }'),
  }
  expect(await mistakesOf('{ alerts: [a.yml, b.yml] }', files)).toEqual([
    'ops/a.yml:4:9: groups[0].rules[0]: `expr` is missing',
    'ops/b.yml:4:31: groups[0].rules[0]: unknown key `form` (did you mean `for`?)',
  ])
})

test('rules that record each other round are a mistake where the alert stands', async () => {
  const text = group(
    'g',
    '{ record: a, expr: b }',
    '{ record: b, expr: sum(a) }',
    '{ alert: A, expr: a > 1 }',
  )
  expect(await mistakesOf('alerts: a.yml', { 'ops/a.yml': text })).toEqual([
    'ops/a.yml:6:27: the expression of A is circular: a reads b reads a',
  ])
})

test.each([
  [
    'alerts: none.yml',
    'ops/gate.yml:2:5: alerts: ops/none.yml: there is no such file (the path is taken from the folder of the config)',
  ],
  [
    'alerts: "none/*.yml"',
    'ops/gate.yml:2:5: alerts: ops/none/*.yml: there is no such file (the path is taken from the folder of the config)',
  ],
  [
    'alerts: .',
    'ops/gate.yml:2:5: alerts: ops: it is a folder (the path is taken from the folder of the config)',
  ],
  [
    '{ alerts: a.yml, match: { severity: none } }',
    'ops/gate.yml:2:5: alerts: none of the 3 alert rules in a.yml is selected (there are A, B, C; see `match` and `severities`)',
  ],
  [
    'alerts: b.yml',
    'ops/gate.yml:2:5: alerts: there is no alert rule in b.yml (a file of recording rules alone has nothing to judge)',
  ],
])('%s is a mistake of the config', async (item, said) => {
  expect(await mistakesOf(item, { 'ops/a.yml': shop, 'ops/b.yml': recorded })).toEqual([said])
})

test('the example can be used as it stands', async () => {
  const folder = fileURLToPath(new URL('../../../../../examples/alerts', import.meta.url))
  const rules = await rulesIn('reliability-gate.yml', folder)
  expect(
    rules.map(({ name, forMs, writtenForMs, labels }) => [
      name,
      labels.severity,
      forMs,
      writtenForMs,
    ]),
  ).toEqual([
    ['HighErrorRate', 'critical', 30_000, 600_000],
    ['HighLatency', 'warning', 30_000, 300_000],
    ['HighCPU', 'warning', 30_000, 300_000],
  ])
})
