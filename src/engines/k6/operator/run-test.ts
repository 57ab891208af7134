import type { ByteTaker } from '../../../files/byte-taker.ts'
import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import type { Context } from '../../../model/context.ts'
import type { Cluster } from '../../../net/kubernetes/cluster.ts'
import { orProblem } from '../../../net/kubernetes/failure.ts'
import type { KubernetesObject } from '../../../net/kubernetes/object.ts'
import type { Leave } from '../../../tools/leftover.ts'
import type { Machine } from '../../../tools/machine.ts'
import { lineCounter } from '../../../tools/processes/line-counter.ts'
import type { RunningTool, ToolEnd } from '../../foreign/run-tool.ts'
import { ownException } from '../compiled/tool-reader.ts'
import type { PodCpu } from './pod-cpu.ts'
import { leftoverOf, type Placed, removeTestRun } from './remove.ts'
import { endOfJob, endOfPod, runnerContainer, versionOf, waitOf } from './runners.ts'
import {
  runnerNumber,
  runnersOf,
  secretOf,
  type TestRunOrder,
  testRunKind,
  testRunOf,
} from './test-run.ts'

const podKind = { apiVersion: 'v1', kind: 'Pod' } as const
const jobKind = { apiVersion: 'batch/v1', kind: 'Job' } as const
/** A script that has said why ends its process with this code; see `compiled.ts`. */
const abortedEnd = 'exit code 108'
/** Of each runner, for who has to know why it failed. */
const mostWords = 20
/** The operator, and what counts the pods of a job, look now and then. */
const settleMs = 60_000

type Order = {
  run: TestRunOrder
  files: Readonly<Record<string, string>>
  cluster: Cluster
  at: Placed
  machine: Machine
  leave: Leave
  seen: Seen
}

/** What is found out of the runners while they run: the version of their image, and their CPU. */
export type Seen = { version?: string; cpu: PodCpu }

/**
 * A `TestRun` from its creation to its removal. Each row of a runner is given to `taker` as a line
 * that begins with the number of the runner.
 */
export function runTestRun(order: Order, taker: ByteTaker, context: Context): RunningTool {
  const over = new AbortController()
  let stopped: ToolEnd['stopped']
  const stop: RunningTool['stop'] = why => {
    stopped ??= why
    over.abort()
  }
  const cancel = () => stop('cancelled')
  if (context.signal.aborted) cancel()
  context.signal.addEventListener('abort', cancel, { once: true })
  const done = async (): Promise<ToolEnd> => {
    const leftover = leftoverOf(order.run.name, order.at)
    order.leave.add(leftover)
    try {
      const end = await follow(order, taker, context, over.signal)
      taker.end()
      return { ...end, ...defined({ stopped }) }
    } finally {
      context.signal.removeEventListener('abort', cancel)
      // What cannot be removed stays a leftover, which is tried once more and reported.
      await removeTestRun(order.run.name, order.at, order.machine, context).then(
        () => order.leave.done(leftover),
        () => undefined,
      )
    }
  }
  // Its processes run elsewhere.
  return { started: new Promise(() => undefined), done: done(), stop }
}

type End = Pick<ToolEnd, 'how' | 'lines' | 'counted'>

async function follow(
  order: Order,
  taker: ByteTaker,
  context: Context,
  signal: AbortSignal,
): Promise<End> {
  const { cluster, run, files, seen } = order
  orProblem('engine', await cluster.create(secretOf(run, files)))
  orProblem('engine', await cluster.create(testRunOf(run)))
  const enough = new AbortController()
  const until = AbortSignal.any([signal, enough.signal])
  const runners = new Runners(order, taker, until)
  void seen.cpu.watch(cluster, run, context, until)
  try {
    const end = await Promise.race([runners.untilEnded(), runners.untilFailed()])
    return end ?? (await runners.end())
  } catch (error) {
    // Whoever stopped it knows why; what the runners wait for is reported.
    if (!signal.aborted) throw error
    return { how: 'it was stopped', lines: await runners.waits() }
  } finally {
    enough.abort()
  }
}

class Runners {
  private readonly words = new Map<number, string[]>()
  /** Each ends an iteration, and k6 all the same exits with 0. */
  private readonly exceptions = lineCounter(ownException)
  private readonly following = new Map<number, Promise<unknown>>()
  private readonly order: Order
  private readonly taker: ByteTaker
  private readonly signal: AbortSignal

  constructor(order: Order, taker: ByteTaker, signal: AbortSignal) {
    this.order = order
    this.taker = taker
    this.signal = signal
  }

  /** Until each has ended, and all that it wrote is read. @throws Problem where one is gone. */
  async untilEnded(): Promise<undefined> {
    const { cluster, run } = this.order
    const { namespace, parallelism } = run
    const watched = await cluster.watch(
      { ...podKind, namespace, labels: runnersOf(run.name) },
      pods => {
        for (const pod of pods) this.followOnce(pod)
        return this.following.size >= parallelism
      },
      this.signal,
    )
    orProblem('engine', watched)
    await Promise.all(this.following.values())
  }

