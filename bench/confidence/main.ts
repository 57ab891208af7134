import { parseArgs } from 'node:util'
import { table } from '../table.ts'
import { writePart } from '../write-part.ts'
import { type Noise, type Service, type Tally, tallyService } from './simulate.ts'

/*
 * `npm run bench:confidence -- --runs 1000`: services exactly at what their objective allows,
 * through the rule that decides absolute objectives. Prints the tables of docs/grades.md and writes
 * them there.
 */
const { runs: asked, write } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
}).values
const runs = Number(asked)

const percent = (count: number): string => ((100 * count) / runs).toFixed(1).replace(/\.0$/, '')
const tallied = (service: Service): Tally => {
  const tally = tallyService(service, runs)
  process.stderr.write(`${JSON.stringify(service)}: ${JSON.stringify(tally)}\n`)
  return tally
}

const noises: [limit: number, words: string, noise: Noise, minutes: readonly number[]][] = [
  [0.01, 'errors, independent', { kind: 'independent' }, [1, 5]],
  [0.01, 'errors, in bursts', { kind: 'bursts' }, [1, 5]],
  ...[30, 60].map((seconds): [number, string, Noise, readonly number[]] => [
    0.01,
    `errors that drift by 70% over ${seconds} s`,
    { kind: 'drift', deviation: 0.7, seconds },
    [1, 2, 5],
  ]),
  ...([0.5, 0.05, 0.01] as const).flatMap(limit =>
    [10, 30, 60].map((seconds): [number, string, Noise, readonly number[]] => [
      limit,
      `p(${100 - 100 * limit}), times that drift by 20% over ${seconds} s`,
      { kind: 'times', deviation: 0.2, seconds },
      [1, 5],
    ]),
  ),
]

const noiseTable = table(
  ['exactly at the limit', 'run', 'fail', 'by an outage', 'pass', 'open'],
  noises.flatMap(([limit, words, noise, minutes]) =>
    minutes.map(length => {
      const { fail, byOutage, pass } = tallied({ limit, noise, minutes: length })
      return [words, `${length} min`, ...[fail, byOutage, pass, runs - fail - pass].map(percent)]
    }),
  ),
  2,
)

const limits = [0.001, 0.01, 0.05, 0.1]
const outageTable = table(
  ['outages last', 'run', ...limits.map(limit => `${100 * limit}% of the time`)],
  [1, 5, 30, 120, 600].flatMap(seconds =>
    [1, 10].map(minutes => [
      `${seconds} s`,
      `${minutes} min`,
      ...limits.map(limit => {
        const noise = { kind: 'outages' as const, seconds }
        const { fail, byOutage } = tallied({ limit, minutes, noise })
        return `${percent(fail)} (${percent(byOutage)})`
      }),
    ]),
  ),
  2,
)

const part = `Shares of ${runs} runs, in %, at 50 requests a second; *by an outage* are failures that only an outage or a rise up to the end of the run makes.

${noiseTable}

Services that are down at random for exactly as long as allowed: how many of ${runs} runs fail, in %, and in brackets how many only by an outage.

${outageTable}`
process.stdout.write(`${part}\n`)
if (write) writePart('grades.md', 'confidence', part)
