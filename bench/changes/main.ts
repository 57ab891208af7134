import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Noise, tally } from './simulate.ts'

/*
 * `npm run bench:changes -- --runs 1000`: simulated histories through the code of `review`. Prints
 * the table and writes docs/change-points.md.
 */
const { runs, write } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
}).values
const seeds = Array.from({ length: Number(runs) }, (_, seed) => seed + 1)

const noises: Noise[] = [0.01, 0.02, 0.03, 0.04, 0.05].flatMap(deviation => [
  { deviation, correlation: 0, outliers: 0 },
  { deviation, correlation: 0, outliers: 0.05 },
  { deviation, correlation: 0.3, outliers: 0.05 },
  { deviation, correlation: 0.5, outliers: 0.05 },
])

const percent = (share: number): string => `${(100 * share).toFixed(1).replace(/\.0$/, '')}%`

const rows = noises.map(noise => {
  const { histories, false: wrong, within5, within10 } = tally(noise, seeds)
  const row = [
    percent(noise.deviation),
    noise.correlation === 0 ? 'none' : String(noise.correlation),
    noise.outliers === 0 ? 'none' : percent(noise.outliers),
    ...[wrong, within5, within10].map(count => percent(count / histories)),
  ]
  const line = `| ${row.join(' | ')} |`
  process.stderr.write(`${line}\n`)
  return line
})

const page = `# How well changes are found

[\`reliability-gate review\`](reviews.md) says at which run the value of an objective changed its level. It tests this after every run, so what
counts is the share of histories with a false change, and not the level of one test. A simulator draws histories whose true changes are known, and the
code that reviews use finds changes in them. \`npm run bench:changes\` makes this page.

Each row rests on ${seeds.length} histories without a change, of 30 runs and then a quarter of 90 runs, one a day: *false* is the share of quarters in which a
change was reported. It also rests on ${seeds.length} histories whose value rises by 10% at run 31 and stays there: *found* is the share in which the change was
reported after that many runs at most, at a place within two runs of the true one. Runs of one build differ by the *deviation*, neighbouring runs have the
*correlation*, and the share of *outliers* is slower by the absolute value of a normal variable with a deviation of 30%.

| deviation | correlation | outliers | false in a quarter | found within 5 runs | found within 10 runs |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

The bound is set for runs that differ by up to 2% and have a correlation of up to 0.3. With more noise, it takes more runs until a change is
found; with more correlation, false changes are more frequent.

A review compares logarithms, that is shares of the level (shares such as an error rate are compared as they are), and assumes that runs of one build
differ by at least 1% (shares by 0.1 points). A change needs five runs at the new level and ten runs before it.

The method is the change-point model of Hawkins, Qiu and Kang (*Journal of Quality Technology* 35, 2003) within a window (Lai, *JRSS B* 57, 1995): after
each run, the last 5, 6, 7, 8, 10, 12, 15, 20, 25 and 30 runs are each compared with up to 60 runs before them, and the clearest difference is
tested. Values are clipped 3 deviations from the earlier level, so that one disturbed run counts no more than that. The variance of a mean is that
of an AR(1) series, in which each run depends on the one before. [Formulas](formulas.md) lists the sources of all methods.
`
process.stdout.write(page)
if (write)
  writeFileSync(fileURLToPath(new URL('../../docs/change-points.md', import.meta.url)), page)
