import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  fakePrometheus,
  type Reply,
  success,
  vector,
} from '../contract/providers/fakes/fake-prometheus.ts'
import { exampleRecord } from '../support/examples/example-record.ts'
import {
  type FakeGitHub,
  type FakeOptions,
  startFakeGitHub,
} from '../support/github/fake-github.ts'
import { temporaryFolder } from '../support/processes.ts'
import { runAction } from '../support/runner/runner.ts'
import { workflowErrors } from '../support/runner/workflow-errors.ts'
import { byPath, startTarget, status, type Target } from '../support/servers/target.ts'
import { runShared } from '../support/world.ts'

/*
 * The commands of whoever sets the gate up, as they are shipped: other processes, real HTTP, a fake
 * of GitHub.
 */
const command = (folder: string, words: string[], environment: Record<string, string> = {}) =>
  runShared(folder, words, { PATH: process.env.PATH, HOME: folder, ...environment })

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

async function fakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const fake = await startFakeGitHub(options)
  onTestFinished(async () => {
    await fake.close()
    expect(fake.violations).toEqual([])
  })
  return fake
}

const accessTo = ({ url, token }: FakeGitHub) => ({
  GITHUB_API_URL: url,
  GITHUB_TOKEN: token,
  GITHUB_REPOSITORY: 'acme/shop',
})

/** Each finding by its name, with its state; the last of several. */
const statesOf = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    [...stdout.matchAll(/^[✔!✖–] (\w+) +(\S+(?:: \w+)?) {2,}/gm)].map(([, state, check]) => [
      check!,
      state!,
    ]),
  )

