import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PastRun } from '../../src/model/evidence/evidence.ts'
import type { FakeGitHub } from '../support/github/fake-github.ts'
import {
  baseSha,
  headSha,
  openActionWorld,
  pullRequest,
  sampled,
} from '../support/runner/action-world.ts'
import { startTarget, status } from '../support/servers/target.ts'

/*
 * The action as it is shipped: dist/ driven as a runner drives it, with the real Octokit against a
 * fake of GitHub.
 */
/** 480 requests: enough for 99%, and few enough where much else shares a core. */
const real = 'load: { rate: 60/s, duration: 8s, warmup: 200ms }\n'
/** For what is asked of the load's time, or before any load. */
const short = 'load: { rate: 100/s, duration: 1s, warmup: 200ms }\n'

const world = await openActionWorld()
const { target, gate, readRecord, onlyCheck } = world
let github: FakeGitHub
beforeEach(() => {
  github = world.github
})

test('a healthy pull request passes: one comment, a green check on the head commit, outputs, summary and files', async () => {
  // The target shares a core with much else.
  const patient = 'objectives: [availability >= 99%, p(95) < 9s]\n'
  const run = await gate(`service: checkout-api\n${patient}${real}`)
  expect(run.log).toContain('pass')
  expect(run.exitCode, run.log).toBe(0)
  expect(onlyCheck()).toMatchObject({
    name: 'Reliability Gate: checkout-api',
    sha: headSha,
    status: 'completed',
    conclusion: 'success',
  })
  expect(github.state.comments).toHaveLength(1)
  expect(github.state.comments[0]).toMatchObject({ pullRequest, author: 'github-actions[bot]' })
  expect(github.state.comments[0]!.body).toContain('checkout-api')
  expect(run.summary).toContain('checkout-api')
  expect(run.outputs).toMatchObject({
    verdict: 'pass',
    score: '100',
    grade: 'A',
    target: target.url,
    record: 'reliability-gate-report/record.json',
    scorecard: 'reliability-gate-report/scorecard.md',
    report: 'reliability-gate-report/report.html',
    junit: 'reliability-gate-report/junit.xml',
  })
  expect(run.outputs.reason).not.toBe('')
  expect(run.outputs['comment-url']).toContain('https://')
  for (const file of ['record', 'scorecard', 'report', 'junit']) {
    expect(readFileSync(join(world.workspace, run.outputs[file]!), 'utf8').length).toBeGreaterThan(
      100,
    )
  }
  expect(await readRecord()).toMatchObject({
    commit: headSha,
    verdict: 'pass',
    context: { pullRequest },
  })
  expect(run.post?.exitCode).toBe(0)
})

test('what holds the threshold but not the warn bound is a warn, and green', async () => {
  const run = await gate(`${sampled.good}objectives: [{ when: p(95) < 2s, warn: 1ms }]\n`)
  expect(run.outputs.verdict).toBe('warn')
  expect(run.exitCode).toBe(0)
  expect(onlyCheck().conclusion).toBe('success')
})

test.each([
  ['neutral', 0, 'neutral'],
  ['block', 3, 'failure'],
])(
  'a run of too few requests under `too-few-requests: %s` ends the step with %i and the check as %s',
  async (policy, code, check) => {
    const run = await gate(
      `${sampled.good}objectives: [availability >= 99.9%]\npolicy: { too-few-requests: ${policy} }\n`,
    )
    // Before any load it was told already.
    expect(run.log).toMatch(
      /reliability-gate\.yml:\d+:14: it takes 2,995 requests to show availability >= 99\.9%/,
    )
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', score: '', grade: '' })
    expect(run.outputs.reason).toContain('2,995')
    expect(run.exitCode).toBe(code)
    expect(onlyCheck().conclusion).toBe(check)
  },
)

