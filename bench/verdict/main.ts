import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Cell, runCell, type Tally, tables } from './cells.ts'
import { formatPage, type RealRun } from './page.ts'

/*
 * `npm run bench:verdict -- --runs 400`: simulated pull requests through the gate's own judge. Prints the tables and
 * writes docs/verdict-quality.md.
 */
type Order = { table: string; index: number; seeds: number[] }

if (isMainThread) await main()
else parentPort!.postMessage(runCell(cellOf(workerData as Order), (workerData as Order).seeds))

function cellOf({ table, index }: Order): Cell {
  return tables[table]![index]!
}

async function main(): Promise<void> {
  const { runs, write } = parseArgs({
    options: { runs: { type: 'string', default: '400' }, write: { type: 'boolean', default: false } },
  }).values
  const seeds = Array.from({ length: Number(runs) }, (_, seed) => seed + 1)
  const orders = Object.entries(tables).flatMap(([table, cells]) =>
    cells.map((_, index): Order => ({ table, index, seeds })),
  )
  const tallies = new Map<Cell, Tally>()
  const waiting = [...orders]
  const work = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      tallies.set(cellOf(order), await inWorker(order))
      process.stderr.write(
        `${orders.length - waiting.length}/${orders.length} ${order.table}: ${cellOf(order).title}\n`,
      )
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const page = formatPage(tallies, seeds.length, readRealRuns())
  process.stdout.write(page)
  if (write) writeFileSync(fileURLToPath(new URL('../../docs/verdict-quality.md', import.meta.url)), page)
}

function inWorker(order: Order): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function readRealRuns(): RealRun[] {
  const file = fileURLToPath(new URL('./real-runs.json', import.meta.url))
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RealRun[]) : []
}
