import { randomUUID } from 'node:crypto'
import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AppEnd } from '../../model/evidence/evidence.ts'
import { Problem } from '../../model/problem.ts'
import { revealed } from '../../model/secret.ts'
import { freePort } from '../../net/free-port.ts'
import { portHolder, portsOf } from '../../net/port-holder.ts'
import { type Account, variablesOf } from '../../tools/processes/account.ts'
import { processesMarked } from '../../tools/processes/process.ts'
import type { Ended } from '../../tools/processes/supervisor-messages.ts'
import { type RunningCommand, startCommand } from '../../tools/start-command.ts'
import { stopCommand } from '../../tools/stop-command.ts'
import { type App, type AppOrder, folderOf, type Started } from './app.ts'
import { type AppLog, openAppLog } from './app-log.ts'
import { accountOf } from './as-user.ts'
import { assertStartable } from './assert-startable.ts'
import { listensAgain, neverListened, untilListens } from './await-port.ts'
import { buildCacheOf } from './build-cache.ts'
import { type CheckedOut, checkOut } from './check-out.ts'
import { describeHow, endedEarly, nameOf } from './describe-end.ts'
import { keepLog } from './keep-log.ts'

/** No build that is worth waiting for takes longer. */
const buildMs = 30 * 60_000

const stopMs = 30_000

/** A run that is cancelled has a few seconds for all that it has to do. */
const hurriedMs = 1500

const patienceMs = 8000

/** Starts an app where it stands, or in a checkout of its own that goes with it. */
export async function startApp(order: AppOrder, context: Context): Promise<Started> {
  const { plan, folder, baseCommit: target } = order
  if (plan.ref === undefined) return startIn(order, context)
  let checkout: CheckedOut
  try {
    checkout = await checkOut(plan.ref, { folder, target }, order, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'failed', problem: error }
  }
  const { commit, remove, path } = checkout
  const there = { ...order, folder: checkout.folder, checkout: path }
  const started = await startIn(there, context)
  if (started.kind === 'failed') {
    await remove()
    return { ...started, commit }
  }
  const stop = async () => {
    await started.app.stop()
    await remove()
  }
  return { kind: 'started', app: { ...started.app, commit, stop } }
}

/**
 * Builds an app, starts it, and waits until it listens on its port. What it may know of the
 * environment is what `machine.step` has, the variables of the plan, its port, and a name of its
 * own for Compose.
 */
