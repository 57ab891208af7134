import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/parse-config.ts'
import { proposeSetup } from '../../src/init/propose.ts'
import type { Repository } from '../../src/init/repository.ts'
import { isHttp } from '../../src/model/plan/load.ts'
import { soundPlan } from '../support/config/sound-plan.ts'
import { memoryRepository } from '../support/memory-repository.ts'
import { workflowErrors } from '../support/runner/workflow-errors.ts'

const expression = `\${{ secrets.TOKEN }}`

type Step = {
  uses?: string
  run?: string
  if?: string
  with?: Record<string, unknown>
  env?: Record<string, unknown>
}
type Workflow = {
  on: Record<string, unknown>
  permissions: Record<string, string>
  concurrency: unknown
  jobs: { gate: { steps: Step[] } }
}

const node = (more: object = {}) =>
  JSON.stringify({
    name: '@acme/shop',
    scripts: { start: 'node server.js', build: 'tsc' },
    ...more,
  })

/** A repository of each kind, with what is found of where it runs. */
const repositories: [kind: string, files: Record<string, string>, found: string][] = [
  ['Vercel', { 'vercel.json': '{}', 'package.json': node() }, 'Vercel'],
  ['Vercel that is linked', { '.vercel/project.json': '{}' }, 'Vercel'],
  ['Next.js', { 'next.config.mjs': '', 'package.json': node() }, 'Vercel'],
  ['Netlify', { 'netlify.toml': '', 'package.json': node() }, 'Netlify'],
  ['Cloudflare Workers', { 'wrangler.toml': '' }, 'Cloudflare'],
  ['Cloudflare Pages', { 'public/_headers': '' }, 'Cloudflare'],
  ['Render', { 'render.yaml': '' }, 'Render'],
  ['Railway', { 'railway.json': '{}' }, 'Railway'],
  ['Fly', { 'fly.toml': '', Dockerfile: 'FROM node\nEXPOSE 3000\n' }, 'Fly'],
  ['Helm', { 'deploy/chart/Chart.yaml': '' }, 'Kubernetes'],
  ['an ingress', { 'k8s/shop-ingress.yaml': '' }, 'Kubernetes'],
  ['npm', { 'package.json': node(), 'package-lock.json': '{}' }, 'npm run start'],
  ['npm without a lock file', { 'package.json': node() }, 'npm run start'],
  ['pnpm', { 'package.json': node(), 'pnpm-lock.yaml': '' }, 'pnpm run start'],
  ['yarn', { 'package.json': node(), 'yarn.lock': '' }, 'yarn run start'],
  [
    'yarn of today',
    { 'package.json': node(), 'yarn.lock': '', '.yarnrc.yml': '' },
    'yarn run start',
  ],
  ['bun', { 'package.json': node(), 'bun.lock': '' }, 'bun run start'],
  [
    'compose',
    { 'compose.yaml': 'services: { web: { build: ., ports: ["8081:80"] } }' },
    'docker compose, port 8081',
  ],
  ['Docker', { Dockerfile: 'FROM nginx\nEXPOSE 80/tcp\n' }, 'docker, port 80 of the container'],
  [
    'Next.js in Docker',
    { 'next.config.js': '', Dockerfile: 'EXPOSE 3001' },
    'docker, port 3001 of the container',
  ],
  ['Go', { 'go.mod': 'module x', 'main.go': '' }, 'go build'],
  [
    'Spring by Maven',
    { 'pom.xml': '<artifactId>spring-boot-starter-web</artifactId>', mvnw: '' },
    './mvnw',
  ],
  [
    'Spring by Gradle',
    { 'build.gradle.kts': 'id("org.springframework.boot") // spring-boot' },
    'gradle',
  ],
  ['nothing known', { 'README.md': '' }, 'not known'],
]

function proposed(repository: Repository) {
  const { found, files } = proposeSetup(repository)
  const [workflow, config] = files
  return {
    found,
    workflow: workflow!.text,
    config: config!.text,
    parsed: parse(workflow!.text) as Workflow,
  }
}

const gateOf = ({ jobs }: Workflow) =>
  jobs.gate.steps.find(({ uses }) => uses?.startsWith('reliability-gate/'))

test.each(repositories)(
  'a repository with %s gets a workflow and a config that are right',
  async (_, files, where) => {
    const { found, workflow, config, parsed } = proposed(
      memoryRepository(files, { defaultBranch: 'main' }),
    )
    expect(await workflowErrors('reliability-gate.yml', workflow)).toEqual([])
    const { plan } = soundPlan(
      parseConfig(config, { file: 'reliability-gate.yml', environment: {} }),
    )
    const own = plan.objectives.filter(({ kind }) => kind === 'load').map(({ name }) => name)
    expect(own).toEqual(['availability >= 99%', 'p(95) < 1s'])
    expect(found.find(({ what }) => ['preview', 'start'].includes(what))?.found).toBe(where)

    expect(Object.keys(parsed.on)).toEqual(['pull_request', 'merge_group'])
    expect(parsed.permissions).toMatchObject({
      contents: 'read',
      'pull-requests': 'write',
      checks: 'write',
    })
    expect(parsed.concurrency).toMatchObject({ 'cancel-in-progress': true })
    expect(gateOf(parsed)).toMatchObject({
      uses: 'reliability-gate/reliability-gate@v1',
      with: { advisory: true },
    })
  },
)

