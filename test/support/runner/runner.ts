import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'yaml'
import { defined } from '../../../src/model/basics/defined.ts'
import { type Annotation, createLogReader, type LogReader } from './runner-commands.ts'
import { type CommandFiles, createCommandFiles, readPairs, readSummary } from './runner-files.ts'
import { inputVariables, type Job, jobVariables, type Manifest } from './runner-variables.ts'

/** Each signal, and how long the runner waits after it. */
type Ladder = readonly { signal: NodeJS.Signals; patienceMs: number }[]

/** SIGKILL goes to the whole tree. */
const runnerLadder: Ladder = [
  { signal: 'SIGINT', patienceMs: 7500 },
  { signal: 'SIGTERM', patienceMs: 2500 },
  { signal: 'SIGKILL', patienceMs: 60_000 },
]

export type ActionOrder = Job & {
  /** Where action.yml is. */
  actionDir: string
  /** The job's working folder, such as a checkout; a new empty one otherwise. */
  workspace?: string
  /** Cancels the job: after so many ms, when the log holds this, or when this is over. */
  cancelAfter?: number | RegExp | (() => Promise<unknown>)
  /**
   * What a cancelled step gets, in turn; `runnerLadder`. Only the last one of it is a machine that
   * is gone.
   */
  ladder?: Ladder
  runPost?: boolean
  /** Then everything is killed; 240 s. */
  timeoutMs?: number
}

type StepResult = {
  /** Null where a signal ended it. */
  exitCode: number | null
  /** What the job's log shows: both streams, commands taken out, secrets masked. */
  log: string
  /** Both streams as they were written. */
  raw: string
  outputs: Record<string, string>
  state: Record<string, string>
  env: Record<string, string>
  /** Undefined where it was larger than 1 MiB, which the runner drops. */
  summary: string | undefined
  masks: readonly string[]
  annotations: readonly Annotation[]
  /**
   * Signals that a cancel needed until the process was gone, how long that took, and when the first
   * of them was sent, in Unix ms.
   */
  cancelled?: { signals: NodeJS.Signals[]; tookMs: number; at: number }
  timedOut: boolean
}

export type ActionResult = StepResult & {
  conclusion: 'success' | 'failure' | 'cancelled'
  workspace: string
  post?: StepResult
  /** Removes the runner's folders, and with them a workspace of its own. */
  cleanUp: () => void
}

/** Runs a node action as GitHub's runner does: its step, and its post step. */
export async function runAction(order: ActionOrder): Promise<ActionResult> {
  const manifest = parse(readFileSync(join(order.actionDir, 'action.yml'), 'utf8')) as Manifest
  const { main, post, 'post-if': postIf } = manifest.runs
  if (manifest.runs.using !== 'node24')
    throw new Error(`runs.using: ${manifest.runs.using} is not node24`)
  const inputs = inputVariables(manifest, order)
  const temp = mkdtempSync(join(tmpdir(), 'runner-'))
  const workspace = order.workspace ?? join(temp, 'work')
  mkdirSync(workspace, { recursive: true })
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(order.event.payload))
  const variables = { ...jobVariables(order, { temp, workspace, eventPath }), ...inputs }

  const step = await runStep(main, 'main', order, { temp, workspace, variables })
  const conclusion = step.cancelled ? 'cancelled' : step.exitCode === 0 ? 'success' : 'failure'
  const cleanUp = () => rmSync(temp, { recursive: true, force: true })
  const result: ActionResult = { ...step, conclusion, workspace, cleanUp }
  if (!post || order.runPost === false || !holds(postIf ?? 'always()', conclusion)) return result
  const state = Object.fromEntries(
    Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value]),
  )
  const { cancelAfter: _, ...uncancelled } = order
  const place = { temp, workspace, variables: { ...variables, ...step.env, ...state } }
  return { ...result, post: await runStep(post, 'post', uncancelled, place, step.masks) }
}

type Place = { temp: string; workspace: string; variables: Record<string, string> }

