import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { defined } from '../../src/model/basics/defined.ts'
import type { RunRecord } from '../../src/model/record.ts'
import { buildMarker } from '../../src/publish/comment-marker.ts'
import { generatedPage } from '../support/generated-page.ts'
import { type FakeGitHub, startFakeGitHub } from '../support/github/fake-github.ts'
import type { Knob } from '../support/github/knobs.ts'
import { keptUp } from '../support/runner/kept-up.ts'
import { type ActionOrder, type ActionResult, runAction } from '../support/runner/runner.ts'
import { fakeTime } from '../support/servers/fake-time.ts'
import { startTarget } from '../support/servers/target.ts'
import { startWatched, type Watched } from '../support/servers/watched.ts'

/*
 * Each fault through dist/, driven as a runner drives it: what comes of it is a row of
 * docs/reliability.md. Runs whose load matters to nobody measure a preview that is not there: their
 * verdict is `error` on the slowest of machines.
 */
const headSha = 'a'.repeat(40)
const baseSha = 'c'.repeat(40)
const token = 'ghs_0123456789'
const secret = 'hunter2-of-the-preview'
const gone = 'http://127.0.0.1:1'
const notThere = 'service: shop\ntarget: { ready: { timeout: 1s } }\n'
const quick =
  'service: shop\nload: { rate: 50/s, duration: 500ms, warmup: 0s }\nobjectives: [availability >= 50%]\n'
const long =
  'service: shop\nload: { rate: 100/s, duration: 60s, warmup: 0s }\nobjectives: [availability >= 50%]\n'

const page = generatedPage(
  `# Reliability

What happens to a pull request when something other than its own reliability goes wrong. Each row is a run of the shipped action, driven
as GitHub's runner drives it, against a stateful fake of GitHub whose requests and responses are checked against GitHub's own
description (contract-tested; nothing here ran against github.com). \`test/e2e/faults.test.ts\` writes this page, and fails if
a run behaves differently; \`npx vitest run test/e2e/faults.test.ts -u\` writes it again.

At a glance:

- **GitHub never changes a verdict.** Publishing comes after judging: a refusal is a note, and the exit code follows the verdict.
- **Nothing is lost and nothing is duplicated.** Each request to GitHub is tried three times within half a minute, and \`Retry-After\` is obeyed.
  Before it creates a comment, a check or a status again, the gate looks whether it exists already, since only the response may have been lost.
- **No fault turns the check green.** It is red because of the verdict, or because of an error of the gate under \`policy.error: block\`.
- **Nothing stays pending** for want of one request: a check that GitHub did not close as the run ended is closed by the post step. If GitHub
  cannot be reached from the beginning of a run to its end, there is no check, a branch that requires it shows it as *expected*, and the job
  itself is red.
- **A cancelled run says so**, in its step if there is time, else in its post step. The load stops within a second, and no process is left.
- The test searches the log and the files of each run, and everything that it sent to GitHub, for the token and for the secret of a header.`,
  [
    {
      title: 'GitHub',
      about:
        'There is no preview in these runs, so the verdict is `error` and the exit code 4; they differ in what could be published.',
      columns: ['fault', 'exit', 'check', 'comment', 'what the log says'],
    },
    {
      title: 'Permissions',
      about:
        'The job lacks a permission (403). The first three prevent publishing somewhere, the others prevent reading something.',
      columns: ['missing', 'exit', 'check', 'comment', 'what the log says'],
    },
    {
      title: 'Files',
      about: '',
      columns: ['fault', 'exit', 'check', 'comment', 'what the log says'],
    },
    {
      title: 'Cancelled',
      about:
        'A signal at each stage. `SIGINT` and `SIGTERM` are what the runner sends; after `SIGKILL` only the post step is left. “Load afterwards”: ' +
        'whether the target received a request more than a second after the signal.',
      columns: [
        'stage',
        'signal',
        'exit',
        'check afterwards',
        'comment afterwards',
        'load afterwards',
      ],
    },
    {
      title: 'The machine',
      about: '',
      columns: ['fault', 'exit', 'verdict', 'check', 'what the log says'],
    },
  ],
)

