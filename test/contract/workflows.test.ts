import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowErrors } from '../support/workflow-errors.ts'

type Step = { uses?: string; with?: Record<string, string>; run?: string }
type Workflow = { permissions?: unknown; jobs: Record<string, { steps: Step[]; 'timeout-minutes'?: number }> }

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesOf = (folder: string) => readdirSync(join(root, folder)).map(name => `${folder}/${name}`)

const own = filesOf('.github/workflows')
const examples = filesOf('examples/workflows')
const manifest = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, unknown> }
const gates = /^(?:\.\/|reliability-gate\/reliability-gate@v1)$/

/** The workflow of the README's first YAML block, whose steps stand without the job round them. */
function readmeWorkflow(): string {
  const block = /```yaml\n([\s\S]*?)```/.exec(read('README.md'))![1]!
  const { permissions, steps } = parse(block) as { permissions: unknown; steps: unknown }
  return JSON.stringify({ on: 'pull_request', permissions, jobs: { gate: { 'runs-on': 'ubuntu-latest', steps } } })
}

const contentOf = (name: string) => (name === 'README.md' ? readmeWorkflow() : read(name))
const stepsOf = (name: string) => Object.values((parse(contentOf(name)) as Workflow).jobs).flatMap(({ steps }) => steps)

describe.each([...own, ...examples, 'README.md'])('%s', name => {
  test('is a workflow by GitHub’s own parser and schema', async () => {
    expect(await workflowErrors(name, contentOf(name))).toEqual([])
  })

  test('gives the gate only inputs that it has', () => {
    for (const { with: inputs = {} } of stepsOf(name).filter(({ uses }) => gates.test(uses ?? ''))) {
      expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    }
  })

  test('asks for outputs of the gate that it has', () => {
    const asked = [...contentOf(name).matchAll(/steps\.gate\.outputs\.([\w-]+)/g)].map(([, output]) => output!)
    expect(Object.keys(manifest.outputs)).toEqual(expect.arrayContaining(asked))
  })
})

test('GitHub’s parser would say what is wrong', async () => {
  expect(await workflowErrors('x.yml', 'on: pull_request\njobs: { gate: { runs-on: x, stepps: [] } }')).not.toEqual([])
})

describe.each(own)('%s', name => {
  const workflow = parse(read(name)) as Workflow

  test('has no permission that a job did not ask for, and every job has a deadline', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
  })

  test('pins foreign actions to a commit, with their version beside it', () => {
    const foreign = [...read(name).matchAll(/uses: (?!\.\/)(.*)/g)].map(([, used]) => used)
    expect(foreign.length).toBeGreaterThan(0)
    for (const used of foreign) expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })
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