test('an app that nothing deploys is built and started by the gate, beside its base', () => {
  const { parsed, workflow, config } = proposed(
    memoryRepository({ 'package.json': node(), 'pnpm-lock.yaml': '' }),
  )
  expect(parsed.jobs.gate.steps.flatMap(({ run }) => run ?? [])).toEqual([])
  expect(parsed.jobs.gate.steps.map(({ uses }) => uses)).toContain('actions/setup-node@v7')
  expect(gateOf(parsed)?.with).toEqual({ advisory: true })
  expect(parsed.permissions).not.toHaveProperty('deployments')
  expect(workflow).toContain('reliability-gate advisory')
  expect(parse(config)).toMatchObject({
    target: {
      build: 'corepack enable && pnpm install --frozen-lockfile && pnpm run build',
      start: 'pnpm run start',
    },
    baseline: { ref: 'base' },
  })
})

test('an app that does not read its port is started at its own, and no base beside it', () => {
  const scripts = { start: 'node s.js --port 4100' }
  const { config } = proposed(memoryRepository({ 'package.json': node({ scripts }) }))
  expect(parse(config)).toMatchObject({ target: { start: 'npm run start', port: 4100 } })
  expect(parse(config)).not.toHaveProperty('baseline')
})

test("a provider's deployment is waited for, in its environment, and its protection is a comment away", () => {
  const { parsed, config, workflow } = proposed(memoryRepository({ 'vercel.json': '{}' }))
  expect(parsed.permissions).toHaveProperty('deployments', 'read')
  expect(gateOf(parsed)?.with).toEqual({ advisory: true })
  expect(parse(config)).toMatchObject({ target: { deployment: { environment: 'Preview*' } } })
  expect(workflow).toContain(`#   X-Vercel-Protection-Bypass: \${{ secrets.VERCEL_BYPASS }}`)
})

test('a preview that has the number of its pull request is not asked for in a merge queue', () => {
  const step = gateOf(proposed(memoryRepository({ 'netlify.toml': '' })).parsed)
  expect(step?.if).toBe("github.event_name == 'pull_request'")
  expect(step?.with?.target).toBe(
    `https://deploy-preview-\${{ github.event.number }}--\${{ vars.NETLIFY_SITE }}.netlify.app`,
  )
})

test.each([
  ['a name that would be YAML', 'shop: { evil: true } # x'],
  ['an expression of the workflow', expression],
  ['quotes and a backslash', `"'\\`],
  ['a number', '42'],
  ['a list', '- x'],
])('%s is no more than a name', async (_, name) => {
  const { workflow, config } = proposed(
    memoryRepository({ 'package.json': JSON.stringify({ name }) }, { name: 'x' }),
  )
  expect(await workflowErrors('reliability-gate.yml', workflow)).toEqual([])
  expect(workflow).not.toContain(name)
  const { plan } = soundPlan(parseConfig(config, { file: 'reliability-gate.yml', environment: {} }))
  expect(plan.service).toBe(name)
})

test('hostile names of everything leave both files as they were meant', async () => {
  const nasty = `x\n  evil: true\u2028# \u202E${expression}`
  const files = {
    'package.json': JSON.stringify({
      name: nasty,
      scripts: { start: `node s.js --port 99999; curl evil ${nasty}`, [nasty]: 'x', build: nasty },
      dependencies: { [nasty]: '1' },
    }),
    '.env.example': `PORT=${nasty}\n`,
    'openapi.yml': JSON.stringify({
      paths: {
        '/fine': { get: { summary: nasty } },
        '/x\n    - evil': { get: {} },
        [`/${expression}`]: { get: {} },
      },
      servers: [{ url: nasty }],
    }),
  }
  const { workflow, config, parsed } = proposed(
    memoryRepository(files, { name: nasty, defaultBranch: nasty }),
  )
  expect(await workflowErrors('reliability-gate.yml', workflow)).toEqual([])
  expect(Object.keys(parsed)).toEqual(['name', 'on', 'permissions', 'concurrency', 'jobs'])
  expect(
    workflow
      .split('\n')
      .filter(line => !line.trim().startsWith('#'))
      .join('\n'),
  ).not.toMatch(/evil|TOKEN|curl/)
  const { plan } = soundPlan(parseConfig(config, { file: 'reliability-gate.yml', environment: {} }))
  expect(plan.service).toBe('service')
  expect(plan.load.requests.filter(isHttp).map(({ path }) => path)).toEqual(['/fine'])
  expect(config).not.toMatch(/\u202E|\u2028/)
})
