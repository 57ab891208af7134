import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseKeptRun } from '../../../src/gate/review/kept-run.ts'
import { startFakeGitHub } from '../../support/github/fake-github.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { buildAct, findGo, runAct } from '../../support/runner/act.ts'
import { startTarget } from '../../support/servers/target.ts'

/*
 * The example workflows by the clock as they stand, but for the address of the service, run by
 * nektos/act on this machine itself: one after the other, on one repository.
 */
const go = await findGo()
const missing = 'there is no Go on this machine, and act is built with it'
if (go === undefined) console.warn(`NOT TESTED: ${missing}`)

const target = await startTarget()
const github = await startFakeGitHub()
let act: string
beforeAll(async () => {
  if (go) act = await buildAct(go)
}, 600_000)
beforeEach(context => context.skip(go === undefined, missing))
afterAll(async () => {
  expect(github.violations).toEqual([])
  await Promise.all([github.close(), target.close()])
})

const common = `service: shop
baseline: { history: { branch: reliability-gate-data } }
objectives: [availability >= 90%]
`
const load = 'load: { rate: 50/s, duration: 2s, warmup: 0s, requests: [GET /products] }\n'
const experiment = (name: string, more: string): string => `load: { rate: 20/s, warmup: 0s }
chaos:
  steady: 1s
  experiments:
    - { name: ${name}, fault: { command: { inject: touch broken, revert: rm broken } }, for: 2s, hypothesis: [availability >= 90%]${more} }
  allow: [command]
`
const usual = `${common}${load}checks: [{ name: api, http: /health }]
capacity: { expected-peak: 20/s, buffer: 50% }
`
/** `actions/upload-artifact` cannot be had here: this says what it would take. */
const upload = `name: upload
inputs: { name: { required: true }, path: { required: true }, if-no-files-found: { required: false } }
runs:
  using: composite
  steps:
    - shell: sh
      run: ls "\${{ inputs.path }}" | sed 's|^|\${{ inputs.name }} has |'
`

async function run(name: string, files: Record<string, string>) {
  const folder = await temporaryFolder()
  const [workflow, uploads] = [join(folder, `${name}.yml`), join(folder, 'upload')]
  const text = await readFile(resolve(`examples/workflows/${name}.yml`), 'utf8')
  await writeFile(workflow, text.replaceAll('https://staging.example', target.url))
  await mkdir(uploads)
  await writeFile(join(uploads, 'action.yml'), upload)
  const repository = { name: 'shop', full_name: 'acme/shop', default_branch: 'main' }
  const payload = {
    ref: 'refs/heads/main',
    repository: { ...repository, owner: { login: 'acme' } },
  }
  const { exitCode, log } = await runAct({
    act,
    folder,
    workflow,
    event: { name: 'workflow_dispatch', payload },
    action: 'reliability-gate/reliability-gate@v1',
    others: { 'actions/upload-artifact@v7': uploads },
    repository: 'acme/shop',
    files: { 'reliability-gate.yml': usual, ...files },
    apiUrl: github.url,
    token: github.token,
  })
  const jobs = [...log.matchAll(/Job (succeeded|failed)/g)].map(([, how]) => how)
  return { exitCode, log, jobs }
}

function keptRuns() {
  const { branches, objects } = github.state
  const { tree } = objects.commits[branches['reliability-gate-data']!]!
  return Object.entries(objects.trees[tree]!)
    .filter(([path]) => path.endsWith('.ndjson'))
    .flatMap(([, blob]) => objects.blobs[blob]!.trim().split('\n'))
    .map(line => parseKeptRun(line)!)
}
const issueOf = (period: RegExp) => github.state.issues.find(({ title }) => period.test(title))!

test('every day: without a run yet the review is red, and the health checks are green', async () => {
  const { log, jobs } = await run('daily', {})
  expect(jobs, log).toEqual(['succeeded', 'failed'])
  expect(log).toContain('health has check.html')
  expect(log).toContain('No run was found in the period')
}, 300_000)

test('every week: a load, an experiment, and an issue that says what both showed', async () => {
  const { exitCode, log, jobs } = await run('weekly', {
    'reliability-gate.chaos.yml': `${common}${experiment('slow disk', '')}`,
  })
  expect(jobs, log).toEqual(['succeeded', 'succeeded', 'succeeded'])
  expect(exitCode).toBe(0)
  expect(keptRuns().map(({ experiments }) => experiments?.map(({ name }) => name))).toEqual([
    undefined,
    ['slow disk'],
  ])
  expect(issueOf(/-W\d/).body).toContain('slow disk')
  expect(log).toContain('review has review.html')
}, 300_000)

test('every day: with runs the review is green', async () => {
  const { log, jobs } = await run('daily', {})
  expect(jobs, log).toEqual(['succeeded', 'succeeded'])
}, 300_000)

test('every month: a step whose config is not there is left out', async () => {
  const { exitCode, log, jobs } = await run('monthly', {
    'reliability-gate.full.yml': `${common}${load}`,
  })
  expect(jobs, log).toEqual(['succeeded', 'succeeded', 'succeeded'])
  expect(exitCode).toBe(0)
  expect(keptRuns()).toHaveLength(3)
  expect(issueOf(/ \d{4}-\d\d:/).body).toContain('3 runs')
}, 300_000)

test('every quarter: a recovery is judged, and the capacity stands beside what is needed', async () => {
  const { exitCode, log, jobs } = await run('quarterly', {
    'reliability-gate.disaster.yml': `${common}${experiment('restore from backup', ', recovery: "< 1m"')}`,
    'reliability-gate.capacity.yml': `${common}capacity: { expected-peak: 20/s, buffer: 50% }
load: { profile: stress, steps: [20/s, 40/s], duration: 2s, warmup: 0s, requests: [GET /products] }
`,
  })
  expect(jobs, log).toEqual(['succeeded', 'succeeded', 'succeeded'])
  expect(exitCode).toBe(0)
  expect(keptRuns().at(-1)?.capacity).toBeGreaterThanOrEqual(30)
  expect(issueOf(/-Q\d/).body).toMatch(/30\/s are needed[\s\S]*restore from backup/)
}, 300_000)
