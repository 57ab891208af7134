import { table } from '../table.ts'
import { starvedHead } from './page.ts'
import { type StarvedTally, starvedCells, type Trouble, troubles } from './starved-cells.ts'

/**
 * One run of the command against a real target, on a machine that does not let it run. `lateness`:
 * p99 in ms.
 */
export type RealStarvedRun = {
  title: string
  trouble: 'stopped 80 ms in every 500 ms' | 'the core is taken'
  verdict: string
  healthy: boolean
  lateness: number
}

/** By title of the cell and trouble. */
export type StarvedTallies = ReadonlyMap<string, StarvedTally>
export const starvedKey = (title: string, trouble: Trouble): string => `${title}, ${trouble}`

/** The simulated runs: what the verdict is where the generator itself does not keep up. */
export function starvedSection(tallies: StarvedTallies): string {
  const rows = starvedCells.flatMap(({ title, truth }) =>
    (Object.keys(troubles) as Trouble[]).flatMap(trouble => {
      const tally = tallies.get(starvedKey(title, trouble))
      if (!tally) return []
      const { runs, fail, pass, inconclusive } = tally
      return [[title, truth, trouble, ...[runs, fail, pass, inconclusive].map(String)]]
    }),
  )
  const columns = ['target', 'should', 'trouble of the generator', 'runs', 'FAIL', 'PASS', 'open']
  return `${starvedHead}

\`p(95)\` and \`availability >= 99%\` at 50 requests a second for a minute, with a timeout of 1 s. Thread, target and time are simulated;
generator, recorder and judge are the gate's own. A broken target fails, a healthy one that is far from its thresholds passes, and what the
generator itself may have caused stays open: no run fails that should pass, and none passes that should fail. The table counts runs.

${table(columns, rows, 3)}
`
}

/** The same through the command, against real servers. */
export function realStarvedSection(runs: readonly RealStarvedRun[]): string {
  const rows = [...Map.groupBy(runs, ({ title, trouble }) => `${title} | ${trouble}`)].map(
    ([key, own]) => {
      const count = (verdict: string) => String(own.filter(run => run.verdict === verdict).length)
      const late = own.map(({ lateness }) => lateness)
      const unhealthy = String(own.filter(({ healthy }) => !healthy).length)
      const lateness = `${Math.min(...late)} to ${Math.max(...late)} ms`
      return [
        key,
        String(own.length),
        count('fail'),
        count('pass'),
        count('inconclusive'),
        unhealthy,
        lateness,
      ]
    },
  )
  const columns = [
    'target',
    'trouble',
    'runs',
    'FAIL',
    'PASS',
    'open',
    'did not keep up',
    'lateness p99',
  ]
  return `### Real runs

The command against real servers, 60 requests a second for 6 s (\`npm run bench:starved\`).

${table(columns, rows, 2)}
`
}
