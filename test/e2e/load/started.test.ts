import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { loopbackOf } from '../../../src/net/port-holder.ts'
import type { Leftover } from '../../../src/tools/leftover.ts'
import { gitRepository } from '../../support/git-repository.ts'
import { startFakeGitHub } from '../../support/github/fake-github.ts'
import { compileCache, processesWith, temporaryFolder, untilGone } from '../../support/processes.ts'
import { runAction } from '../../support/runner/runner.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

/* The bundle builds, starts and stops an app. What it measures says nothing here. */
const program = `let answered = 0
const server = require('node:http').createServer((request, response) => {
  answered += 1
  if (answered === 60) require('node:fs').writeFileSync('loaded', 'yes')
  if (answered > Number(process.env.LASTS ?? Infinity)) { console.error('Error: out of connections'); process.exit(3) }
  response.end('ok')
})
server.listen(process.env.PORT, () => console.log('token ' + process.env.TOKEN + ' ' + process.env['INPUT_GITHUB-TOKEN']))
`
const config = `service: shop
target:
  build: if test -f build.sh; then sh build.sh; else echo built; fi
  start: exec node server.cjs "$PWD"
  env: { TOKEN: "\${SHOP_TOKEN}" }
load: { rate: 50/s, duration: 1s, warmup: 0ms, requests: [GET /] }
objectives: [availability >= 50%]
`
const environment = { ...compileCache, SHOP_TOKEN: 'hunter-22-token', PATH: process.env.PATH! }

async function workspaceWith(text: string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'server.cjs'), program)
  await writeFile(join(folder, 'reliability-gate.yml'), text)
  return folder
}

const readText = (...path: string[]) => readFile(join(...path), 'utf8')

function start(folder: string, words: string[], temporary = tmpdir()) {
  const child = spawn(process.execPath, [resolve('dist/index.js'), ...words], {
    cwd: folder,
    env: { ...environment, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output.text += chunk
    })
  return { child, output, ended: once(child, 'close').then(([code]) => code as number | null) }
}

test('an app is built, started, measured and stopped, and its log has no secret', async () => {
  // Its use is looked at once a second.
  const ofUse = config.replace('1s', '5s').replace('50%]', '50%, cpu < 4, memory < 4GB]')
  const folder = await workspaceWith(ofUse)
  expect(await start(folder, ['run']).ended).toBe(0)
  const log = await readText(folder, 'reliability-gate-report/target.log')
  expect(log).toBe('built\ntoken *** undefined\n')
  const record = await readText(folder, 'reliability-gate-report/record.json')
  expect(record).not.toContain(environment.SHOP_TOKEN)
  const { target, evidence, objectives } = JSON.parse(record) as RunRecord
  expect(objectives.map(({ source, verdict }) => [source, verdict])).toEqual(
    ['load', 'process', 'process'].map(source => [source, 'pass']),
  )
  expect(target).toEqual({
    url: expect.stringMatching(/^http:\/\/(127\.0\.0\.1|\[::1\]):/),
    source: 'started',
  })
  expect(evidence.started).toEqual({ head: { command: 'exec node server.cjs "$PWD"' } })
  const uses = (evidence.resources ?? []).map(({ resource, processes }) => [resource, processes])
  expect(uses).toEqual(['cpu', 'memory', 'threads', 'open_files', 'io'].map(name => [name, 1]))
  expect(evidence.resources![1]!.most).toBeGreaterThan(10)
  expect(processesWith(folder)).toEqual([])
  const again = start(folder, ['judge', 'reliability-gate-report/record.json'])
  expect(await again.ended).toBe(0)
})

test('an app that ends amid the load fails the run, which tells how it ended', async () => {
  const deadly = config
    .replace('env: {', 'env: { LASTS: "40",')
    .replace('availability >= 50%', 'p(50) < 9s')
    .replace('1s', '3s')
  const folder = await workspaceWith(deadly)
  const run = start(folder, ['run'])
  expect(await run.ended).toBe(1)
  expect(run.output.text).toContain(
    'The target ended during the load (exit code 3): Error: out of connections.',
  )
  const junit = await readText(folder, 'reliability-gate-report/junit.xml')
  expect(junit).toMatch(/<testcase name="the run"[^>]*>\s*<error type="fail"/)
})

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'a command that gets %s amid the load leaves no process of the app',
  async signal => {
    const folder = await workspaceWith(config.replace('1s', '60s'))
    const { child, output, ended } = start(folder, ['run'])
    await expect.poll(() => output.text).toContain('load ')
    expect(processesWith(folder)).toHaveLength(1)
    child.kill(signal)
    expect(await ended).toBe(signal === 'SIGKILL' ? null : 130)
    await untilGone(folder)
  },
)

