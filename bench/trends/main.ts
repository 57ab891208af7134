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

A simulator draws soaks whose true growth is known, and the code that judges live runs finds their trends.
\`npm run bench:trends\` makes this page. Each cell has three shares of ${seeds.length} runs, in %:

1. without any growth: growth is reported (wrong);
2. without any growth: a growth as large as the bound is ruled out (right);
3. with a growth of exactly the bound: growth is reported (right).

All other runs stay open. [Profiles](profiles.md#soak) describes the method, and [formulas](formulas.md) has its sources.

## Memory under a garbage collector

Each collection frees 36 MB; the columns are the mean time between two of them, from which each differs by a tenth. What remains after a
collection differs by 5% of what it frees. The bound is ${memoryBound} MB a minute. In runs below 15 minutes, growth is never reported: the collector may not have run yet.

${scrapes.map(scrape => `### Scraped every ${scrape} s\n\n${memoryTable(scrape)}\n`).join('\n')}
## Latency that drifts

The median latency has a noise of 10% with a correlation time τ. The bound is ${latencyBound}% a minute. A run below 10 minutes is too short for a trend.
The interval allows for a wrong report in 2.5 of 100 runs; noise with a τ of a tenth of the run or more causes more, so a soak should be longer than ten
times the slowest noise that you expect.

${latencyTable()}
`
process.stdout.write(page)
if (write)
  writeFileSync(fileURLToPath(new URL('../../docs/trend-quality.md', import.meta.url)), page)