test('a Prometheus that cannot be queried is an error before any load', async () => {
  const page = await startTarget((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  )
  const config = `${short}objectives: [{ name: up, prometheus: up, when: value > 0 }]\n`
  const run = await gate(config, { 'prometheus-url': page.url })
  await page.close()
  expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
  expect(run.outputs.reason).toContain('HTML')
  expect(target.log).toHaveLength(0)
})

test('a token that is obtained during the run is shown nowhere, whoever repeats it', async () => {
  const token = 'eyJ0b2tlbg.of-the-run'
  const issuer = await startTarget((_, response) =>
    response.end(JSON.stringify({ access_token: token })),
  )
  const echo = await startTarget((request, response) =>
    response
      .writeHead(403)
      .end(JSON.stringify({ status: 'error', error: `not ${request.headers.authorization}` })),
  )
  const oauth2 = `{ token-url: '${issuer.url}', client-id: gate, client-secret: 'cl1ent-s3cret' }`
  const config = `prometheus: { url: '${echo.url}', auth: { oauth2: ${oauth2} } }
${short}objectives: [{ name: up, prometheus: up, when: value > 0 }]
`
  const run = await gate(config)
  await Promise.all([issuer.close(), echo.close()])
  expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
  expect(run.outputs.reason).toContain('it refuses access (403): not Bearer ***')
  expect(run.masks).toContain(token)
  const { log, outputs, summary, annotations } = run
  const shown = JSON.stringify([
    log,
    outputs,
    summary,
    annotations,
    await readRecord(),
    github.state,
  ])
  expect(shown).not.toContain(token)
  expect(shown).not.toContain('cl1ent-s3cret')
})

test('a preview that never becomes ready is an error that shows its last answer', async () => {
  target.answerWith(status(503))
  const run = await gate(`target: { ready: { timeout: 1s } }\n${short}`)
  expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
  expect(run.outputs.reason).toContain('503')
  expect(onlyCheck().conclusion).toBe('failure')
  expect(github.state.comments).toHaveLength(1)
})

test('a wrong config fails the step with an annotation at each mistake, a failed check and no comment', async () => {
  const run = await gate('service: checkout\nload:\n  rte: 5/s\n  duration: 30\n')
  expect(run.exitCode).toBe(2)
  expect(run.annotations).toMatchObject([
    { level: 'error', file: 'reliability-gate.yml', line: 3 },
    { level: 'error', file: 'reliability-gate.yml', line: 4 },
  ])
  expect(run.outputs.verdict).toBe('error')
  expect(run.outputs.reason).toContain('rte')
  expect(onlyCheck()).toMatchObject({ conclusion: 'failure', name: 'Reliability Gate: checkout' })
  expect(github.state.comments).toEqual([])
  expect(target.log).toHaveLength(0)
})

test('a file of alert rules that is not there is told at the line that names it', async () => {
  const run = await gate(
    `${short}prometheus: { url: "http://127.0.0.1:9" }\nobjectives: [{ alerts: rules.yml }]\n`,
  )
  expect(run.exitCode).toBe(2)
  expect(run.log).toMatch(/reliability-gate\.yml:\d+:14: alerts: rules\.yml: there is no such file/)
})

test('a baseline is found among the deployments, whatever its commit, and stands beside head in the comment', async () => {
  const before = github.deploy('d'.repeat(40), 'production', [
    { state: 'success', environmentUrl: `${target.url}/old` },
  ])
  const load = 'load: { rate: 100/s, duration: 3s, warmup: 200ms }\n'
  const run = await gate(
    `${load}baseline: { deployment: { environment: production } }\npolicy: { inconclusive: block }\n`,
  )
  expect(run.exitCode).toBe(3)
  const record = await readRecord()
  expect(record.evidence.baseline).toEqual({
    url: `${target.url}/old`,
    source: 'deployment',
    deploymentId: before,
    isProduction: true,
  })
  expect(record.load.base).toMatchObject({ sent: 300, errors: 0 })
  expect(record.objectives.find(({ name }) => name === 'p(95): no regression')).toMatchObject({
    verdict: 'inconclusive',
    cause: 'too-few-requests',
  })
  expect(github.state.comments[0]!.body).toContain('| Base | Change (interval) |')
})

describe('baseline.history', () => {
  const commits = Array.from({ length: 8 }, (_, index) => String(index + 1).repeat(40))
  const config = `${sampled.good}objectives: [availability >= 99%, error_rate <= base + 2%]\nbaseline: { history: {} }\n`
  const push = (sha: string) =>
    gate(config, {}, { event: { name: 'push', payload: { ref: 'refs/heads/main' } }, sha })
  const historyAt = (sha: string): { runs: PastRun[] } => {
    const text = github.state.checks.find(check => check.sha === sha)?.text ?? ''
    return JSON.parse(/```json\n(.*)\n```/.exec(text)![1]!)
  }

  test('grows from push to push in the check run of the commit; a pull request is compared with it and leaves only its verdict', async () => {
    for (const [index, sha] of commits.slice(0, 2).entries()) {
      github.state.commits = commits.slice(0, index + 1).toReversed()
      expect((await push(sha)).outputs.verdict).toBe('inconclusive')
      expect(historyAt(sha).runs.map(({ commit }) => commit)).toEqual(commits.slice(0, index + 1))
    }
    // Five runs are enough.
    const [first] = historyAt(commits[0]!).runs
    const five = Array.from({ length: 5 }, () => first!)
    const check = github.state.checks.find(({ sha }) => sha === commits[1])!
    check.text = check.text!.replace(/(?<="runs":).*(?=})/, JSON.stringify(five))
    github.state.commits = [baseSha, ...github.state.commits]
    const run = await gate(config)
    expect([run.outputs.verdict, run.exitCode]).toEqual(['pass', 0])
    const { evidence, objectives } = await readRecord()
    expect(evidence.history).toMatchObject({ from: 'the check run of 2222222', runs: five })
    expect(objectives[1]).toMatchObject({
      name: 'error_rate <= base + 2%',
      comparison: { pastRuns: 5 },
      base: 0,
    })
    expect(github.state.checks.at(-1)).toMatchObject({ sha: headSha, conclusion: 'success' })
    // For reviews: later runs are compared with none of it.
    expect(github.state.checks.at(-1)!.text).toContain('"pullRequest":7')
    expect(github.state.checks.at(-1)!.text).not.toContain('"runs":')
    expect(github.state.comments[0]!.body).toContain('earlier runs that passed')
  })

  test('of another app, or forged in its form, counts for nothing; a run that failed is not taken', async () => {
    const forged = {
      id: 1,
      sha: baseSha,
      name: 'Reliability Gate: shop',
      status: 'completed',
      conclusion: 'success',
    }
    github.state.checks = [
      { ...forged, app: 'mallory', text: 'The last runs' },
      {
        ...forged,
        id: 2,
        text: '```json\n{"schemaVersion":1,"service":"shop","runs":[{"at":"now"}]}\n```',
      },
    ]
    github.state.commits = [baseSha]
    const event = { name: 'push', payload: { ref: 'refs/heads/main' } }
    const run = await gate(config.replace(sampled.good, sampled.bad), {}, { event, sha: baseSha })
    expect(run.outputs.verdict).toBe('fail')
    expect((await readRecord()).evidence.history).toMatchObject({ runs: [] })
    expect(github.state.checks.at(-1)!.text).toContain('"runs":[]')
  })

  test('that cannot be read is no data, which blocks', async () => {
    github.knobs.push({ on: 'repos/list-commits', fault: { kind: 'refuse', status: 403 } })
    const run = await gate(config)
    expect([run.outputs.verdict, run.exitCode]).toEqual(['inconclusive', 3])
    expect(run.outputs.reason).toContain('the commits of the base branch cannot be read')
  })
})