type World = { github: FakeGitHub; workspace: string; temp: string }
const worlds: World[] = []
const targets: { close: () => unknown }[] = []
const servers: Server[] = []
const runs: ActionResult[] = []

/** A GitHub and folders of its own, since cases run side by side. */
async function world(knobs: Knob[] = []): Promise<World> {
  const github = await startFakeGitHub({
    token,
    state: { pulls: [{ number: 7, headSha, state: 'open', baseSha }], files: [] },
  })
  github.knobs.push(...knobs)
  const workspace = await mkdtemp(join(tmpdir(), 'gate-faults-'))
  const temp = await mkdtemp(join(tmpdir(), 'gate-faults-temp-'))
  const made = { github, workspace, temp }
  worlds.push(made)
  return made
}

async function gate(
  { github, workspace, temp }: World,
  config: string,
  more: Partial<ActionOrder> = {},
) {
  await writeFile(join(workspace, 'reliability-gate.yml'), config)
  const pull_request = {
    number: 7,
    head: { sha: headSha, ref: 'topic' },
    base: { sha: baseSha, ref: 'main' },
  }
  const { inputs, env, ...rest } = more
  const run = await runAction({
    actionDir: resolve('.'),
    workspace,
    token,
    apiUrl: github.url,
    repository: 'acme/shop',
    inputs: { target: gone, 'target-headers': `X-Preview: ${secret}`, ...inputs },
    env: { TMPDIR: temp, ...env },
    event: { name: 'pull_request', payload: { action: 'synchronize', number: 7, pull_request } },
    ...rest,
  })
  runs.push(run)
  await searchForSecrets(run, github, workspace)
  // Of a process that is killed, what it had there goes with the job.
  if (run.exitCode !== null)
    expect((await readdir(temp)).filter(name => name !== 'clock')).toEqual([])
  return run
}

/** Nothing that anybody can read holds the token or the header's value. */
async function searchForSecrets(
  { log, raw, outputs, summary, state }: ActionResult,
  github: FakeGitHub,
  folder: string,
) {
  const files = await readdir(join(folder, 'reliability-gate-report'), { recursive: true }).catch(
    () => [],
  )
  const texts = await Promise.all(
    files.map(name =>
      readFile(join(folder, 'reliability-gate-report', name), 'utf8').catch(() => ''),
    ),
  )
  const masked = raw.split('\n').filter(line => !line.startsWith('::add-mask::'))
  const seen = JSON.stringify([
    log,
    masked,
    outputs,
    summary,
    state,
    texts,
    github.requests.map(({ body }) => body),
  ])
  for (const hidden of [token, secret]) expect(seen.includes(hidden), hidden).toBe(false)
}

const checkOf = ({ state }: FakeGitHub): string => {
  const [check] = state.checks.filter(({ sha }) => sha === headSha).slice(-1)
  if (check) return check.conclusion ?? check.status
  const [status] = state.statuses.slice(-1)
  return status ? `commit status: ${status.state}` : 'none'
}
const commentOf = ({ state }: FakeGitHub): string => {
  const [comment] = state.comments.slice(-1)
  if (!comment) return 'none'
  return comment.body.includes('— cancelled') ? 'says cancelled' : 'scorecard'
}
/** The first thing that the log says of it, without what differs from run to run. */
const saidOf = ({ annotations, log }: ActionResult, pattern: RegExp): string => {
  const said = [...annotations.map(({ message }) => message), ...log.split('\n')]
  const text = said.find(line => pattern.test(line)) ?? ''
  return text
    .replace(/127\.0\.0\.1:\d+/g, 'localhost')
    .replace(/\/tmp\/\S*?\/(?=[\w-]+\b)/g, '')
    .slice(0, 300)
}
const nothingOpen = ({ state }: FakeGitHub) => {
  expect(state.checks.filter(({ status }) => status !== 'completed')).toEqual([])
  const newest = new Map(state.statuses.map(({ context, state: of }) => [context, of]))
  expect([...newest.values()]).not.toContain('pending')
}