test('a step that is killed with its supervisors leaves the app, and the command that stops it, to its post step', async () => {
  const github = await startFakeGitHub()
  onTestFinished(github.close)
  const stoppable = config
    .replace('exec node server.cjs "$PWD"', 'node server.cjs "$PWD" & echo $PPID > supervisor')
    .replace('  env:', '  stop: echo "$TOKEN$PORT" > stopped\n  env:')
  const workspace = await workspaceWith(stoppable.replace('1s', '60s'))
  const supervisor = () => readText(workspace, 'supervisor').then(Number, () => 0)
  const run = await runAction({
    actionDir: resolve('.'),
    workspace,
    inputs: {},
    env: environment,
    event: {
      name: 'push',
      payload: { repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' } },
    },
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    sha: 'a'.repeat(40),
    cancelAfter: async () => {
      await expect.poll(supervisor).toBeGreaterThan(0)
      await expect.poll(() => processesWith(workspace)).toHaveLength(1)
      process.kill(await supervisor(), 'SIGKILL')
    },
    ladder: [{ signal: 'SIGKILL', patienceMs: 10_000 }],
  })
  onTestFinished(run.cleanUp)
  const leftovers = JSON.parse(run.state.leftovers!) as Leftover[]
  // A step that saw its supervisor end has begun to stop the app before it is killed itself.
  expect(leftovers.slice(0, 2).map(({ kind }) => kind)).toEqual(['process', 'background'])
  expect(run.state.leftovers).not.toContain(environment.SHOP_TOKEN)
  expect(run.post?.exitCode).toBe(0)
  expect(run.post?.log).toContain('Cleaned up the process of the target')
  expect(await readText(workspace, 'stopped')).toMatch(/^\d+\n$/)
  await untilGone(workspace)
})

/** A branch, and what it is compared with: what `main` has. */
async function branch(
  ofMain: Record<string, string> = {},
  duration = '1s',
  objective = 'p(50) < 9s',
) {
  const { folder, commit, git } = await gitRepository()
  const objectives = config.replace('1s', duration).replace('50%]', `50%, ${objective}]`)
  const text = `${objectives}baseline: { ref: base }\n`
  const files = { 'server.cjs': program, 'reliability-gate.yml': text, whose: 'base' }
  const base = await commit({ ...files, ...ofMain })
  git('checkout', '-b', 'topic')
  git('rm', '-f', '--ignore-unmatch', 'build.sh')
  await commit({ ...files, whose: 'head' })
  return { folder, git, base, temporary: await temporaryFolder() }
}

/** A run on a branch; `temporary` holds what is checked out for the comparison. */
async function compared(...of: Parameters<typeof branch>) {
  const { folder, temporary, ...more } = await branch(...of)
  const run = start(folder, ['run'], temporary)
  const record = async () =>
    JSON.parse(await readText(folder, 'reliability-gate-report/record.json')) as RunRecord
  return { folder, temporary, ...more, run, record }
}

test('the base of a branch is checked out, built and started beside it, loaded with it, and removed', async () => {
  const { folder, git, base, temporary, run, record } = await compared(
    {},
    '4s',
    'memory <= base + 90%',
  )
  await run.ended
  const { evidence, objectives, load } = await record()
  const command = 'exec node server.cjs "$PWD"'
  expect(evidence.started).toEqual({ head: { command }, base: { command, commit: base } })
  expect(evidence.baseline).toMatchObject({ source: 'started' })
  expect(evidence.baseline!.url).not.toBe(evidence.target.url)
  expect([load.head!.sent, load.base!.sent]).toEqual([200, 200])
  const memory = evidence.resources!.find(({ resource }) => resource === 'memory')!
  expect(memory.base!.most).toBeGreaterThan(10)
  expect(objectives.find(({ source }) => source === 'process')).toMatchObject({
    name: 'memory <= base + 90%',
    base: expect.any(Number),
    reason: expect.stringContaining('it takes 12 stretches'),
  })
  expect(objectives.map(({ source }) => source)).toContain('baseline')
  expect(await readText(folder, 'reliability-gate-report/baseline.log')).toContain('built')
  expect(await readdir(temporary)).toEqual([])
  expect(processesWith(temporary)).toEqual([])
  expect(git('worktree', 'list').split('\n')).toHaveLength(1)
})

test.each([
  [
    'built',
    { 'build.sh': 'echo "error TS2304: no such type: Order" >&2; exit 2' },
    'the build of the baseline failed (exit code 2): error TS2304: no such type: Order',
    'could not be built: exit code 2',
  ],
  [
    'started',
    { 'server.cjs': 'throw new Error("no such table: orders")' },
    'Error: no such table: orders',
    'was never ready: exit code 1',
  ],
] as const)(
  'a base that cannot be %s leaves the comparison open, with its last lines, and is no pass of it',
  async (_, broken, why, shown) => {
    const { folder, temporary, run, record } = await compared({
      ...broken,
      'reliability-gate.yml': 'version: 1\n',
    })
    expect(await run.ended).toBe(3)
    const { verdict, evidence, objectives, notes } = await record()
    expect(verdict).toBe('inconclusive')
    expect(objectives.at(-1)).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
    expect(objectives.filter(one => one.source === 'baseline' && one.verdict === 'pass')).toEqual(
      [],
    )
    expect(evidence.baseline!.failure!.message).toContain(why)
    expect(notes.filter(({ source }) => source === 'process')).toEqual([])
    expect(run.output.text).toContain('The baseline, started by')
    const [line] = why.split(': ').slice(-1)
    expect(await readText(folder, 'reliability-gate-report/baseline.log')).toContain(line)
    const scorecard = await readText(folder, 'reliability-gate-report/scorecard.md')
    expect(scorecard).toContain(shown)
    expect(scorecard).toContain(line)
    expect(await readdir(temporary)).toEqual([])
    expect(processesWith(temporary)).toEqual([])
  },
)

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a command that gets %s amid a comparison leaves no process and no checkout',
  async signal => {
    const { folder, temporary, run } = await compared({}, '60s')
    await expect.poll(() => run.output.text).toContain('load ')
    expect(processesWith(temporary)).toHaveLength(1)
    run.child.kill(signal)
    expect(await run.ended).toBe(signal === 'SIGKILL' ? null : 130)
    await untilGone(folder)
    await untilGone(temporary)
    await expect.poll(() => readdir(temporary)).toEqual([])
  },
)

