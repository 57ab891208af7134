import { Worker } from 'node:worker_threads'
import { defined } from '../../model/basics/defined.ts'
import type { Context, Progress } from '../../model/context.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { revealed } from '../../model/secret.ts'
import { gateVersion } from '../../model/version.ts'
import { refusedHost } from '../../net/addresses/address-guard.ts'
import type { AtLook, EngineModule, LoadOrder } from '../engine.ts'
import { cutIntoShares } from './loop/shares.ts'
import { mergeProgress, mergeWorkers } from './merge-workers.ts'
import { stopMessage, type WorkerMessage, type WorkerOrder, type WorkerReport } from './messages.ts'
import { addressesOf } from './protocols/protocols.ts'
import { Renewals } from './renewal.ts'
import { workerEntry } from './worker-entry.ts'

/** How long a worker may take to report once it was told to stop. */
const stopBudgetMs = 1000

/**
 * V8 lets the young generation grow to 48 MB and hardly collects below that. Next to nothing of a
 * request outlives it, so that a small one costs no CPU and keeps memory flat.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

export const prepare: EngineModule<undefined>['prepare'] = async () => ({
  engine: { name: 'embedded', version: gateVersion },
  run: runInWorkers,
})

/** The gate's own load generator, in threads of its own. */
export async function runInWorkers(
  order: LoadOrder,
  context: Context,
  atLook?: AtLook,
): Promise<LoadReport> {
  refuse('target', order.head.url)
  if (order.base) refuse('baseline', order.base.url)
  for (const { url } of [order.head, ...(order.base ? [order.base] : [])])
    for (const one of addressesOf(order.load, url)) refuse(`request ${one.name}`, one.url)
  const renewals = await Renewals.of(order, context)
  const { grants } = renewals
  const { promise: failed, reject: fail } = Promise.withResolvers<never>()
  // A secret does not cross into another thread, nor does what gives one.
  const workers = cutIntoShares(revealed(withoutGrants(order))).map(
    share =>
      new Worker(workerEntry(), {
        workerData: { ...share, grants },
        name: 'load',
        resourceLimits,
      }),
  )
  renewals.start({
    renewed: (side, grant) => {
      for (const worker of workers) worker.postMessage({ side, grant } satisfies WorkerOrder)
    },
    failed: fail,
  })
  try {
    return await Promise.race([reportOf(workers, context, atLook), failed])
  } finally {
    renewals.stop()
    await Promise.all(workers.map(worker => worker.terminate()))
  }
}

function withoutGrants({ head, base, ...order }: LoadOrder): LoadOrder {
  const plain = <T extends LoadOrder['head']>({
    route: { grants: _, ...route } = {},
    ...to
  }: T) => ({ ...to, route })
  return { ...order, head: plain(head), ...defined({ base: base && plain(base) }) }
}

function refuse(what: string, url: string): void {
  const reason = refusedHost(new URL(url).hostname)
  if (reason) throw new Problem('target', `the ${what} is refused: ${reason}`)
}

/**
 * The report of all of them once each has given its own, of the whole run or of a look that decides
 * it.
 */
function reportOf(
  workers: readonly Worker[],
  { signal, log }: Context,
  atLook?: AtLook,
): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      for (const worker of workers) worker.postMessage(stopMessage)
      setTimeout(() => reject(died('it did not stop when requested')), stopBudgetMs).unref()
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const end = (report: LoadReport) => {
      signal.removeEventListener('abort', stop)
      resolve(report)
    }
    const whenAll = <T>(act: (all: T[]) => void) => gather(workers.length, act)
    const onProgress = whenAll<Progress>(all => log.progress(mergeProgress(all)))
    const onLook = whenAll<WorkerReport>(all => {
      const report = mergeWorkers(all)
      if (atLook?.(report)) end(report)
    })
    const onReport = whenAll<WorkerReport>(all => end(mergeWorkers(all)))
    for (const [index, worker] of workers.entries()) {
      let hasReported = false
      worker.on('message', (message: WorkerMessage) => {
        hasReported = message.kind === 'report'
        if (message.kind === 'progress') onProgress(index, message.progress)
        else if (message.kind === 'look') onLook(index, message.report)
        else onReport(index, message.report)
      })
      worker.on('error', error =>
        reject(died(error instanceof Error ? error.message : String(error))),
      )
      worker.on('exit', code => {
        if (!hasReported) reject(died(`it ended with code ${code} before it reported`))
      })
    }
  })
}

/** Acts once something of each is there, the oldest of each, and again for the next ones. */
function gather<T>(count: number, act: (all: T[]) => void): (index: number, one: T) => void {
  const queues = Array.from({ length: count }, (): T[] => [])
  return (index, one) => {
    queues[index]!.push(one)
    if (queues.every(queue => queue.length > 0)) act(queues.map(queue => queue.shift()!))
  }
}

const died = (why: string): Problem =>
  new Problem('engine', `the load generator failed: ${why}`, {
    hint: 'a lower load.rate needs less memory and CPU',
  })
