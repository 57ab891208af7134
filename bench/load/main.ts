import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { clientsOf } from './clients.ts'
import { describeMachine } from './machine.ts'
import { startNginx } from './nginx.ts'
import { buildOurs } from './ours.ts'
import { formatPage } from './page.ts'
import { measureAccuracy } from './parts/accuracy.ts'
import { measureIterations } from './parts/iterations.ts'
import { measureMemory } from './parts/memory.ts'
import { measureOpen } from './parts/open.ts'
import { measureProtocols } from './parts/protocols.ts'
import { measureScenario } from './parts/scenario.ts'
import { measureStall } from './parts/stall.ts'
import { measureThroughput } from './parts/throughput.ts'
import { type Results, readResults, type Taken, writeResults } from './results.ts'
import { getTools, type Tools } from './tools.ts'

/*
 * `npm run bench:load -- --rounds 3`: our load engine beside its peers, on Linux with two cores at
 * least. Prints the page; with --write keeps the figures in results.json and writes
 * docs/benchmarks.md. `--only throughput,open` measures these parts again and leaves the others as
 * they were; `--only none` makes the page anew; `--long` measures memory over ten million requests.
 * `protocols` and `iterations` (`--iterations 1000000`) run the gate of dist/.
 */
const parts = [
  'throughput',
  'scenario',
  'open',
  'stall',
  'accuracy',
  'protocols',
  'iterations',
  'memory',
] as const
type Part = (typeof parts)[number]

const { rounds, only, seconds, iterations, long, write } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: parts.join() },
    seconds: { type: 'string' },
    iterations: { type: 'string', default: '100000' },
    long: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
}).values

async function main(): Promise<void> {
  const results = readResults()
  const wanted = parts.filter(part => only.split(',').includes(part))
  if (wanted.length > 0) await measure(wanted, results)
  const page = formatPage(results)
  process.stdout.write(page)
  if (!write) return
  writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), page)
}

async function measure(wanted: readonly Part[], results: Results): Promise<void> {
  if (process.platform !== 'linux') throw new Error('bench:load needs Linux: /proc and taskset')
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  say('getting tools')
  const tools = await getTools()
  await buildOurs()
  const nginx = await startNginx(tools)
  const bench: Bench = {
    tools,
    clients: clientsOf(tools),
    nginx,
    rounds: Number(rounds),
    ...lengths(),
    iterations: Number(iterations),
    long,
    say,
  }
  results.tools = toolsInWords(tools)
  try {
    for (const part of wanted) {
      await measurePart(part, bench, results)
      // Part by part, so that what was measured is not lost.
      if (write) writeResults(results)
    }
  } finally {
    await nginx.stop()
  }
}

const lengths = (): Pick<Bench, 'seconds'> => {
  const given = seconds === undefined ? undefined : Number(seconds)
  return {
    seconds: {
      throughput: given ?? 2.5,
      scenario: given ?? 10,
      open: given ?? 10,
      stall: given ?? 30,
      accuracy: given ?? 8,
      protocols: given ?? 10,
    },
  }
}

async function measurePart(part: Part, bench: Bench, results: Results): Promise<void> {
  const taken = (rounds: number, seconds: number): Taken => ({
    machine: describeMachine(),
    on: new Date().toISOString().slice(0, 10),
    rounds,
    seconds,
  })
  const { rounds, seconds } = bench
  if (part === 'throughput') {
    results.throughput = {
      ...taken(rounds, seconds.throughput),
      ...(await measureThroughput(bench)),
    }
  } else if (part === 'scenario') {
    results.scenario = { ...taken(rounds, seconds.scenario), ...(await measureScenario(bench)) }
  } else if (part === 'open')
    results.open = { ...taken(rounds, seconds.open), ...(await measureOpen(bench)) }
  else if (part === 'stall')
    results.stall = { ...taken(1, seconds.stall), ...(await measureStall(bench)) }
  else if (part === 'accuracy') {
    results.accuracy = { ...taken(rounds, seconds.accuracy), ...(await measureAccuracy(bench)) }
  } else if (part === 'protocols') {
    results.protocols = { ...taken(rounds, seconds.protocols), ...(await measureProtocols(bench)) }
  } else if (part === 'iterations')
    results.iterations = { ...taken(1, 0), rows: await measureIterations(bench) }
  else
    results[bench.long ? 'longMemory' : 'memory'] = {
      ...taken(1, 0),
      rows: await measureMemory(bench),
    }
}

function toolsInWords(tools: Tools): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tools)
      .filter(([name]) => name !== 'pacer')
      .map(([name, tool]) => [name, 'missing' in tool ? `missing: ${tool.missing}` : tool.version]),
  )
}

await main()
