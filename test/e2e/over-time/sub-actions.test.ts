import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatKeptRun, parseKeptRun } from '../../../src/gate/review/kept-run.ts'
import { keptRuns, latency } from '../../support/examples/kept-runs.ts'
import { openActionWorld, sampled } from '../../support/runner/action-world.ts'
import { status } from '../../support/servers/target.ts'

/* The sub-actions `check` and `review` as they are shipped, driven as a runner drives them. */
const world = await openActionWorld()
const { gate, readReport, target } = world

describe('the sub-action check', () => {
  const check = (config: string, inputs: Record<string, string> = {}) =>
    gate(config, {}, { actionDir: resolve('check'), inputs: { target: target.url, ...inputs } })
  const config = 'service: shop\nchecks: [{ name: api, http: /health }, { name: home, http: / }]\n'

  test('passes where all is up, with files, outputs and a summary', async () => {
    const { exitCode, outputs, summary } = await check(config)
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({
      verdict: 'pass',
      reason: 'All 2 checks passed',
      record: 'reliability-gate-report/check.json',
      report: 'reliability-gate-report/check.html',
    })
    expect(summary).toContain('shop')
    expect(JSON.parse(await readReport('check.json'))).toMatchObject({
      kind: 'check',
      verdict: 'pass',
      context: { repository: 'acme/shop' },
    })
    expect(await readReport('check.html')).toContain('<html')
  })

  test('fails the step with one error where one is down, and looks only at those that are named', async () => {
    target.answerWith(status(503))
    target.log.length = 0
    const { exitCode, annotations } = await check(config, { only: 'home' })
    expect(exitCode).toBe(1)
    expect(annotations).toMatchObject([{ message: 'fail: Of 1 check, 1 failed: home' }])
    expect(target.log).toEqual(['GET /', 'GET /', 'GET /'])
  })

  test('ends with 2 where there is no such check', async () => {
    const { exitCode, annotations } = await check(config, { only: 'hom' })
    expect(exitCode).toBe(2)
    expect(annotations[0]?.message).toContain('there is no check "hom"')
  })
})

test.each(['only', 'record', 'period', 'dependencies'])(
  'the input %s of another action, which a runner passes on with a warning, does not replace the gate',
  async input => {
    const variable = { [`INPUT_${input.toUpperCase()}`]: 'home' }
    const config = `service: shop\n${sampled.bad}objectives: [availability >= 50%]
checks: [{ name: home, http: / }]\n`
    const { exitCode } = await gate(config, {}, { env: variable })
    expect(exitCode).toBe(1)
    expect(world.onlyCheck()).toMatchObject({ conclusion: 'failure' })
  },
)

describe('the sub-action review', () => {
  const config = `service: shop
${sampled.good}objectives: [p(95) < 200ms]
baseline: { history: { branch: reliability-gate-data } }
`
  const review = (inputs: Record<string, string>) =>
    gate(config, {}, { actionDir: resolve('review'), inputs: { period: 'week', ...inputs } })

  test('reads the runs that the gate has kept on a branch, and keeps one issue', async () => {
    const push = { name: 'push', payload: { ref: 'refs/heads/main' } }
    for (let run = 0; run < 2; run += 1)
      await gate(config, {}, { event: push, ref: 'refs/heads/main' })
    const { branches, objects, issues } = world.github.state
    const { tree } = objects.commits[branches['reliability-gate-data']!]!
    const [file] = Object.keys(objects.trees[tree]!).filter(name => name.endsWith('.ndjson'))
    const lines = objects.blobs[objects.trees[tree]![file!]!]!.trim().split('\n')
    // So few runs are no history to compare with.
    expect(lines.map(line => parseKeptRun(line)?.verdict)).toEqual(['inconclusive', 'inconclusive'])

    for (let time = 0; time < 2; time += 1) {
      const { exitCode, outputs, summary } = await review({ issue: 'true' })
      expect(exitCode).toBe(0)
      expect(outputs).toMatchObject({
        verdict: 'warn',
        'review-url': 'https://github.com/acme/shop/issues/100',
        report: 'reliability-gate-report/review.html',
      })
      expect(summary).toContain('2 runs')
    }
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      title: expect.stringMatching(/^Reliability review \d{4}-W\d\d: shop$/),
      body: expect.stringContaining('2 runs (2 inconclusive)'),
    })
    expect(JSON.parse(await readReport('review.json'))).toMatchObject({ runs: { total: 2 } })
  })

  test('reads the runs that the gate has kept in check runs, and lists open action items', async () => {
    const inChecks = config.replace('{ branch: reliability-gate-data }', '{}')
    const push = { name: 'push', payload: { ref: 'refs/heads/main' } }
    for (let run = 0; run < 2; run += 1)
      await gate(inChecks, {}, { event: push, ref: 'refs/heads/main' })
    const { checks, issues } = world.github.state
    world.github.state.commits = [...new Set(checks.map(({ sha }) => sha))]
    issues.push({
      number: 3,
      author: 'ada',
      title: 'Alert on <i>queues</i>',
      body: '',
      state: 'open',
      labels: ['reliability'],
      createdAt: '2026-01-01T00:00:00Z',
    })
    const { exitCode, summary } = await gate(
      `${inChecks}action-items: { label: reliability }\n`,
      {},
      { actionDir: resolve('review'), inputs: { period: 'week' } },
    )
    expect(exitCode).toBe(0)
    expect(summary).toContain('2 runs (2 inconclusive)')
    expect(summary).toContain('[`#3`](https://github.com/acme/shop/issues/3)')
    expect(summary).toContain('\\<i>')
    expect(JSON.parse(await readReport('review.json'))).toMatchObject({
      runs: { total: 2 },
      openItems: { label: 'reliability', issues: [{ number: 3 }] },
      actions: expect.arrayContaining([expect.stringContaining('#3 has been open for')]),
    })
  })

  test('reads a folder, needs no right without an issue, and fails where it may not keep one', async () => {
    const runs = keptRuns(5, new Date().toISOString().slice(0, 10), run => ({
      objectives: [latency(100 + run)],
    }))
    await mkdir(join(world.workspace, 'kept'))
    await writeFile(join(world.workspace, 'kept/runs.ndjson'), runs.map(formatKeptRun).join(''))
    world.github.knobs.push({ on: 'issues/', fault: { kind: 'refuse', status: 403 } })
    const { exitCode, outputs } = await review({ records: 'kept' })
    expect([exitCode, outputs.verdict, outputs['review-url'] ?? '']).toEqual([0, 'pass', ''])
    const refused = await review({ records: 'kept', issue: 'true' })
    expect(refused.exitCode).toBe(4)
    expect(refused.log).toContain('issues: write')
  })

  test('without a run in the period is not green', async () => {
    const { exitCode, outputs } = await review({})
    expect([exitCode, outputs.verdict]).toEqual([3, 'inconclusive'])
  })
})
