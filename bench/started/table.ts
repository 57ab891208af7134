import { table } from '../table.ts'

/**
 * One run of two copies of the shop, of which head takes `slower` times as long. `duration`: the
 * longest load, as the config has it. `failed`: names of the objectives that failed.
 */
export type StartedRun = {
  slower: number
  duration: string
  verdict: string
  seconds: number
  failed: string[]
  changes: Record<string, number | null>
}

const shown = ['p(50)', 'p(95)', 'cpu', 'memory']

/** The section of docs/verdict-quality.md. */
export function startedSection(runs: readonly StartedRun[]): string {
  const groups = Map.groupBy(runs, ({ slower, duration }) => `${slower} ${duration}`)
  const rows = [...groups.values()].map(own => {
    const { slower, duration } = own[0]!
    const count = (...verdicts: string[]) =>
      String(own.filter(({ verdict }) => verdicts.includes(verdict)).length)
    const mean = own.reduce((sum, { seconds }) => sum + seconds, 0) / own.length
    return [
      slower === 1 ? 'none' : `+${Math.round(100 * (slower - 1))}%`,
      duration,
      String(own.length),
      ...[count('fail'), count('pass', 'warn'), count('inconclusive', 'error'), mean.toFixed(0)],
      ...shown.map(name => rangeOf(own, name)),
    ]
  })
  const columns = ['injected', 'at most', 'runs', 'FAIL', 'PASS', 'open', 'mean s', ...shown]
  return `## Started in the job

Two copies of the demo shop, built and started by the run beside the load generator on a machine with two cores, 50 requests a second to each
(\`npm run bench:started\`). The last four columns are the lowest and the highest change that was measured.

${table(columns, rows, 2)}
`
}

/** The lowest and the highest change of the objective that begins with a name. */
function rangeOf(runs: readonly StartedRun[], name: string): string {
  const changes = runs.flatMap(({ changes }) => {
    const [, change] = Object.entries(changes).find(([key]) => key.startsWith(name)) ?? []
    return change == null ? [] : [100 * change]
  })
  if (changes.length === 0) return ''
  return `${Math.min(...changes).toFixed(1)} to ${Math.max(...changes).toFixed(1)}%`
}
