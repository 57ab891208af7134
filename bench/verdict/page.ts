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

A simulator draws pull requests whose truth is known, and the gate judges them by the very code that judges live runs and
\`judge --samples\`: at a look after one minute and then every 15 s, by p(50), p(95), the slow fraction and the error rate together,
tolerance 10 %. The noise is that of shared machines: a common AR(1) noise, slow drift, noise and pauses of each side's own, spikes, and
a placement offset of each deployment that no test within one run can see (\`bench/verdict\`). The peers judge the same data at
the end of the time. \`npm run bench:verdict\` makes this page.

FAIL, PASS and open are shares of the runs in %, with the mean time until the verdict; a peer's column is how often it would
have failed the pull request. Of n runs a share of p is known to ±2·√(p·(1 - p)/n): of 400 runs 5 % to ±2 points and 50 % to ±5.
The constants of the judge were chosen on seeds 1 to 200. The tables use seeds from ${firstSeed} on.
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
  const headline = section.slice(0, section.indexOf('\n') + 1)
  const parts = page.split(/^(?=## )/m)
  const at = parts.findIndex(part => part.startsWith(headline))
  return parts.toSpliced(at < 0 ? 2 : at, at < 0 ? 0 : 1, `${section}\n`).join('')
}

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
        : `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)} %`
    })
    const mean = own.reduce((sum, { seconds }) => sum + seconds, 0) / own.length
    const change = slowdown === 1 ? 'none' : `+${Math.round(100 * (slowdown - 1))} %`
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