describe('doctor', () => {
  let target: Target
  beforeAll(async () => {
    const metrics: Parameters<typeof startTarget>[0] = (_, response) =>
      response.end('# TYPE x_total counter\nx_total{a="1"} 3\nup 1\n')
    const login = status(302, { location: 'https://login.example/?token=abc' })
    target = await startTarget(
      byPath({
        '/metrics': metrics,
        '/page': status(404),
        '/private': status(401),
        '/login': login,
      }),
    )
    return target.close
  })

  const open = {
    commits: ['c'.repeat(40)],
    pulls: [{ number: 7, headSha: 'c'.repeat(40), state: 'open' as const }],
  }

  test('finds nothing in the way of a run where everything is there, sends no load and leaves nothing behind', async () => {
    const fake = await fakeGitHub({ state: open })
    const folder = await folderWith({ 'reliability-gate.yml': 'service: shop\n' })
    target.log.length = 0
    const { code, stdout } = await command(
      folder,
      ['doctor', '--target', target.url],
      accessTo(fake),
    )
    expect(statesOf(stdout)).toEqual({
      node: 'ok',
      config: 'ok',
      token: 'ok',
      target: 'ok',
      engine: 'ok',
      prometheus: 'skipped',
      clock: 'ok',
      disk: 'ok',
      'contents: read': 'ok',
      'deployments: read': 'ok',
      'checks: write': 'ok',
      'statuses: write': 'ok',
      'pull-requests: write': 'ok',
      proxy: 'ok',
    })
    expect(stdout).toContain('Nothing prevents a run')
    expect(code).toBe(0)
    // Three for readiness, one that is tried, one for the clock.
    expect(target.log).toEqual(Array(5).fill('GET /'))
    const { comments, checks, statuses } = fake.state
    expect([comments, checks, statuses]).toEqual([[], [], []])
    expect(await readdir(folder)).toEqual(['reliability-gate.yml'])
  })

  test.each([
    ['checks/create', 'checks: write', 'warning', 'a commit status replaces the check'],
    ['issues/create-comment', 'pull-requests: write', 'warning', 'there will be no comment'],
    ['repos/list-commits', 'contents: read', 'warning', 'of the base branch cannot be read'],
    [
      'repos/list-deployments',
      'deployments: read',
      'problem',
      "this commit's deployment cannot be found",
    ],
    ['repos/create-commit-status', 'statuses: write', 'ok', 'not needed: the check exists'],
  ])(
    'without %s it tells what the missing permission costs',
    async (operation, permission, state, cost) => {
      const fake = await fakeGitHub({ state: open })
      fake.knobs.push({ on: operation, fault: { kind: 'refuse', status: 403 } })
      const { code, stdout } = await command(await folderWith({}), ['doctor'], accessTo(fake))
      expect(statesOf(stdout)[permission]).toBe(state)
      expect(stdout.replace(/\s+/g, ' ')).toContain(cost)
      expect(code).toBe(state === 'problem' ? 2 : 0)
    },
  )

  test('a token that GitHub does not accept is a problem, and is not shown', async () => {
    const fake = await fakeGitHub()
    const access = { ...accessTo(fake), GITHUB_TOKEN: 'ghp_not_this_one_0123' }
    const { code, stdout, stderr } = await command(await folderWith({}), ['doctor'], access)
    expect(statesOf(stdout).token).toBe('problem')
    expect(stdout).toContain('the token is wrong or has expired')
    expect(code).toBe(2)
    expect(stdout + stderr).not.toContain('ghp_not_this')
  })

  test('without an open pull request, or with what a person may not do, it says that it does not know', async () => {
    const fake = await fakeGitHub({ state: { commits: ['c'.repeat(40)] }, login: 'octocat' })
    const { stdout } = await command(await folderWith({}), ['doctor'], accessTo(fake))
    expect(statesOf(stdout)).toMatchObject({ 'pull-requests: write': 'skipped', token: 'warning' })
    expect(stdout).toContain('there is no open pull request to look up')
    expect(stdout.replace(/\s+/g, ' ')).toContain('run doctor in a step of the workflow')
  })

  test('of a target that is found by its deployment it tells whether there are any such', async () => {
    const fake = await fakeGitHub({ state: open })
    fake.deploy('c'.repeat(40), 'Production', [])
    const folder = await folderWith({
      'reliability-gate.yml': 'target: { deployment: { environment: Preview* } }\n',
    })
    const none = await command(folder, ['doctor'], accessTo(fake))
    expect(statesOf(none.stdout).target).toBe('warning')
    expect(none.stdout.replace(/\s+/g, ' ')).toContain('the newest are to "Production"')
    fake.deploy('d'.repeat(40), 'preview-7', [])
    const some = await command(folder, ['doctor'], accessTo(fake))
    expect(statesOf(some.stdout).target).toBe('ok')
  })

  test('each mistake of the config stands with its place, and what needs a plan is left out', async () => {
    const folder = await folderWith({ 'gate.yml': 'load: { rat: 1/s }\nobjectives: [p(95) < 1]\n' })
    const { code, stdout } = await command(folder, ['doctor', '--config', 'gate.yml'])
    expect(stdout).toContain('gate.yml:1:9: load: unknown key `rat`')
    expect(stdout).toContain('gate.yml:2:')
    expect(statesOf(stdout)).toMatchObject({
      config: 'problem',
      target: 'skipped',
      prometheus: 'skipped',
    })
    expect(code).toBe(2)
  })

  test('a preview behind a login is told, with the header to give, and no secret of the way there', async () => {
    const folder = await folderWith({
      'reliability-gate.yml': 'target: { ready: { path: /login } }\n',
    })
    const words = [
      'doctor',
      '--target',
      target.url.replace('//', '//me:s3cret-word@'),
      '--target-header',
      'X-Key: k3y-of-mine',
    ]
    const { code, stdout } = await command(folder, words)
    expect(statesOf(stdout).target).toBe('problem')
    expect(stdout.replace(/\s+/g, ' ')).toContain('it redirects to https://login.example')
    expect(stdout).toContain('x-vercel-protection-bypass')
    expect(stdout).not.toMatch(/s3cret-word|k3y-of-mine|token=abc/)
    expect(code).toBe(2)
  })

  test('a target beyond the hosts that the policy allows is not asked for its time either', async () => {
    const folder = await folderWith({
      'reliability-gate.yml': 'policy: { allowed-hosts: [shop.example] }\n',
    })
    const asked = target.log.length
    const { code, stdout } = await command(folder, ['doctor', '--target', target.url])
    expect(statesOf(stdout)).toMatchObject({ target: 'problem', clock: 'skipped' })
    expect(target.log).toHaveLength(asked)
    expect(code).toBe(2)
  })

  test('a target that asks for a login counts as ready, with a warning', async () => {
    const folder = await folderWith({
      'reliability-gate.yml': 'target: { ready: { path: /private } }\n',
    })
    const { code, stdout } = await command(folder, ['doctor', '--target', target.url])
    expect(statesOf(stdout).target).toBe('warning')
    expect(code).toBe(0)
  })

  test('of a Prometheus it tells the metrics that are not there, with the nearest name', async () => {
    const names = ['http_requests_total']
    const server = await fakePrometheus(({ path, form }): Reply => {
      if (path.includes('/label/')) return { body: { status: 'success', data: names } }
      if (form.query === 'time()') return success('scalar', [0, String(Date.now() / 1000)])
      return vector()
    })
    const config = `prometheus: { url: "${server.url}" }
objectives: [{ name: errors, prometheus: 'rate(http_request_total[1m])', when: value < 1 }]\n`
    const folder = await folderWith({ 'reliability-gate.yml': config })
    const { code, stdout } = await command(folder, ['doctor', '--target', target.url])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'there is no metric http_request_total before the load',
    )
    expect(stdout).toContain('did you mean http_requests_total?')
    expect(code).toBe(0)
    const gone = await command(folder, [
      'doctor',
      '--target',
      target.url,
      '--prometheus-url',
      'http://127.0.0.1:1',
    ])
    expect(statesOf(gone.stdout).prometheus).toBe('problem')
    expect(gone.code).toBe(2)
  })

  test('a Prometheus of its own is looked for, and what it is to scrape is read once', async () => {
    const program = { 'bin/prometheus': '#!/bin/sh\n' }
    const folder = await folderWith({
      'reliability-gate.yml': 'prometheus: { scrape: [{ path: /metrics }] }\n',
      ...program,
    })
    await chmod(join(folder, 'bin/prometheus'), 0o755)
    const words = ['doctor', '--target', target.url]
    const found = await command(folder, words, { PATH: join(folder, 'bin') })
    expect(found.stdout).toContain(`${target.url}/metrics exposes 2 series`)
    expect(statesOf(found.stdout)).toMatchObject({ prometheus: 'ok', metrics: 'ok' })
    expect(found.code).toBe(0)
    await writeFile(
      join(folder, 'reliability-gate.yml'),
      'prometheus: { scrape: [{ path: /page }] }\n',
    )
    const none = await command(folder, words, { PATH: join(folder, 'nowhere') })
    expect(statesOf(none.stdout)).toMatchObject({ prometheus: 'problem', metrics: 'problem' })
    expect(none.stdout).toContain('it responded with 404')
    expect(none.code).toBe(2)
  })

  test.each([
    ['responds', 0, 'ok', 'by Docker'],
    ['does not respond', 1, 'problem', 'its daemon does not respond'],
  ])('a Docker whose daemon %s starts a Prometheus or not', async (_, exit, state, said) => {
    const folder = await folderWith({
      'reliability-gate.yml': 'prometheus: { scrape: [{ path: /metrics }] }\n',
      'bin/docker': `#!/bin/sh\nexit ${exit}\n`,
    })
    await chmod(join(folder, 'bin/docker'), 0o755)
    const words = ['doctor', '--target', target.url]
    const { stdout } = await command(folder, words, { PATH: join(folder, 'bin') })
    expect(statesOf(stdout).prometheus).toBe(state)
    expect(stdout.replace(/\s+/g, ' ')).toContain(said)
  })

  test('a report folder that cannot be written is a warning, since a run only lacks its files', async () => {
    const folder = await folderWith({ report: 'a file' })
    const { code, stdout } = await command(folder, [
      'doctor',
      '--target',
      target.url,
      '--report-dir',
      'report/x',
    ])
    expect(statesOf(stdout).disk).toBe('warning')
    expect(code).toBe(0)
  })
})