async function startIn(order: AppOrder, context: Context): Promise<Started> {
  const log = openAppLog(order.redact)
  const keep = () => keepLog(order.machine, order.side, log, context)
  try {
    await assertStartable(order)
    const account = await accountOf(order.plan)
    const cache = await buildCacheOf(order)
    if (await cache?.restore(context)) log.add(['The build is taken from the cache.'])
    else {
      const failed = await build(order, log, context)
      if (failed) {
        await keep()
        return failed
      }
      await cache?.save(context)
    }
    return await startOnPort({ ...order, account }, { log, keep }, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await keep()
    return { kind: 'failed', problem: error }
  }
}

/** `account`: as whom it is started; absent: as the gate runs. */
type AccountOrder = AppOrder & { account?: Account | undefined }

type Kept = { log: AppLog; keep: () => Promise<void> }

/** Undefined where all is well. */
async function build(order: AppOrder, log: AppLog, context: Context): Promise<Started | undefined> {
  const { plan, side } = order
  if (plan.build === undefined) return undefined
  context.log.info(`Building ${nameOf(side)}: ${plan.build}`)
  const ended = await runToEnd(plan.build, buildMs, { ...order, log }, context)
  if (ended?.how === 'exit code 0') return undefined
  const { aborted } = context.signal
  const late = aborted ? 'interrupted' : `longer than ${formatDuration(buildMs)}`
  const how = ended ? describeHow(ended.how) : late
  const end: AppEnd = { amid: 'build', how, lines: log.last() }
  const message = `the build of ${nameOf(side)} failed ${describeEnd(end)}`
  return { kind: 'failed', problem: new Problem('target', message), end }
}

/** Undefined where it took too long, or the run was cancelled. */
async function runToEnd(
  command: string,
  timeoutMs: number,
  order: Omit<AccountOrder, 'readyMs' | 'redact'> & { log: AppLog },
  { clock, signal }: Context,
  own: Readonly<Record<string, string>> = {},
): Promise<Ended | undefined> {
  const running = startCommand(
    {
      title: nameOf(order.side),
      command,
      folder: folderOf(order),
      environment: { ...environmentOf(order), ...own },
      user: order.account,
      checkout: order.checkout,
      onOutput: order.log.add,
    },
    order.machine,
    order.leave,
  )
  const over = new AbortController()
  try {
    return await Promise.race([
      running.ended,
      clock.sleep(timeoutMs, AbortSignal.any([signal, over.signal])).then(() => undefined),
    ])
  } finally {
    over.abort()
    await running.stop(signal.aborted ? hurriedMs : patienceMs)
  }
}

async function startOnPort(order: AccountOrder, kept: Kept, context: Context): Promise<Started> {
  const { plan, side, machine, leave, account: user, cpus } = order
  const port = plan.port ?? (await freePort())
  const holder = plan.port === undefined ? undefined : await portHolder(port)
  if (holder !== undefined) {
    throw new Problem('target', `port ${port} of ${nameOf(side)} is taken by ${holder}`, {
      hint: 'end it, or leave target.port out: the app is then given a free port in PORT',
    })
  }
  context.log.info(`Starting ${nameOf(side)} on port ${port}: ${plan.start}`)
  const own = { PORT: String(port), COMPOSE_PROJECT_NAME: `reliability-gate-${randomUUID()}` }
  const environment = { ...environmentOf(order), ...own }
  const running = startCommand(
    {
      title: nameOf(side),
      command: plan.start,
      folder: folderOf(order),
      environment,
      goesOn: plan.stop !== undefined,
      user,
      cpus,
      checkout: order.checkout,
      onOutput: kept.log.add,
    },
    machine,
    leave,
  )
  const background = backgroundOf(order, own)
  if (background) leave.add(background)
  const app = appOf(running, { order, kept, own, port, background }, context)
  const host = await untilListens(port, app, order, context)
  if (host !== undefined) return { kind: 'started', app: { ...app, url: `http://${host}:${port}` } }
  const listened = await portsOf(await processesMarked(running.mark))
  await app.stop()
  const end = app.end()
  if (end) return { kind: 'failed', problem: endedEarly(side, end), end: { amid: 'start', ...end } }
  return neverListened(order, { port, listened }, kept.log, context)
}

function appOf(
  running: RunningCommand,
  {
    order,
    kept: { log, keep },
    own,
    port,
    background,
  }: {
    order: AccountOrder
    kept: Kept
    own: Readonly<Record<string, string>>
    port: number
    background: ReturnType<typeof backgroundOf>
  },
  context: Context,
): Omit<App, 'url'> {
  const ended = new AbortController()
  let end: ReturnType<App['end']>
  let isStopping = false
  void running.ended.then(({ how }) => {
    if (isStopping) return
    end = { how: describeHow(how), lines: log.last() }
    ended.abort()
  })
  return {
    ended: ended.signal,
    end: () => end,
    endAfterLoad: async () => {
      if (end || (await listensAgain(port, context))) return end
      return { how: `nothing listens on port ${port} any more`, lines: log.last() }
    },
    processes: {
      mark: running.mark,
      supervisor: running.supervisor,
      containers: {
        project: own.COMPOSE_PROJECT_NAME!,
        environment: { ...environmentOf(order), ...own },
      },
    },
    stop: async () => {
      isStopping = true
      const { aborted } = context.signal
      if (order.plan.stop !== undefined && background) {
        const within = aborted ? hurriedMs : stopMs
        const stopped = await runToEnd(order.plan.stop, within, { ...order, log }, context, own)
        const hangs = stopped === undefined && !context.signal.aborted
        if (hangs) context.log.warn(neverStopped(order))
        // What hangs does so again: nobody waits for it once more.
        if (hangs || stopped?.how === 'exit code 0') order.leave.done(background)
      }
      await running.stop(aborted ? hurriedMs : patienceMs)
      await keep()
    },
  }
}

const neverStopped = ({ plan, side }: AccountOrder): string =>
  `\`${plan.stop}\` did not stop ${nameOf(side)} within ${formatDuration(stopMs)}, and was ended`

const environmentOf = ({
  plan,
  machine,
  account,
}: Pick<AccountOrder, 'plan' | 'machine' | 'account'>) => ({
  ...machine.step,
  ...(account && variablesOf(account)),
  ...revealed(plan.env),
})

/** What the post step can stop; the plan's own variables may be secrets, and are not saved. */
function backgroundOf(order: AccountOrder, own: Readonly<Record<string, string>>) {
  const { plan, side, machine, account } = order
  if (plan.stop === undefined) return undefined
  return stopCommand(nameOf(side), randomUUID(), {
    command: plan.stop,
    folder: folderOf(order),
    environment: { ...machine.environment, ...(account && variablesOf(account)), ...own },
    ...defined({ user: account }),
  })
}