test('doctor builds, starts and stops what a run would, and says what stands in the way', async () => {
  const { folder, git, temporary } = await branch()
  const doctor = start(folder, ['doctor'], temporary)
  await doctor.ended
  expect(doctor.output.text).toContain('the target can be built and started, and is ready')
  expect(doctor.output.text).toContain('the baseline can be built and started, and is ready')
  git('rm', 'server.cjs')
  const broken = start(folder, ['doctor'], temporary)
  expect(await broken.ended).toBe(2)
  expect(broken.output.text.replace(/\s+/g, ' ')).toContain(
    'problem target the target did not start',
  )
  expect(processesWith(folder)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
})

/** What becomes of the commands where a step is killed amid a stage of them: they stay there. */
const wait = 'exec node wait.cjs "$PWD"'
const stuck = {
  build: ['echo built', wait],
  readiness: ['exec node', `${wait}; node`],
  load: ['exec node', 'exec node'],
} as const

const patient = { timeout: 60_000 }

test.each(['build', 'readiness', 'load'] as const)(
  'a step that is killed amid the %s leaves no process, no checkout and no port after its post step',
  async amid => {
    const { folder, git, commit } = await gitRepository()
    const github = await startFakeGitHub()
    onTestFinished(github.close)
    const port = await closedPort()
    const [from, to] = stuck[amid]
    const text = config
      .replace(from, to)
      .replace('1s', '60s')
      .replace('  env:', `  port: ${port}\n  env:`)
    const files = { 'server.cjs': program, 'wait.cjs': 'setInterval(() => {}, 1000)\n' }
    await commit({ ...files, 'reliability-gate.yml': `${text}baseline: { ref: base }\n` })
    const sha = await commit({ whose: 'head' })
    const temporary = await temporaryFolder()
    const run = await runAction({
      actionDir: resolve('.'),
      workspace: folder,
      inputs: {},
      env: { ...environment, RUNNER_TEMP: temporary, TMPDIR: temporary },
      event: {
        name: 'push',
        payload: { repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' } },
      },
      token: github.token,
      apiUrl: github.url,
      repository: 'acme/shop',
      sha,
      cancelAfter: () =>
        amid === 'load'
          ? expect.poll(() => readText(folder, 'loaded').catch(() => ''), patient).toBe('yes')
          : expect.poll(() => waitingIn(folder, temporary), patient).not.toEqual([]),
      ladder: [{ signal: 'SIGKILL', patienceMs: 10_000 }],
    })
    onTestFinished(run.cleanUp)
    expect(run.post?.exitCode).toBe(0)
    await untilGone(folder)
    await untilGone(temporary)
    await expect.poll(() => readdir(temporary), patient).toEqual([])
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
    expect(await loopbackOf(port)).toBeUndefined()
  },
)

const waitingIn = (...folders: string[]): number[] =>
  folders.flatMap(folder => processesWith(`wait.cjs ${folder}`))