describe('init', () => {
  const shop = {
    'package.json': JSON.stringify({
      name: '@acme/shop',
      scripts: { start: 'node s.js --port 4100' },
    }),
    'package-lock.json': '{}',
    'docs/openapi.yaml':
      'openapi: 3.1.0\npaths: { /products: { get: { summary: All products } } }\n',
  }

  test('writes a workflow and a config that are right, and shows both', async () => {
    const folder = await folderWith(shop)
    const { code, stdout } = await command(folder, ['init'])
    expect(code).toBe(0)
    const workflow = await readFile(join(folder, '.github/workflows/reliability-gate.yml'), 'utf8')
    const config = await readFile(join(folder, 'reliability-gate.yml'), 'utf8')
    expect(stdout).toContain(workflow.trimEnd())
    expect(stdout).toContain(config.trimEnd())
    expect(stdout).toContain(
      'npm run start, port 4100 (package-lock.json, the script start in package.json)',
    )
    expect(config).toContain('- GET /products   # All products')
    expect(await workflowErrors('reliability-gate.yml', workflow)).toEqual([])
    const validated = await command(folder, ['validate'])
    expect(validated).toMatchObject({
      code: 0,
      stdout: 'reliability-gate.yml: valid, 2 objectives\n',
    })
  })

  test('--schedule writes the workflows of the examples too, and overwrites none', async () => {
    const folder = await folderWith(shop)
    const { code, stdout } = await command(folder, ['init', '--schedule'])
    expect(code).toBe(0)
    for (const name of ['daily', 'weekly', 'monthly', 'quarterly']) {
      const path = `.github/workflows/reliability-${name}.yml`
      expect(stdout).toContain(`== ${path} is written`)
      expect(await readFile(join(folder, path), 'utf8')).toBe(
        await readFile(join('examples/workflows', `${name}.yml`), 'utf8'),
      )
    }
    expect((await command(folder, ['init', '--schedule'])).stdout).toContain(
      'reliability-daily.yml already exists and is not changed',
    )
  })

  test('overwrites nothing, and says what it would have written', async () => {
    const folder = await folderWith({ ...shop, '.github/reliability-gate.yml': 'service: mine\n' })
    await command(folder, ['init'])
    await writeFile(join(folder, '.github/workflows/reliability-gate.yml'), 'mine')
    const { code, stdout } = await command(folder, ['init'])
    expect(code).toBe(0)
    expect(stdout).toContain('.github/reliability-gate.yml already exists and is not changed')
    expect(stdout).toContain(
      '.github/workflows/reliability-gate.yml already exists and is not changed',
    )
    expect(await readFile(join(folder, '.github/workflows/reliability-gate.yml'), 'utf8')).toBe(
      'mine',
    )
    expect(await readFile(join(folder, '.github/reliability-gate.yml'), 'utf8')).toBe(
      'service: mine\n',
    )
    expect(await readdir(folder)).not.toContain('reliability-gate.yml')
  })
})

