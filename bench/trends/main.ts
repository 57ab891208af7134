import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { table } from '../table.ts'
import {
  latencyBound,
  memoryBound,
  minutes,
  periods,
  scrapes,
  type Tally,
  tallyLatency,
  tallyMemory,
  taus,
} from './cells.ts'

/*
 * `npm run bench:trends -- --runs 200`: simulated soaks through the gate's own judge. Prints the
 * tables and writes docs/trend-quality.md.
 */
const { runs, write } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, write: { type: 'boolean', default: false } },
}).values
const seeds = Array.from({ length: Number(runs) }, (_, seed) => seed + 1)

const percent = (count: number, { runs }: Tally): string =>
  ((100 * count) / runs).toFixed(1).replace(/\.0$/, '')
const cellText = (still: Tally, growing: Tally): string =>
  `${percent(still.grows, still)} · ${percent(still.bounded, still)} · ${percent(growing.grows, growing)}`

const memoryTable = (scrape: number): string =>
  table(
    ['run', ...periods.map(period => `every ${period} s`)],
    minutes.map(length => [
      `${length} min`,
      ...periods.map(period => {
        const cell = { period, scrape, minutes: length }
        const still = tallyMemory({ ...cell, leakPerMinute: 0 }, seeds)
        return cellText(still, tallyMemory({ ...cell, leakPerMinute: memoryBound }, seeds))
      }),
    ]),
  )

const latencyTable = (): string =>
  table(
    ['run', ...taus.map(tau => `τ = ${tau} s`)],
    minutes.map(length => [
      `${length} min`,
      ...taus.map(tau => {
        const cell = { tau, minutes: length }
        const still = tallyLatency({ ...cell, growthPerMinute: 0 }, seeds)
        return cellText(
          still,
          tallyLatency({ ...cell, growthPerMinute: latencyBound / 100 }, seeds),
        )
      }),
    ]),
  )

const page = `# How good a soak's trends are

A simulator draws soaks whose truth is known, and the gate finds their trends by the code that judges live runs.
\`npm run bench:trends\` makes this page. Each cell has three shares of ${seeds.length} runs, in %: a growth is shown although there is
none (wrong); a growth of the bound is ruled out where there is none (right); a growth of exactly the bound is shown (right). What is
missing to 100 stays open.

## Memory under a garbage collector

Collections free 36 MB, every so many seconds on average (each differs by a tenth, and what remains after each by 5 % of what it
frees). The bound is ${memoryBound} MB a minute. Runs below 15 minutes never show a growth: it may be a collector that has yet to run.

${scrapes.map(scrape => `### Scraped every ${scrape} s\n\n${memoryTable(scrape)}\n`).join('\n')}
## Latency that wanders

The median of requests follows a noise of 10 % with a correlation time τ. The bound is ${latencyBound} % a minute. Runs below 10 minutes have no
trend.

${latencyTable()}
`
process.stdout.write(page)
if (write)
  writeFileSync(fileURLToPath(new URL('../../docs/trend-quality.md', import.meta.url)), page)
