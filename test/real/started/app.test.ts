import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AppOrder } from '../../../src/deployments/started/app.ts'
import { accountOf } from '../../../src/deployments/started/as-user.ts'
import { assertStartable } from '../../../src/deployments/started/assert-startable.ts'
import { startApp } from '../../../src/deployments/started/start-app.ts'
import type { Clock } from '../../../src/model/context.ts'
import type { StartPlan } from '../../../src/model/plan/target.ts'
import { Secret } from '../../../src/model/secret.ts'
import { portHolder } from '../../../src/net/port-holder.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { findAccount } from '../../../src/tools/processes/account.ts'
import { processesMarked } from '../../../src/tools/processes/process.ts'
import { backgroundUndoer, stopCommand } from '../../../src/tools/stop-command.ts'
import { systemClock } from '../../../src/tools/system-clock.ts'
import { processesWith, temporaryFolder, untilGone } from '../../support/processes.ts'

/* Apps that are started as a run starts them: real shells, processes and ports. */

const program = `const { createServer } = require('node:http')
const { spawn } = require('node:child_process')
const { LEAVES, DIES, LATE } = process.env
console.log('\\u001b[31mtoken\\u001b[0m ' + process.env.TOKEN + ' of ' + process.env.GIVEN)
// A child that leaves the group of its parent.
if (LEAVES) spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', LEAVES], { detached: true, stdio: 'inherit' }).unref()
createServer((request, response) => {
  response.end('ok')
  if (request.url === '/die') { console.error('Error: no memory'); process.exit(3) }
}).listen(Number(LATE || process.env.PORT), () => console.log('up'))
`

type Around = { readyMs?: number; cpus?: string; clock?: Clock }