async function runStep(
  script: string,
  name: string,
  order: ActionOrder,
  { temp, workspace, variables }: Place,
  masks: readonly string[] = [],
): Promise<StepResult> {
  const files = createCommandFiles(temp, name)
  const reader = createLogReader([order.token ?? '', ...masks])
  // A group of its own, so that the whole tree can be killed.
  const child = spawn(process.execPath, [resolve(order.actionDir, script)], {
    cwd: workspace,
    env: { ...variables, ...files, ...order.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = endOf(child)
  const output = followOutput(child, reader)
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    killTree(child)
  }, order.timeoutMs ?? 240_000)
  const cancelling =
    order.cancelAfter === undefined ? undefined : cancel(child, order, output, ended)
  const exitCode = await ended
  clearTimeout(timer)
  await output.done
  killTree(child)
  const cancelled = await cancelling
  return {
    exitCode,
    ...output.texts(),
    ...readFiles(files, reader),
    ...defined({ cancelled }),
    timedOut,
  }
}

function readFiles(files: CommandFiles, reader: LogReader) {
  return {
    outputs: readPairs(files.GITHUB_OUTPUT),
    state: readPairs(files.GITHUB_STATE),
    env: readPairs(files.GITHUB_ENV),
    summary: readSummary(files.GITHUB_STEP_SUMMARY, reader.mask),
    masks: reader.masks,
    annotations: reader.annotations,
  }
}

type Output = {
  texts: () => { log: string; raw: string }
  /** Resolves when the log holds the pattern. */
  until: (pattern: RegExp) => Promise<void>
  done: Promise<unknown>
}

function followOutput(child: ChildProcess, reader: LogReader): Output {
  const shown: string[] = []
  const raw: string[] = []
  const listeners = new Set<() => void>()
  const streams = [child.stdout!, child.stderr!].map(async stream => {
    for await (const line of createInterface({ input: stream })) {
      raw.push(line)
      const show = reader.read(line)
      if (show !== undefined) shown.push(show)
      for (const listener of listeners) listener()
    }
  })
  const done = Promise.all(streams)
  const seen = (pattern: RegExp) =>
    new Promise<void>(found => {
      const look = () => pattern.test(shown.join('\n')) && found()
      listeners.add(look)
      look()
    })
  return {
    texts: () => ({ log: shown.join('\n'), raw: raw.join('\n') }),
    until: seen,
    done,
  }
}

/** Undefined where the step ended before it was cancelled. */
async function cancel(
  child: ChildProcess,
  { cancelAfter, ladder = runnerLadder }: ActionOrder,
  output: Output,
  ended: Promise<unknown>,
): Promise<StepResult['cancelled']> {
  const gone = ended.then(() => 'gone' as const)
  const moment =
    typeof cancelAfter === 'function'
      ? cancelAfter()
      : typeof cancelAfter === 'number'
        ? pause(cancelAfter)
        : output.until(cancelAfter!)
  if ((await Promise.race([moment, gone])) === 'gone' || child.exitCode !== null) return undefined
  const start = performance.now()
  const signals: NodeJS.Signals[] = []
  let at: number | undefined
  for (const { signal, patienceMs } of ladder) {
    signals.push(signal)
    if (signal === 'SIGKILL') killTree(child)
    else child.kill(signal)
    at ??= Date.now()
    if ((await Promise.race([pause(patienceMs), gone])) === 'gone') break
  }
  return { signals, tookMs: performance.now() - start, at: at! }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => resolve(code))
  })

/** Of a process and of those that it left behind. */
function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })

/** `post-if` in the words that actions use: a status function, or several joined by `||`. */
function holds(condition: string, conclusion: ActionResult['conclusion']): boolean {
  const known: Record<string, boolean> = {
    'always()': true,
    'success()': conclusion === 'success',
    'failure()': conclusion === 'failure',
    'cancelled()': conclusion === 'cancelled',
    '!cancelled()': conclusion !== 'cancelled',
  }
  return condition.split('||').some(term => {
    const value = known[term.trim()]
    if (value === undefined) throw new Error(`post-if: ${condition} is not understood`)
    return value
  })
}
