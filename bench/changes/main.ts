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

const percent = (share: number): string => `${(100 * share).toFixed(1).replace(/\.0$/, '')} %`

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

[\`reliability-gate review\`](reviews.md) says at which run an objective's value changed its level. It tests this after every run, so
the share of histories with a false change is what counts, not the level of one test. A simulator draws
histories whose truth is known; the code that reviews read them with finds the changes. \`npm run bench:changes\` makes this page.

Each row has ${seeds.length} histories without a change, of 30 runs and then a quarter of 90, one a day: *false* is the share of quarters with
at least one change. And ${seeds.length} whose value rises by 10 % at run 31 and stays: *found* is the share in which the change was known after
so many runs, and placed within two runs of the truth. Runs of one build differ by the *deviation*, neighbours are *correlated*, and the share
of *outliers* is slower by the absolute value of a normal variable with a deviation of 30 %.

| deviation | correlation | outliers | false in a quarter | found within 5 runs | found within 10 runs |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

The bound is set for runs that differ by up to 2 % and whose neighbours are correlated by up to 0.3. More noise takes more runs until a change is
found, and neighbours that are correlated more make false changes more frequent.

A review takes logarithms, so that shares of the level are compared, and assumes that runs of one build differ by 1 % at least. A change needs
five runs at the new level and ten runs before it.

The method is the change-point model of Hawkins, Qiu and Kang (*Journal of Quality Technology* 35, 2003): after each run, of all splits
into earlier and later runs the clearest one is tested. Values are clipped 3 deviations from the earlier level, so that one disturbed run
counts no more than that, and the variance of a mean is that of runs each of which depends on the one before.
`
process.stdout.write(page)
if (write)
  writeFileSync(fileURLToPath(new URL('../../docs/change-points.md', import.meta.url)), page)