describe('a waiver', () => {
  const asked = `${sampled.bad}objectives: [availability >= 99%]\n`
  const waived = `${asked}waivers: [{ objective: availability >= 99%, until: 2099-12-31, reason: moving house, link: "https://issues.example/7" }]\n`
  const setBase = (text: string) => {
    github.state.files = [{ path: 'reliability-gate.yml', sha: baseSha, text }]
  }

  test('of the base branch sets a failed objective aside: shown, counted, and the check green', async () => {
    setBase(waived)
    const run = await gate(waived)
    const { verdict, objectives, plan } = await readRecord()
    expect([verdict, run.exitCode]).toEqual(['warn', 0])
    expect(plan.waivers).toHaveLength(1)
    expect(objectives.find(({ waiver }) => waiver)).toMatchObject({
      verdict: 'fail',
      advisory: true,
    })
    expect(onlyCheck()).toMatchObject({ conclusion: 'success' })
    const { body } = github.state.comments[0]!
    for (const text of ['waived until 2099-12-31', 'moving house']) expect(body).toContain(text)
  })

  test('that only the pull request has does not hold, and the log says so', async () => {
    setBase(sampled.bad)
    const run = await gate(waived)
    expect([run.outputs.verdict, run.exitCode]).toEqual(['fail', 1])
    expect(run.annotations.some(({ message }) => message.includes('does not apply'))).toBe(true)
  })

  test('of the pull request holds where the base branch says `policy.waivers: head`, and not where only the head does', async () => {
    setBase(`${sampled.bad}policy: { waivers: head }\n`)
    expect((await gate(waived)).outputs.verdict).toBe('warn')
    setBase(sampled.bad)
    expect((await gate(`${waived}policy: { waivers: head }\n`)).outputs.verdict).toBe('fail')
  })

  test('holds not where the base branch cannot be read', async () => {
    setBase(waived)
    github.knobs.push({ on: 'repos/get-content', fault: { kind: 'refuse', status: 403 } })
    expect((await gate(waived)).outputs.verdict).toBe('fail')
  })

  test('that has ended fails validation, at its line', async () => {
    const run = await gate(waived.replace('2099', '2020'))
    expect(run.exitCode).toBe(2)
    expect(run.log).toContain('this waiver expired on 2020-12-31')
  })
})

test('advisory reports a failure, exits with 0 and makes the check neutral', async () => {
  const run = await gate(sampled.bad, { advisory: 'true' })
  expect([run.outputs.verdict, run.exitCode]).toEqual(['fail', 0])
  expect(onlyCheck().conclusion).toBe('neutral')
})

test("without a target this commit's deployment is awaited and measured", async () => {
  const id = github.deploy(headSha, 'Preview', [{ state: 'in_progress' }])
  github.deploy('c'.repeat(40), 'Preview', [
    { state: 'success', environmentUrl: 'https://other-commit.example' },
  ])
  const running = gate(sampled.good, { target: '' })
  await expect
    .poll(() => github.requests.some(({ operation }) => operation.includes('deployment')))
    .toBe(true)
  github.addDeploymentStatus(id, { state: 'success', environmentUrl: target.url })
  const run = await running
  expect([run.outputs.verdict, run.outputs.target]).toEqual(['pass', target.url])
  expect((await readRecord()).target).toEqual({
    url: target.url,
    source: 'deployment',
    deploymentId: id,
  })
})