afterEach(async () => {
  for (const run of runs.splice(0)) run.cleanUp()
})
afterAll(async () => {
  for (const { github, workspace, temp } of worlds) {
    expect(github.violations).toEqual([])
    await github.close()
    await rm(workspace, { recursive: true, force: true })
    await rm(temp, { recursive: true, force: true })
  }
  for (const target of targets) await target.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
})

const always = (fault: Knob['fault'], on?: string): Knob[] => [{ fault, ...defined({ on }) }]

describe.concurrent('GitHub', () => {
  const refused = [401, 403, 404, 409, 410, 422] as const
  const cases: [
    name: string,
    knobs: Knob[],
    seen: { check: string; comment: string; says?: RegExp },
  ][] = [
    ...refused.map((status): (typeof cases)[number] => [
      `${status}, always`,
      always({ kind: 'refuse', status }),
      { check: 'none', comment: 'none', says: /^comment: / },
    ]),
    [
      '502 once',
      [{ fault: { kind: 'unavailable' }, times: 1 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      '503, always',
      always({ kind: 'unavailable', status: 503 }),
      { check: 'none', comment: 'none', says: /^comment: / },
    ],
    [
      '429 with `retry-after: 1`, once',
      [{ on: 'issues/', fault: { kind: 'secondary-limit', retryAfterSeconds: 1 }, times: 1 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      '429 with `retry-after: 60`, on comments',
      always({ kind: 'secondary-limit', retryAfterSeconds: 60 }, 'issues/'),
      { check: 'failure', comment: 'none', says: /^comment: / },
    ],
    [
      'the hour’s requests are used up',
      always({ kind: 'rate-limit', resetInSeconds: 1800 }),
      { check: 'none', comment: 'none', says: /^comment: / },
    ],
    [
      'no response within 10 s, once',
      [{ on: 'checks/create', fault: { kind: 'slow', ms: 11_000 }, times: 1 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      'responses are cut off, always',
      always({ kind: 'cut' }),
      { check: 'none', comment: 'none', says: /^comment: / },
    ],
    [
      'a proxy’s page, always',
      always({ kind: 'html' }),
      { check: 'none', comment: 'none', says: /^comment: / },
    ],
    [
      'the check is created, and the response is lost',
      [{ on: 'checks/create', fault: { kind: 'lose-answer' }, times: 3 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      'the comment is created, and the response is lost',
      [{ on: 'issues/create-comment', fault: { kind: 'lose-answer' }, times: 1 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      'the comment returns a 500 twice',
      [{ on: 'issues/create-comment', fault: { kind: 'unavailable', status: 500 }, times: 2 }],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      'check and comment are created, and return a 502 each time',
      [
        { on: 'checks/create', fault: { kind: 'unavailable', done: true } },
        { on: 'issues/create-comment', fault: { kind: 'unavailable', done: true } },
      ],
      { check: 'failure', comment: 'scorecard' },
    ],
    [
      'closing the check returns a 502 until the step has ended',
      [{ on: 'checks/update', fault: { kind: 'unavailable' }, times: 3 }],
      { check: 'failure', comment: 'scorecard', says: /^check: / },
    ],
    [
      '429 with `retry-after: 25`, as the check is closed',
      [
        {
          on: 'checks/update',
          fault: { kind: 'secondary-limit', retryAfterSeconds: 25 },
          times: 2,
        },
      ],
      { check: 'failure', comment: 'scorecard', says: /^check: / },
    ],
  ]
  test.each(cases.map((one, place) => [...one, place] as const))(
    '%s',
    async (name, knobs, seen, place) => {
      const made = await world(knobs)
      const run = await gate(made, notThere)
      expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
      expect([checkOf(made.github), commentOf(made.github)]).toEqual([seen.check, seen.comment])
      expect(made.github.state.comments.length).toBeLessThanOrEqual(1)
      expect(made.github.state.checks.length).toBeLessThanOrEqual(1)
      expect(run.summary).toContain('shop')
      nothingOpen(made.github)
      const said = seen.says ? saidOf(run, seen.says) : 'nothing about it'
      expect(said).not.toBe('')
      page.add('GitHub', [name, '4', seen.check, seen.comment, said], place)
    },
  )

  test.each([
    ['its name does not resolve', 'http://no-such-host.invalid', 90],
    ['nothing listens', 'http://127.0.0.1:2', 91],
  ])('%s', async (name, apiUrl, place) => {
    const made = await world()
    const run = await gate(made, notThere, { apiUrl })
    expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
    expect(run.summary).toContain('shop')
    const said = saidOf(run, /^comment: /)
    expect(said).not.toBe('')
    page.add('GitHub', [name, '4', 'none', 'none', said], place)
  })
})

describe.concurrent('Permissions', () => {
  const forbidden = (...on: string[]): Knob[] =>
    on.flatMap(family => always({ kind: 'refuse', status: 403 }, family))
  const cases: [
    name: string,
    knobs: Knob[],
    seen: { check: string; comment: string; says: RegExp },
    more?: Partial<ActionOrder>,
  ][] = [
    [
      '`checks: write`',
      forbidden('checks/'),
      { check: 'commit status: failure', comment: 'scorecard', says: /^error: / },
    ],
    [
      '`checks: write` and `statuses: write`',
      forbidden('checks/', 'repos/create-commit-status'),
      { check: 'none', comment: 'scorecard', says: /^check: / },
    ],
    [
      '`pull-requests: write`',
      forbidden('issues/'),
      { check: 'failure', comment: 'none', says: /^comment: / },
    ],
    [
      '`contents: read`',
      forbidden('repos/get-content'),
      { check: 'failure', comment: 'scorecard', says: /^warning: / },
    ],
    [
      '`deployments: read`, without a target',
      forbidden('repos/list-deployments'),
      { check: 'failure', comment: 'scorecard', says: /deployments: read/ },
      { inputs: { target: '' } },
    ],
    [
      '`statuses: read`, where a status has the address',
      forbidden('repos/list-commit-statuses'),
      { check: 'failure', comment: 'scorecard', says: /statuses: read/ },
      { inputs: { target: '' } },
    ],
  ]
  test.each(
    cases.map(
      ([name, knobs, seen, more], place) => [name, knobs, seen, more ?? {}, place] as const,
    ),
  )('%s', async (name, knobs, seen, more, place) => {
    const made = await world(knobs)
    const config = name.includes('statuses: read')
      ? `${notThere.replace('target: {', 'target: { deployment: { status: "netlify/*", timeout: 1s },')}`
      : notThere
    const run = await gate(made, config, more)
    expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
    expect([checkOf(made.github), commentOf(made.github)]).toEqual([seen.check, seen.comment])
    nothingOpen(made.github)
    const said = saidOf(run, seen.says)
    expect(said).not.toBe('')
    page.add('Permissions', [name, '4', seen.check, seen.comment, said], place)
  })
})

describe.concurrent('Files', () => {
  const cases: [
    name: string,
    prepare: (made: World) => Promise<Partial<ActionOrder>>,
    says: RegExp,
  ][] = [
    [
      'a folder is where the record should be',
      async ({ workspace }) => {
        await mkdir(join(workspace, 'reliability-gate-report/record.json'), { recursive: true })
        return {}
      },
      /^files: /,
    ],
    [
      'a file is where the report folder should be',
      async ({ workspace }) => {
        await writeFile(join(workspace, 'reliability-gate-report'), '')
        return {}
      },
      /^files: /,
    ],
    [
      'the disk is full when the summary is written',
      async () => ({ env: { GITHUB_STEP_SUMMARY: '/dev/full' } }),
      /^summary: /,
    ],
    [
      'the disk is full when the outputs are written',
      async () => ({ env: { GITHUB_OUTPUT: '/dev/full' } }),
      /^the outputs /,
    ],
    [
      'the disk is full when the state is saved for the post step',
      async () => ({ env: { GITHUB_STATE: '/dev/full' } }),
      /^the state /,
    ],
    [
      'the folder of the summary’s file is missing',
      async () => ({ env: { GITHUB_STEP_SUMMARY: '/no/such/folder' } }),
      /^summary: /,
    ],
  ]
  test.each(cases.map((one, place) => [...one, place] as const))(
    '%s',
    async (name, prepare, says, place) => {
      const made = await world()
      const run = await gate(made, notThere, await prepare(made))
      expect(run.exitCode).toBe(4)
      if (!name.includes('outputs')) expect(run.outputs.verdict).toBe('error')
      // A post step that knows of no run never takes one of its own.
      expect(run.post?.log).not.toContain('was not ready')
      expect([checkOf(made.github), commentOf(made.github)]).toEqual(['failure', 'scorecard'])
      const said = saidOf(run, says)
      expect(said).not.toBe('')
      // What was there before is left alone.
      if (name.includes('record'))
        expect(await readdir(join(made.workspace, 'reliability-gate-report'))).toEqual([
          'record.json',
        ])
      page.add('Files', [name, '4', 'failure', 'scorecard', said], place)
    },
  )
})

describe('Cancelled', { concurrent: true }, () => {
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise(resolve => setTimeout(resolve, 5))
  }
  type Stage = {
    config: string
    when: (made: World, target: Watched) => () => boolean
    knobs?: Knob[]
    inputs?: Record<string, string>
  }
  const stages: Record<string, Stage> = {
    'waiting until the preview is ready': {
      config: long.replace('service: shop', 'service: shop\ntarget: { ready: { status: 201 } }'),
      when:
        (_, { times }) =>
        () =>
          times.length >= 2,
    },
    'warm-up': {
      config: long.replace('warmup: 0s', 'warmup: 30s'),
      when:
        (_, { times }) =>
        () =>
          times.length > 20,
    },
    'during the load': {
      config: long,
      when:
        (_, { times }) =>
        () =>
          times.length > 60,
    },
    'querying Prometheus': {
      config: `${quick.replace('objectives: [availability >= 50%]', 'objectives: [{ name: up, prometheus: up, when: value >= 1 }]')}`,
      when: made => () => hanging.get(made) === true,
    },
    publishing: {
      config: notThere,
      knobs: [{ on: 'issues/create-comment', fault: { kind: 'slow', ms: 3000 }, times: 1 }],
      when:
        ({ github }) =>
        () =>
          github.requests.some(({ operation }) => operation === 'issues/create-comment'),
      inputs: { target: gone },
    },
  }
  /** A Prometheus that answers what is asked before the load, and then no more. */
  const hanging = new WeakMap<World, boolean>()
  async function hangingPrometheus(made: World, target: Watched): Promise<string> {
    const server = createServer((request, response) => {
      request.resume()
      if (target.times.length > 10) {
        hanging.set(made, true)
        return
      }
      const result = [{ metric: { __name__: 'up' }, value: [Date.now() / 1000, '1'] }]
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }))
    })
    servers.push(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const
  const cases = Object.keys(stages).flatMap(stage =>
    signals.map(signal => [stage, signal] as const),
  )

  test.each(cases.map(([stage, signal], place) => [stage, signal, place] as const))(
    '%s: %s',
    async (stage, signal, place) => {
      const { config, when, knobs = [], inputs = {} } = stages[stage]!
      const made = await world(knobs)
      // A comment of an earlier run is there, except where this run is amid making one.
      if (stage !== 'publishing') {
        const marker = buildMarker({ service: 'shop' }, { state: 'green', commit: headSha })
        made.github.addComment({
          pullRequest: 7,
          author: 'github-actions[bot]',
          body: `${marker}\nearlier`,
        })
      }
      const target = await startWatched()
      targets.push(target)
      const prometheus =
        stage === 'querying Prometheus'
          ? { 'prometheus-url': await hangingPrometheus(made, target) }
          : {}
      const run = await gate(made, config, {
        inputs: { target: target.url, ...prometheus, ...inputs },
        cancelAfter: () => until(when(made, target)),
        ladder: [{ signal, patienceMs: 9000 }],
      })
      expect(run.conclusion).toBe('cancelled')
      expect(run.cancelled?.signals).toEqual([signal])
      await target.allTold()
      // A request that is told of may have come a fifth of a second later.
      const late = target.times.filter(at => at > run.cancelled!.at + 800)
      expect(late).toEqual([])
      nothingOpen(made.github)
      expect(run.post?.exitCode).toBe(0)
      const row = [stage, `\`${signal}\``, run.exitCode === null ? 'killed' : String(run.exitCode)]
      page.add('Cancelled', [...row, checkOf(made.github), commentOf(made.github), 'none'], place)
      expect([stage, signal, checkOf(made.github)]).toEqual([
        ...[
          stage,
          signal,
          stage === 'publishing' && signal !== 'SIGKILL' ? 'failure' : 'cancelled',
        ],
      ])
    },
  )
})

describe('The machine', () => {
  const row = (name: string, run: ActionResult, { github }: World, said: string, place: number) =>
    page.add(
      'The machine',
      [name, String(run.exitCode), run.outputs.verdict ?? '', checkOf(github), said],
      place,
    )

  test('the load worker runs out of memory', async () => {
    const made = await world()
    // Answers that never end, so that whatever is asked stays in memory.
    const target = await startTarget((request, response) => {
      if (request.url === '/ready') return void response.end()
      response.writeHead(200).write('x')
    })
    targets.push(target)
    const requests = Array.from({ length: 200 }, (_, i) => `GET /${i}`).join(', ')
    const config = `service: shop
target: { ready: { path: /ready } }
load: { rate: 5000/s, duration: 30s, warmup: 0s, timeout: 60s, max-connections: 10000, requests: [${requests}] }
`
    const env = { NODE_OPTIONS: '--max-old-space-size=24' }
    const run = await gate(made, config, { inputs: { target: target.url }, env })
    expect([run.exitCode, run.outputs.verdict, checkOf(made.github)]).toEqual([
      4,
      'error',
      'failure',
    ])
    expect(run.log).not.toMatch(/\n\s+at /)
    nothingOpen(made.github)
    const said = saidOf(run, /^error: .*memory/)
    expect(said).not.toBe('')
    row('the load worker runs out of memory', run, made, said, 0)
  })

  test.each([
    ['forward', '+3600', 1],
    ['back', '-3600', 2],
  ])('the clock jumps an hour %s during the load', async (name, jump, place) => {
    const preload = await fakeTime()
    const jumped = async () => {
      const made = await world()
      const clock = join(made.temp, 'clock')
      writeFileSync(clock, '+0')
      let asked = 0
      // With this request under way the load is too, however late this process hears of it.
      const target = await startTarget((_, response) => {
        asked += 1
        if (asked === 25) writeFileSync(clock, jump)
        response.end('ok')
      })
      targets.push(target)
      const env = {
        LD_PRELOAD: preload,
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      }
      const inputs = { target: target.url }
      const run = await gate(made, quick.replace('500ms', '1s'), { inputs, env })
      await rm(clock)
      const text = await readFile(
        join(made.workspace, 'reliability-gate-report/record.json'),
        'utf8',
      )
      return { made, run, record: JSON.parse(text) as RunRecord }
    }
    const { made, run, record } = await keptUp(jumped)
    expect(record.load.head).toMatchObject({ intended: 50, sent: 50, completed: 50 })
    expect(record.decidedAfter).toBe(1)
    const { start, end } = record.window!
    expect(Date.parse(end) - Date.parse(start)).toBe(1000)
    expect(run.exitCode).toBe(0)
    expect(commentOf(made.github)).toBe('scorecard')
    nothingOpen(made.github)
    const said = 'nothing about it: measurements use a clock that never jumps'
    page.add(
      'The machine',
      [`the clock jumps an hour ${name} during the load`, '0', 'as usual', 'as usual', said],
      place,
    )
  })
})

test('docs/reliability.md is what was seen', async () => {
  await expect(page.text()).toMatchFileSnapshot(resolve('docs/reliability.md'))
})