async function workshop(
  plan: Partial<StartPlan>,
  { readyMs = 30_000, cpus, clock = systemClock }: Around = {},
) {
  const folder = await temporaryFolder()
  // Others may see it, such as the user of `target.user`.
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'shop'))
  await writeFile(join(folder, 'shop', 'server.cjs'), program)
  const log: string[] = []
  const stop = new AbortController()
  const context = {
    clock,
    signal: stop.signal,
    random: () => 0.5,
    hide: () => undefined,
    log: {
      info: () => undefined,
      debug: () => undefined,
      progress: () => undefined,
      warn: (line: string) => log.push(line),
    },
  }
  const leftovers = openLeftovers()
  const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`
  const order: AppOrder = {
    plan: { start: `node server.cjs ${folder}`, env: {}, folder: 'shop', ...plan },
    side: 'head',
    folder,
    readyMs,
    leave: leftovers,
    cpus,
    machine: {
      environment: { PATH },
      step: { PATH, GIVEN: 'the step' },
      keepIn: { path: join(folder, 'report'), root: folder },
    },
    redact: text => text.replaceAll('hunter22', '***'),
  }
  onTestFinished(async () => {
    await leftovers.undoAll()
  })
  const readLog = () => readFile(join(folder, 'report', 'target.log'), 'utf8')
  return { folder, log, stop, leftovers, readLog, start: () => startApp(order, context) }
}

async function running(plan: Partial<StartPlan>, around: Around = {}) {
  const shop = await workshop(plan, around)
  const started = await shop.start()
  if (started.kind !== 'started') throw started.problem
  return { ...shop, app: started.app }
}

const listenSomewhere = async (): Promise<number> => {
  const server = createServer().listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return (server.address() as { port: number }).port
}

describe('an app that the run starts', () => {
  test('is built, has the environment of the step and its own, and is stopped with what has left its group', async () => {
    const env = { TOKEN: new Secret('hunter22') }
    const shop = await workshop({})
    const { folder } = shop
    const { app, readLog } = await running({
      build: `echo "built with $GIVEN"`,
      env: { ...env, LEAVES: new Secret(folder) },
    })
    expect(await (await fetch(app.url)).text()).toBe('ok')
    expect(processesWith(folder)).toHaveLength(1)
    await app.stop()
    await untilGone(folder)
    expect(app.ended.aborted).toBe(false)
    expect(await readLog()).toBe('built with the step\ntoken *** of the step\nup\n')
    await expect(fetch(app.url)).rejects.toThrow()
  })

  test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'runs as the user and on the CPU that it is given, and is stopped with its command of the same user',
    async () => {
      const tell = 'echo "$(id -un) $(id -G) $USER $HOME"'
      const plan = { user: 'nobody', build: tell, stop: tell }
      const shop = await running({ ...plan, start: `${tell}; exec node server.cjs` }, { cpus: '0' })
      const { mark, supervisor } = shop.app.processes
      const [pid] = (await processesMarked(mark)).filter(one => one !== supervisor)
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      const { uid, gid, home } = (await findAccount('nobody'))!
      expect(status).toMatch(new RegExp(`^Uid:\\s+${uid}\\s+${uid}\\s`, 'm'))
      expect(status).toMatch(/^Groups:\s*$/m)
      expect(status).toMatch(/^Cpus_allowed_list:\s+0$/m)
      await shop.app.stop()
      const [built, started, , , stopped] = (await shop.readLog()).split('\n')
      expect(built).toMatch(/^root 0/)
      expect(started).toBe(`nobody ${gid} nobody ${home}`)
      expect(stopped).toBe(started)
    },
  )

  test.each([
    ['no-such-user', 0, 'target.user: this machine has no user no-such-user'],
    ['nobody', 1000, 'only root can start the app as nobody, and the gate runs as runner'],
  ])('is not started as %s by the user %i: %s', async (user, uid, message) => {
    await expect(accountOf({ user }, { uid, username: 'runner' })).rejects.toThrow(message)
  })

  test('is started as the gate where that is the user which it asks for', async () => {
    const { uid, username } = userInfo()
    expect(await accountOf({ user: username }, { uid, username })).toBeUndefined()
  })

  test('tells how it ended by itself, with its last lines', async () => {
    const { app } = await running({})
    await fetch(`${app.url}/die`)
    if (!app.ended.aborted) await once(app.ended, 'abort')
    expect(app.end()).toEqual({
      how: 'exit code 3',
      lines: ['token undefined of the step', 'up', 'Error: no memory'],
    })
    await app.stop()
  })

  test.each([
    ['whose command goes on without it', { start: 'node server.cjs; sleep 300' }],
    ['in the background', { start: 'node server.cjs & echo started', stop: 'true' }],
  ])('%s has ended too where nothing listens on its port any more', async (_, plan) => {
    // The ten seconds that it has to be there again are one, and the ten minutes to start are one.
    const clock: Clock = {
      ...systemClock,
      now: () => 10 * systemClock.now(),
      sleep: (ms, signal) => systemClock.sleep(ms / 10, signal),
    }
    const { app } = await running(plan, { clock, readyMs: 600_000 })
    expect(await app.endAfterLoad()).toBeUndefined()
    await fetch(`${app.url}/die`)
    await expect.poll(() => fetch(app.url).catch(() => 'gone')).toBe('gone')
    const end = await app.endAfterLoad()
    expect(app.end()).toBeUndefined()
    expect(end?.how).toBe(`nothing listens on port ${new URL(app.url).port} any more`)
    expect(end?.lines.at(-1)).toBe('Error: no memory')
    await app.stop()
  })

  test.each([
    [
      'whose build fails',
      { build: 'echo "no compiler" >&2; exit 2' },
      'the build of the target failed (exit code 2): no compiler',
      { amid: 'build', how: 'exit code 2', lines: ['no compiler'] },
    ],
    [
      'that ends before it listens',
      { start: 'echo "Error: no database"; kill -9 $$' },
      'the target did not start: it ended (SIGKILL): Error: no database',
      { amid: 'start', how: 'SIGKILL', lines: ['Error: no database'] },
    ],
    [
      'whose shell hides the signal',
      { start: 'echo Killed; exit 137' },
      'the target did not start: it ended (exit code 137, SIGKILL): Killed',
      { amid: 'start', how: 'exit code 137, SIGKILL', lines: ['Killed'] },
    ],
  ])('%s says so', async (_, plan, message, end) => {
    const { start, leftovers } = await workshop(plan)
    expect(await start()).toMatchObject({
      kind: 'failed',
      problem: { code: 'target', message },
      end,
    })
    expect(await leftovers.undoAll()).toEqual([])
  })

  test('that ends well before it listens may have gone on in the background: the hint names stop', async () => {
    const { start } = await workshop({ start: 'node server.cjs > /dev/null 2>&1 & exit 0' })
    expect(await start()).toMatchObject({
      problem: {
        message: 'the target did not start: it ended (exit code 0)',
        hint: expect.stringContaining('target.stop'),
      },
    })
  })

  test('and listens on another port than its own is told which', async () => {
    const other = await listenSomewhere()
    const { start, folder } = await workshop({ env: { LATE: new Secret('0') } }, { readyMs: 6000 })
    const started = await start()
    if (started.kind === 'started') throw new Error('it does not listen on PORT')
    expect(started.problem.message).toMatch(/did not listen on port \d+ within 6s$/)
    expect(started.problem.hint).toMatch(/^it listens on port \d+: let the app read PORT/)
    expect(started.problem.hint).not.toContain(String(other))
    await untilGone(folder)
  })

  test('at a port that is taken is not started, and who has it is told', async () => {
    const port = await listenSomewhere()
    const { start, folder } = await workshop({ port })
    const started = await start()
    if (started.kind === 'started') throw new Error('the port is taken')
    expect(started.problem.message).toContain(`port ${port} of the target is taken by "`)
    expect(started.problem.message).toContain(`(process ${process.pid})`)
    expect(processesWith(folder)).toEqual([])
  })

  test('in a folder that is not there is told before anything runs', async () => {
    const { start } = await workshop({ folder: 'gone' })
    const started = await start()
    expect(started).toMatchObject({
      problem: { message: expect.stringMatching(/not there: .*gone$/) },
    })
  })

  test('is not started on Windows, which says what to do there', async () => {
    const order = { plan: { start: 'npm start', env: {} }, folder: '.', side: 'head' } as const
    await expect(assertStartable(order, 'win32')).rejects.toMatchObject({
      code: 'target',
      message: 'target.start needs a POSIX shell: Linux or macOS',
      hint: 'start it in an earlier step, and give its address as target.url',
    })
    for (const platform of ['linux', 'darwin'] as const)
      await expect(assertStartable(order, platform)).resolves.toBeUndefined()
  })

  test('in the background goes on when its command has ended well, and is stopped by another', async () => {
    const stop = 'kill $(cat pid) && echo "stopped $PORT"'
    const { app, folder, leftovers, readLog } = await running({
      start: `node server.cjs & echo $! > pid`,
      stop,
    })
    expect(await (await fetch(app.url)).text()).toBe('ok')
    expect(app.ended.aborted).toBe(false)
    await app.stop()
    expect(await readLog()).toMatch(/stopped \d+\n$/)
    expect(await leftovers.undoAll()).toEqual([])
    await untilGone(folder)
    await expect(fetch(app.url)).rejects.toThrow()
  })

  test('in the background with a stop that hangs is ended with it, and nobody runs that again', async () => {
    const never = `${process.execPath} -e 'setInterval(() => {}, 1000)' $PORT-hangs`
    const clock: Clock = {
      ...systemClock,
      // Its deadline comes at once.
      sleep: (ms, signal) => systemClock.sleep(ms === 30_000 ? 1000 : ms, signal),
    }
    const shop = await running(
      { start: 'node server.cjs & echo $! > pid', stop: `${never} ; true` },
      { clock },
    )
    await shop.app.stop()
    expect(shop.log).toEqual([
      `\`${never} ; true\` did not stop the target within 30s, and was ended`,
    ])
    expect(await shop.leftovers.undoAll()).toEqual([])
    await untilGone(shop.folder)
    expect(processesWith(`${new URL(shop.app.url).port}-hangs`)).toEqual([])
  })

  test('in the background is stopped from what is saved of it, where the run that started it is gone', async () => {
    const { folder, leftovers } = await running({
      start: `node server.cjs & echo $! > pid`,
      stop: 'kill $(cat pid); echo "$COMPOSE_PROJECT_NAME" > stopped',
    })
    const kinds = (await leftovers.undoAll()).map(({ leftover, outcome }) => [
      leftover.kind,
      outcome,
    ])
    expect(kinds[0]).toEqual(['background', 'undone'])
    expect(await readFile(join(folder, 'shop', 'stopped'), 'utf8')).toMatch(/^reliability-gate-/)
  })
})

test('a command that stops what another run has left is ended where it hangs, with what it has started', async () => {
  const folder = await temporaryFolder()
  const never = `${process.execPath} -e 'setInterval(() => {}, 1000)' ${folder}`
  const command = `(${never} &) ; ${never} ; true`
  const leftover = stopCommand('the target', 'one', { command, folder, environment: {} })
  await expect(backgroundUndoer(2000)(leftover)).rejects.toThrow('did not end within 2s')
  expect(processesWith(folder)).toEqual([])
})

test('nothing holds a port that is free', async () => {
  const port = await listenSomewhere()
  expect(await portHolder(port)).toContain(`(process ${process.pid})`)
  expect(await portHolder(1)).toBeUndefined()
})