describe('advisory', () => {
  const sha = (n: number) => String(n).padStart(40, 'a')
  const now = Date.now()
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString()
  const check = (n: number, title: string, conclusion: string, service = 'shop') => ({
    id: n * 10 + service.length,
    sha: sha(n),
    name: `Reliability Gate: ${service}`,
    status: 'completed',
    title,
    conclusion,
  })

  test('tells from the checks of recent pull requests what would have been blocked', async () => {
    const fake = await fakeGitHub({
      state: {
        pulls: [
          { number: 1, headSha: sha(1), state: 'closed', updatedAt: daysAgo(2) },
          { number: 2, headSha: sha(2), state: 'open', updatedAt: daysAgo(1) },
          { number: 3, headSha: sha(3), state: 'closed', updatedAt: daysAgo(40) },
        ],
        checks: [
          check(1, 'fail (advisory, would have blocked): p(95) < 1s is broken: 2 s', 'neutral'),
          check(1, 'pass: all 2 objectives hold', 'success', 'cart'),
          check(
            2,
            'inconclusive (advisory, would have blocked by no-data): nothing was measured',
            'neutral',
          ),
          check(3, 'fail (advisory, would have blocked): too old', 'neutral'),
        ],
      },
    })
    const folder = await folderWith({})
    const { code, stdout } = await command(folder, ['advisory'], accessTo(fake))
    expect(code).toBe(0)
    expect(stdout).toContain('Of 3 runs 2 would have blocked: 1 no-data, 1 fail.')
    expect(stdout).toMatch(/#1 +aaaaaaa +shop +fail +yes \(fail\) +p\(95\) < 1s is broken: 2 s/)
    expect(stdout).not.toContain('too old')
    const json = await command(
      folder,
      ['advisory', '--days', '60', '--service', 'shop', '--format', 'json'],
      accessTo(fake),
    )
    expect(JSON.parse(json.stdout)).toMatchObject({
      summary: { runs: 3, wouldHaveBlocked: 3, blocked: 0 },
    })
  })

  test('is told by the checks that advisory runs of the action leave', async () => {
    const fake = await fakeGitHub({
      state: { pulls: [{ number: 7, headSha: sha(7), state: 'open', updatedAt: daysAgo(1) }] },
    })
    const target = await startTarget(status(503))
    onTestFinished(target.close)
    const workspace = await folderWith({
      'reliability-gate.yml': `service: shop
target: { ready: { path: /, status: 503, timeout: 5s } }
load: { rate: 200/s, duration: 2s, warmup: 200ms }\n`,
    })
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: sha(7), ref: 'topic' },
        base: { sha: 'b'.repeat(40) },
      },
    }
    const { cleanUp, ...done } = await runAction({
      actionDir: '.',
      workspace,
      token: fake.token,
      apiUrl: fake.url,
      event: { name: 'pull_request', payload },
      inputs: { target: target.url, advisory: 'true' },
    })
    onTestFinished(cleanUp)
    expect([done.conclusion, done.outputs.verdict]).toEqual(['success', 'fail'])
    expect(fake.state.checks).toMatchObject([
      {
        conclusion: 'neutral',
        title: expect.stringContaining('fail (advisory, would have blocked): '),
      },
    ])
    expect(fake.state.comments[0]?.body).toContain(
      'Advisory: this run blocks nothing. It would have blocked.',
    )
    const { stdout } = await command(workspace, ['advisory'], accessTo(fake))
    expect(stdout).toContain('The only run would have blocked: 1 fail.')
    const ofRecords = await command(workspace, ['advisory', 'reliability-gate-report'])
    expect(ofRecords.stdout).toContain('The only run would have blocked: 1 fail.')
  })

  test('says so where there is nothing, and what is missing where GitHub cannot be queried', async () => {
    const fake = await fakeGitHub()
    const folder = await folderWith({})
    const none = await command(folder, ['advisory'], accessTo(fake))
    expect(none).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No run of the gate was found'),
    })
    const noToken = await command(folder, ['advisory', '--repository', 'acme/shop'])
    expect(noToken).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no token') })
  })

  test('tells the same from a folder of records', async () => {
    const folder = await folderWith({
      'runs/1/record.json': JSON.stringify(exampleRecord('advisory')),
      'runs/2/record.json': JSON.stringify(exampleRecord('pass')),
    })
    const { code, stdout } = await command(folder, ['advisory', 'runs', '--format', 'markdown'])
    expect(code).toBe(0)
    expect(stdout).toContain('**Of 2 runs 1 would have blocked: 1 fail.**')
  })
})
