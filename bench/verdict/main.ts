import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Cell, runCell, type Tally, tables } from './cells.ts'
import {
  firstSeed,
  formatPage,
  formatSection,
  keepSections,
  type RealRun,
  replaceSection,
  replaceSections,
} from './page.ts'
import {
  runStarvedCell,
  type StarvedTally,
  starvedCells,
  type Trouble,
  troubles,
} from './starved-cells.ts'
import {
  type RealStarvedRun,
  realStarvedSection,
  starvedKey,
  starvedSection,
} from './starved-page.ts'

/*
 * `npm run bench:verdict -- --runs 400`: simulated pull requests through the gate's own judge.
 * Prints the tables and writes docs/verdict-quality.md. `--starved` makes only the tables of a
 * generator that does not keep up anew, `--table TITLE` only that one.
 */
type Order = { seeds: number[] } & (
  | { kind: 'change'; table: string; index: number }
  | { kind: 'starved'; index: number; trouble: Trouble }
)
type ChangeOrder = Extract<Order, { kind: 'change' }>
type StarvedOrder = Extract<Order, { kind: 'starved' }>

const page = fileURLToPath(new URL('../../docs/verdict-quality.md', import.meta.url))

if (isMainThread) await main()
else parentPort!.postMessage(run(workerData as Order))

function run(order: Order): Tally | StarvedTally {
  return order.kind === 'change'
    ? runCell(cellOf(order), order.seeds)
    : runStarvedCell(starvedCells[order.index]!, order.trouble, order.seeds)
}

function cellOf({ table, index }: ChangeOrder): Cell {
  return tables[table]![index]!
}

async function main(): Promise<void> {
  const { runs, write, starved, table } = parseArgs({
    options: {
      runs: { type: 'string', default: '400' },
      write: { type: 'boolean', default: false },
      starved: { type: 'boolean', default: false },
      table: { type: 'string', multiple: true },
    },
  }).values
  const seeds = Array.from({ length: Number(runs) }, (_, run) => firstSeed + run)
  const text = table
    ? await remakeTables(seeds, table)
    : starved
      ? replaceSections(readFileSync(page, 'utf8'), await makeStarved(seeds))
      : await makePage(seeds)
  process.stdout.write(text)
  if (write) writeFileSync(page, text)
}

async function makePage(seeds: number[]): Promise<string> {
  const sections = await makeStarved(seeds)
  const tallies = await tallyTables(seeds, Object.keys(tables))
  const made = formatPage(tallies, seeds.length, readRuns<RealRun>('./real-runs.json'))
  return keepSections(replaceSections(made, sections), readFileSync(page, 'utf8'))
}

async function remakeTables(seeds: number[], titles: readonly string[]): Promise<string> {
  const tallies = await tallyTables(seeds, titles)
  return titles
    .map(title => formatSection(title, tallies, seeds.length))
    .reduce(replaceSection, readFileSync(page, 'utf8'))
}

async function tallyTables(seeds: number[], titles: readonly string[]): Promise<Map<Cell, Tally>> {
  const orders = titles.flatMap(table =>
    tables[table]!.map((_, index): ChangeOrder => ({ kind: 'change', table, index, seeds })),
  )
  const found = await inWorkers<ChangeOrder, Tally>(
    orders,
    order => `${order.table}: ${cellOf(order).title}`,
  )
  return new Map([...found].map(([order, tally]) => [cellOf(order), tally]))
}

async function makeStarved(seeds: number[]): Promise<string> {
  const orders = starvedCells.flatMap((_, index) =>
    (Object.keys(troubles) as Trouble[]).map(
      (trouble): StarvedOrder => ({ kind: 'starved', index, trouble, seeds }),
    ),
  )
  const keyOf = ({ index, trouble }: StarvedOrder) =>
    starvedKey(starvedCells[index]!.title, trouble)
  const found = await inWorkers<StarvedOrder, StarvedTally>(orders, keyOf)
  const real = readRuns<RealStarvedRun>('./starved-runs.json')
  const section = starvedSection(new Map([...found].map(([order, tally]) => [keyOf(order), tally])))
  return real.length > 0 ? `${section}\n${realStarvedSection(real)}` : section
}

/** As many at a time as there are cores. */
async function inWorkers<O extends Order, T>(
  orders: readonly O[],
  titleOf: (order: O) => string,
): Promise<Map<O, T>> {
  const results = new Map<O, T>()
  const waiting = [...orders]
  const work = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      results.set(order, await inWorker<T>(order))
      process.stderr.write(`${results.size}/${orders.length} ${titleOf(order)}\n`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

function inWorker<T>(order: Order): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function readRuns<T>(path: string): T[] {
  const file = fileURLToPath(new URL(path, import.meta.url))
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : []
}
