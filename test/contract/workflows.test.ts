import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowErrors } from '../support/runner/workflow-errors.ts'

type Step = { uses?: string; with?: Record<string, unknown>; run?: string }
type Job = { steps: Step[]; permissions?: Record<string, string>; 'timeout-minutes'?: number }
type Workflow = { on: unknown; permissions?: unknown; jobs: Record<string, Job> }

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesOf = (folder: string) => readdirSync(join(root, folder)).map(name => `${folder}/${name}`)

const own = filesOf('.github/workflows')
const examples = filesOf('examples/workflows')
type ActionManifest = { inputs: Record<string, unknown>; outputs: Record<string, unknown> }
const manifest = parse(read('action.yml')) as ActionManifest
/** The action of the gate that a step uses, a sub-action by its name. */
const gates = /^(?:\.\/|reliability-gate\/reliability-gate(?:\/(\w+))?@v1)$/
const manifestOf = (uses: string): ActionManifest =>
  parse(read(join(gates.exec(uses)?.[1] ?? '', 'action.yml'))) as ActionManifest

/** The workflow of the README: its first YAML block, as it is copied. */
const readmeWorkflow = (): string => /```yaml\n([\s\S]*?)```/.exec(read('README.md'))![1]!

const contentOf = (name: string) => (name === 'README.md' ? readmeWorkflow() : read(name))
const stepsOf = (name: string) =>
  Object.values((parse(contentOf(name)) as Workflow).jobs).flatMap(({ steps }) => steps)

describe.each([...own, ...examples, 'README.md'])('%s', name => {
  test('is a workflow by GitHub’s own parser and schema', async () => {
    expect(await workflowErrors(name, contentOf(name))).toEqual([])
  })

  test('gives the gate only inputs that it has', () => {
    for (const { uses = '', with: inputs = {} } of stepsOf(name).filter(({ uses }) =>
      gates.test(uses ?? ''),
    )) {
      expect(Object.keys(manifestOf(uses).inputs)).toEqual(
        expect.arrayContaining(Object.keys(inputs)),
      )
    }
  })

  test('puts nothing of an event, which anybody may have written, into a script', () => {
    for (const { run = '' } of stepsOf(name))
      expect([...run.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, expression]) => expression)).toEqual([])
  })

  test('asks for outputs of the gate that it has', () => {
    const asked = [...contentOf(name).matchAll(/steps\.gate\.outputs\.([\w-]+)/g)].map(
      ([, output]) => output!,
    )
    expect(Object.keys(manifest.outputs)).toEqual(expect.arrayContaining(asked))
  })
})

test('GitHub’s parser would say what is wrong', async () => {
  expect(
    await workflowErrors('x.yml', 'on: pull_request\njobs: { gate: { runs-on: x, stepps: [] } }'),
  ).not.toEqual([])
})

describe.each(own)('%s', name => {
  const workflow = parse(read(name)) as Workflow

  test('has no permission that a job did not ask for, and every job has a deadline', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs))
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
  })

  test('pins foreign actions to a commit, with their version beside it', () => {
    const foreign = [...read(name).matchAll(/uses: (?!\.\/)(.*)/g)].map(([, used]) => used)
    expect(foreign.length).toBeGreaterThan(0)
    for (const used of foreign)
      expect(used).toMatch(/^[\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('never runs on what a fork brings with the rights of this repository', () => {
    const events =
      typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on as object)
    expect(events).not.toContain('pull_request_target')
    expect(events).not.toContain('workflow_run')
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target')
  })

  test('leaves no token in the checkout', () => {
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })

  test('asks each job for no more than it needs', () => {
    const needed: Record<string, Record<string, string[]>> = {
      'ci.yml': { check: ['contents: read'] },
      'codeql.yml': { analyze: ['contents: read', 'security-events: write'] },
      'reliability-gate.yml': { gate: ['contents: read', 'pull-requests: write', 'checks: write'] },
      'release.yml': {
        check: ['contents: read'],
        publish: ['contents: write', 'id-token: write'],
        image: ['contents: read', 'packages: write'],
      },
      'site.yml': { build: ['contents: read'], deploy: ['pages: write', 'id-token: write'] },
    }
    const asked = Object.entries(workflow.jobs).map(([job, { permissions }]) => [
      job,
      Object.entries(permissions ?? {}).map(pair => pair.join(': ')),
    ])
    expect(Object.fromEntries(asked)).toEqual(needed[name.split('/').at(-1)!])
  })
})

test('a release is checked as every pull request is, and published with no token that is stored', () => {
  const { jobs } = parse(read('.github/workflows/release.yml')) as {
    jobs: Record<string, Job & { needs?: string }>
  }
  expect(jobs.check!.steps.map(({ run }) => run)).toContain('bash .ci/run')
  expect(jobs.publish!.needs).toBe('check')
  expect(read('.github/workflows/release.yml')).not.toContain('secrets.')
})

test('the gate runs on this project’s own pull requests, with the shop and a Prometheus of its own', () => {
  const gate = stepsOf('.github/workflows/reliability-gate.yml').find(({ uses }) => uses === './')
  expect(gate?.with).toMatchObject({ config: 'examples/shop/reliability-gate.yml' })
  expect(Object.keys(gate!.with!)).toEqual(['config', 'target'])
  expect(read('examples/shop/reliability-gate.yml')).toContain('scrape:')
})

test('CI runs the very script that stands for it here', () => {
  expect(stepsOf('.github/workflows/ci.yml').map(({ run }) => run)).toContain('bash .ci/run')
})

test('Dependabot keeps npm’s packages, the actions and the image', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: Record<string, unknown>[]
  }
  expect(updates.map(update => [update['package-ecosystem'], update.directory])).toEqual([
    ['npm', '/'],
    ['npm', '/site'],
    ['github-actions', '/'],
    ['docker', '/'],
  ])
})

test('CI audits what is shipped', () => {
  expect(stepsOf('.github/workflows/ci.yml').map(({ run }) => run)).toContain(
    'npm audit --omit=dev --audit-level=high',
  )
})

test('every dependency is pinned to one version, and no lock names where it was downloaded', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  for (const version of Object.values({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, Record<string, unknown>>
  }
  for (const [path, { resolved, integrity }] of Object.entries(packages)) {
    expect([path, resolved]).toEqual([path, undefined])
    if (path !== '') expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
  }
})
