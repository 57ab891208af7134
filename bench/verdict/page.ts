import { table } from '../table.ts'
import {
  baseThenHead,
  type Cell,
  peersOfErrors,
  peersOfLatency,
  type Tally,
  tables,
} from './cells.ts'

/** The constants of the judge were chosen on seeds 1 to 200, which no table may use. */
export const firstSeed = 1001

const head = `# How good the verdict is

A simulator draws pull requests whose true change is known (\`bench/verdict\`), and the code that judges live runs and \`judge --samples\` judges
them: at a look after one minute and then every 15 s, by the four objectives that a [baseline](comparison.md) brings, no regression of p(50)
and p(95) by 10%, of slow requests by one point and of the error rate by 0.2 points. \`npm run bench:verdict\` makes this page.

The noise is that of shared machines: noise that both deployments see at the same moment (AR(1)), a slow drift, noise and pauses of each deployment
alone, spikes, and a placement offset of each deployment, which no test within one run can see. *Quiet* has little noise and no offset; *typical*
has an offset of 2% and *hostile* one of 5%, with more noise of each deployment alone. The exact values are in \`bench/verdict/surroundings.ts\`.

*Requests/s* are those of both sides together. FAIL, PASS and open are shares of the runs in %, with the mean time until the verdict. Of n runs, a share p is known
to ±2·√(p·(1 - p)/n): of 400 runs, 5% to ±2 points and 50% to ±5. The constants of the judge were chosen on seeds 1 to 200, and the tables
use seeds from ${firstSeed} on.

The columns after *mean s* show how often other rules would have failed the same pull requests. \`bench/verdict/rules.ts\` applies each rule as its
project publishes it; the projects' own programs do not run here. All of them judge p95 alone (in the table of errors, the error rate), at the end of the time:

- **Keptn ≤ +10%**: \`<=+10%\` against the mean of the last three runs, as in Keptn's SLO files.
- **Kayenta**: the Mann-Whitney classifier of its NetflixACAJudge (confidence 98%, a quarter of the shift), on one value every 15 s of both sides at
  the same time.
- **github-action-benchmark**: the ratio to the last run. 200% is its default \`alert-threshold\`; it fails a workflow only with \`fail-on-alert\`,
  and is made for benchmarks of code rather than load tests.
- **raw Mann-Whitney .05**: all latencies of both sides, as though requests were independent. No project's default, but a frequent script.
- **base, then head, +10%**: one side after the other, and p95 compared.

They have advantages too. Kayenta fails fewer unchanged pull requests in typical and hostile surroundings, and finds more changes of 5% in quiet
ones. All of them always decide, where the gate leaves runs open: at 20 requests/s most of those without a change.
`

/** docs/verdict-quality.md: every cell of every table. */
export function formatPage(
  tallies: ReadonlyMap<Cell, Tally>,
  runs: number,
  realRuns: readonly RealRun[],
): string {
  const sections = Object.keys(tables).map(title => formatSection(title, tallies, runs))
  return [head, ...sections, ...(realRuns.length > 0 ? [realSection(realRuns)] : [])].join('\n')
}

/** One table, with its headline. */
export function formatSection(
  title: string,
  tallies: ReadonlyMap<Cell, Tally>,
  runs: number,
): string {
  const cells = tables[title]!
  const isOfErrors = cells[0]!.change.kind === 'errors'
  const all = isOfErrors
    ? Object.keys(peersOfErrors)
    : [...Object.keys(peersOfLatency), baseThenHead]
  const peers = all.filter(peer => cells.some(cell => tallies.get(cell)?.peers[peer] !== undefined))
  const columns = [
    'surroundings',
    'design',
    'requests/s',
    'true change',
    'FAIL',
    'PASS',
    'open',
    'mean s',
    ...peers,
  ]
  const rows = cells.map(cell => rowOf(cell, tallies.get(cell)!, peers))
  return `## ${title}\n\n${runs} runs a row.\n\n${table(columns, rows, 4)}\n`
}

/**
 * The page with this section in place of the one with the same headline, or after the first table.
 */
export function replaceSection(page: string, section: string): string {
  const parts = sectionsOf(page)
  const at = parts.findIndex(part => part.startsWith(headlineOf(section)))
  return parts.toSpliced(at < 0 ? 2 : at, at < 0 ? 0 : 1, `${section.trimEnd()}\n\n`).join('')
}

/** The new page, with the sections of the old one that other benchmarks wrote. */
export function keepSections(page: string, old: string): string {
  const own = new Set(sectionsOf(page).map(headlineOf))
  return sectionsOf(old)
    .slice(1)
    .filter(section => !own.has(headlineOf(section)))
    .reduce(replaceSection, page)
}

const sectionsOf = (page: string): string[] => page.split(/^(?=## )/m)
const headlineOf = (section: string): string => section.slice(0, section.indexOf('\n') + 1)

export const starvedHead = '## The generator itself does not keep up'

/** The page with these sections at its end, in place of what it had of the same. */
export const replaceSections = (page: string, sections: string): string => {
  const at = page.indexOf(starvedHead)
  return `${(at < 0 ? page : page.slice(0, at)).trimEnd()}\n\n${sections}`
}

function rowOf(cell: Cell, tally: Tally, peers: readonly string[]): string[] {
  const share = (count: number | undefined) =>
    count === undefined ? '' : ((100 * count) / tally.runs).toFixed(1).replace(/\.0$/, '')
  return [
    cell.surroundings,
    cell.design,
    String(cell.rate),
    cell.title,
    ...[tally.fail, tally.pass, tally.inconclusive].map(share),
    (tally.seconds / tally.runs).toFixed(0),
    ...peers.map(peer => share(tally.peers[peer])),
  ]
}

/** One run of two real shops, of which head takes `slowdown` times as long. */
export type RealRun = {
  slowdown: number
  verdict: string
  seconds: number
  changes: Record<string, number | null>
}

function realSection(runs: readonly RealRun[]): string {
  const rows = [...new Set(runs.map(({ slowdown }) => slowdown))].map(slowdown => {
    const own = runs.filter(run => run.slowdown === slowdown)
    const count = (verdict: string) => String(own.filter(run => run.verdict === verdict).length)
    const changes = ['p(50)', 'p(95)'].map(name => {
      const all = own.flatMap(run => run.changes[name] ?? []).map(change => 100 * change)
      return all.length === 0
        ? ''
        : `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}%`
    })
    const mean = own.reduce((sum, { seconds }) => sum + seconds, 0) / own.length
    const change = slowdown === 1 ? 'none' : `+${Math.round(100 * (slowdown - 1))}%`
    return [
      change,
      String(own.length),
      count('fail'),
      count('pass'),
      count('inconclusive'),
      mean.toFixed(0),
      ...changes,
    ]
  })
  const columns = [
    'injected',
    'runs',
    'FAIL',
    'PASS',
    'open',
    'mean s',
    'p(50) measured',
    'p(95) measured',
  ]
  return `## Real deployments\n\nTwo demo shops on one machine with two cores, 50 requests a second to each, at most 100 s (\`npm run bench:real\`).\n\n${table(columns, rows)}\n`
}