  private followOnce(object: KubernetesObject): void {
    const pod = object.metadata.name
    const { cluster, run, seen } = this.order
    const number = runnerNumber(run.name, pod)
    if (number === undefined || number >= run.parallelism || this.following.has(number)) return
    const words: string[] = []
    this.words.set(number, words)
    seen.cpu.add(object)
    const of = { pod, container: runnerContainer, namespace: run.namespace }
    const take = (line: string) => {
      if (line.startsWith('["')) {
        seen.cpu.begin()
        this.taker.push(Buffer.from(`${number} ${line}\n`))
        return
      }
      this.exceptions.push([line])
      words.push(line)
      words.splice(0, words.length - mostWords)
    }
    const read = cluster.followLogs(of, take, this.signal).then(end => orProblem('engine', end))
    // Awaited by `untilEnded`, unless something else has failed before.
    read.catch(() => undefined)
    this.following.set(number, read)
  }

  /**
   * Until the operator gives up, or a job of the run has failed: it says `finished` even then.
   */
  async untilFailed(): Promise<End> {
    const { cluster, run } = this.order
    const { name, namespace } = run
    let job: KubernetesObject | undefined
    const jobs = cluster.watch(
      { ...jobKind, namespace, labels: `app=k6,k6_cr=${name}` },
      items => {
        job = items.find(one => endOfJob(one) === 'failed')
        return job !== undefined
      },
      this.signal,
    )
    const stage = cluster.watch(
      { ...testRunKind, namespace, name },
      ([one]) => !one || (isObject(one.status) && one.status.stage === 'error'),
      this.signal,
    )
    orProblem('engine', await Promise.race([jobs, stage]))
    if (!job) return { how: 'the operator ended it', lines: await this.initializerWords() }
    const number = runnerNumber(name, job.metadata.name)
    if (number === undefined)
      return { how: `the job ${job.metadata.name} failed`, lines: await this.initializerWords() }
    const pods = await this.pods()
    const own = pods.find(pod => runnerNumber(name, pod.metadata.name) === number)
    const how = own && endOfPod(own)
    // The others run out of data, too.
    if (how === abortedEnd) return new Promise(() => undefined)
    return {
      how: how ?? `the job ${job.metadata.name} failed`,
      lines: this.words.get(number) ?? [],
    }
  }

  /** Of runners that have ended: what their pods and their jobs say. */
  async end(): Promise<End> {
    const { cluster, run, seen } = this.order
    const { name, namespace, parallelism } = run
    const pods = await this.pods()
    const [version] = pods.flatMap(pod => versionOf(pod) ?? [])
    if (version !== undefined) seen.version = version
    const ends = pods.flatMap(pod => endOfPod(pod) ?? [])
    const failed = ends.find(how => how !== 'exit code 0')
    const lines = [...this.words.values()].flat().slice(-mostWords)
    if (failed !== undefined) return { how: failed, lines }
    let succeeded = 0
    const watched = await cluster.watch(
      { ...jobKind, namespace, labels: runnersOf(name) },
      jobs => {
        succeeded = jobs.filter(job => endOfJob(job) === 'succeeded').length
        return jobs.length > 0 && jobs.every(job => endOfJob(job) !== 'running')
      },
      AbortSignal.any([this.signal, AbortSignal.timeout(settleMs)]),
    )
    if (watched.kind === 'failed' && watched.reason !== 'interrupted') orProblem('engine', watched)
    if (succeeded >= parallelism) return { how: 'exit code 0', lines, ...this.exceptions.counted() }
    return { how: `${succeeded} of ${parallelism} jobs succeeded`, lines }
  }

  /** What pods that do not run are waiting for. */
  async waits(): Promise<string[]> {
    const { run } = this.order
    const pods = await this.pods().catch(() => [])
    const waits = pods.flatMap(pod => {
      const why = waitOf(pod)
      return why === undefined ? [] : [`${pod.metadata.name}: ${why}`]
    })
    if (waits.length > 0 || this.following.size >= run.parallelism) return waits
    return [`${this.following.size} of ${run.parallelism} runners have a pod`]
  }

  private async pods(labels = runnersOf(this.order.run.name)): Promise<KubernetesObject[]> {
    const { cluster, run } = this.order
    const { namespace } = run
    const listed = await cluster.list({ ...podKind, namespace, labels })
    return orProblem('engine', listed).items
  }

  /** The initializer is the job in which the operator lets k6 read the script. */
  private async initializerWords(): Promise<string[]> {
    const { cluster, run } = this.order
    const pods = await this.pods(`app=k6,k6_cr=${run.name}`).catch(() => [])
    const pod = pods.find(one => one.metadata.name.startsWith(`${run.name}-initializer`))
    if (!pod || !endOfPod(pod)) return []
    const words: string[] = []
    const of = { pod: pod.metadata.name, container: runnerContainer, namespace: run.namespace }
    await cluster.followLogs(of, line => words.push(line), this.signal)
    return words.slice(-mostWords)
  }
}
