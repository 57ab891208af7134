import { Worker } from 'node:worker_threads'
import type { Context } from '../../model/context.ts'
import type { LoadReport } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import { refusedHost } from '../../net/address-guard.ts'
import type { AtLook, Engine, LoadOrder } from '../engine.ts'
import { stopMessage, type WorkerMessage } from './messages.ts'

/** How long a worker may take to report once it was told to stop. */
const stopBudgetMs = 1000

/** The gate's own load generator: HTTP/1.1 on undici, in a thread of its own. */
export const embedded: Engine = { id: 'embedded', run: runInWorker }

async function runInWorker(order: LoadOrder, context: Context, atLook?: AtLook): Promise<LoadReport> {
  refuse('target', order.head.url)
  if (order.base) refuse('baseline', order.base.url)
  const worker = new Worker(workerEntry(), { workerData: order, name: 'load' })
  try {
    return await reportOf(worker, context, atLook)
  } finally {
    await worker.terminate()
  }
}

function refuse(what: string, url: string): void {
  const reason = refusedHost(new URL(url).hostname)
  if (reason) throw new Problem('target', `the ${what} is refused: ${reason}`)
}

/**
 * From source a file of its own; in the bundle its one entry, which finds itself in a worker. The name is no literal
 * beside `import.meta.url`, which a bundler would take for a file to copy.
 */
function workerEntry(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? './worker.ts' : './index.js', here)
}

function reportOf(worker: Worker, { signal, log }: Context, atLook: AtLook | undefined): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      worker.postMessage(stopMessage)
      setTimeout(() => reject(died('it did not stop when it was told to')), stopBudgetMs).unref()
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') return log.progress(message.progress)
      if (message.kind === 'look' && !atLook?.(message.report)) return
      signal.removeEventListener('abort', stop)
      resolve(message.report)
    })
    worker.on('error', error => reject(died(error instanceof Error ? error.message : String(error))))
    worker.on('exit', code => reject(died(`it ended with code ${code} before it reported`)))
  })
}

const died = (why: string): Problem =>
  new Problem('engine', `the load generator failed: ${why}`, { hint: 'a lower load.rate needs less memory and CPU' })
