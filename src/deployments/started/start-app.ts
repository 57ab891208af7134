import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AppEnd } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { StartPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { revealed } from '../../model/secret.ts'
import { freePort } from '../../net/free-port.ts'
import { loopbackOf, portHolder, portsOf } from '../../net/port-holder.ts'
import { waitReporter } from '../../net/waiting.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import { type AppProcesses, processesMarked } from '../../tools/processes/process.ts'
import type { Ended } from '../../tools/processes/supervised.ts'
import { type RunningCommand, startCommand } from '../../tools/start-command.ts'
import { stopCommand } from '../../tools/stop-command.ts'
import { type AppLog, openAppLog } from './app-log.ts'
import { type CheckedOut, checkOut } from './check-out.ts'
import { describeHow, endedEarly, nameOf } from './describe-end.ts'
import { keepLog } from './keep-log.ts'

/** `folder`: the one that the plan's is in; `name`: what people call it, `the target`; `readyMs`: how long it may take to listen. */
export type AppOrder = {
  plan: StartPlan
  side: Side
  folder: string
  readyMs: number
  /** A commit of the branch that the pull request is to be merged into, where it is known. */
  baseCommit?: string | undefined
  /** The folder that was checked out for it. */
  checkout?: string
  machine: Machine
  leave: Leave
  redact: (text: string) => string
}

/** An app that runs. `ended` aborts when it has ended by itself, and `end` then tells how. */
export type App = {
  url: string
  /** That was checked out for it. */
  commit?: string
  ended: AbortSignal
  end: () => Omit<AppEnd, 'amid'> | undefined
  processes: AppProcesses
  /** Ends it and keeps its log; what could not be ended in time stays a leftover. */
  stop: () => Promise<void>
}

export type Started =
  | { kind: 'started'; app: App }
  | { kind: 'failed'; problem: Problem; commit?: string; end?: AppEnd }

/** No build that is worth waiting for takes longer. */
const buildMs = 30 * 60_000
const stopMs = 30_000
/** A run that is cancelled has a few seconds for all that it has to do. */
const hurriedMs = 1500
const patienceMs = 8000
const pollMs = 100

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
 * Builds an app, starts it, and waits until it listens on its port. What it may know of the environment is what `machine.step` has, the
 * variables of the plan, its port, and a name of its own for Compose.
 */
async function startIn(order: AppOrder, context: Context): Promise<Started> {
  const log = openAppLog(order.redact)
  const keep = () => keepLog(order.machine, order.side, log, context)
  try {
    await assertStartable(order)
    const built = await build(order, log, context)
    if (built) {
      await keep()
      return built
    }
    return await startOnPort(order, { log, keep }, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await keep()
    return { kind: 'failed', problem: error }
  }
}

/** @throws Problem `target` */
async function assertStartable(order: AppOrder): Promise<void> {
  if (process.platform === 'win32') {
    const hint = 'start it in a step before, and give its address as target.url'
    throw new Problem('target', 'target.start needs a POSIX shell: Linux or macOS', { hint })
  }
  const folder = folderOf(order)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new Problem('target', `the folder of ${nameOf(order.side)} is not there: ${folder}`)
}

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
  order: Pick<AppOrder, 'plan' | 'side' | 'folder' | 'checkout' | 'machine' | 'leave'> & {
    log: AppLog
  },
  { clock, signal }: Context,
  own: Readonly<Record<string, string>> = {},
): Promise<Ended | undefined> {
  const running = startCommand(
    {
      title: nameOf(order.side),
      command,
      folder: folderOf(order),
      environment: { ...environmentOf(order), ...own },
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

async function startOnPort(order: AppOrder, kept: Kept, context: Context): Promise<Started> {
  const { plan, side, machine, leave } = order
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
      ...{ title: nameOf(side), command: plan.start, folder: folderOf(order), environment },
      goesOn: plan.stop !== undefined,
      checkout: order.checkout,
      onOutput: kept.log.add,
    },
    machine,
    leave,
  )
  const background = backgroundOf(order, own)
  if (background) leave.add(background)
  const app = appOf(running, { order, kept, own, background }, context)
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
    background,
  }: {
    order: AppOrder
    kept: Kept
    own: Readonly<Record<string, string>>
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
    processes: { mark: running.mark, supervisor: running.supervisor },
    stop: async () => {
      isStopping = true
      const { aborted } = context.signal
      if (order.plan.stop !== undefined && background) {
        const within = aborted ? hurriedMs : stopMs
        const stopped = await runToEnd(order.plan.stop, within, { ...order, log }, context, own)
        if (stopped?.how === 'exit code 0') order.leave.done(background)
      }
      await running.stop(aborted ? hurriedMs : patienceMs)
      await keep()
    },
  }
}

/** The host at which it listens; undefined where it ended before, took too long, or the run was cancelled. */
async function untilListens(
  port: number,
  { ended }: Pick<App, 'ended'>,
  { readyMs, side }: AppOrder,
  context: Context,
): Promise<string | undefined> {
  const { clock } = context
  const signal = AbortSignal.any([context.signal, ended])
  const report = waitReporter(context, readyMs)
  for (const deadline = clock.now() + readyMs; clock.now() < deadline && !signal.aborted; ) {
    const host = await loopbackOf(port)
    if (host !== undefined && !signal.aborted) return host
    report(`Not ready yet: ${nameOf(side)} does not listen on port ${port}`)
    await clock.sleep(pollMs, signal)
  }
  return undefined
}

function neverListened(
  { readyMs, side }: AppOrder,
  { port, listened }: { port: number; listened: readonly number[] },
  log: AppLog,
  { signal }: Context,
): Started {
  const within = signal.aborted ? '' : ` within ${formatDuration(readyMs)}`
  const message = `${nameOf(side)} did not start: it did not listen on port ${port}${within}`
  const others = listened.filter(other => other !== port)
  const hint =
    others.length > 0
      ? `it listens on port ${others.join(', ')}: let the app read PORT, or give target.port`
      : 'the app has to listen on the port that the environment variable PORT names'
  return {
    kind: 'failed',
    problem: new Problem('target', message, { hint }),
    end: { amid: 'start', how: 'stopped by the gate', lines: log.last() },
  }
}

const folderOf = ({ plan, folder }: Pick<AppOrder, 'plan' | 'folder'>): string =>
  resolve(folder, plan.folder ?? '.')

const environmentOf = ({ plan, machine }: Pick<AppOrder, 'plan' | 'machine'>) => ({
  ...machine.step,
  ...revealed(plan.env),
})

/** What the post step can stop; the plan's own variables may be secrets, and are not saved. */
function backgroundOf(order: AppOrder, own: Readonly<Record<string, string>>) {
  const { plan, side, machine } = order
  if (plan.stop === undefined) return undefined
  return stopCommand(nameOf(side), randomUUID(), {
    command: plan.stop,
    folder: folderOf(order),
    environment: { ...machine.environment, ...own },
  })
}
