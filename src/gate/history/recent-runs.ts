import type { RecentRun } from '../../model/evidence/evidence.ts'
import type { KeptRun } from '../../model/review.ts'
import { parseKeptRun } from '../review/kept-run.ts'

/** Whose runs: of a pull request, else of a branch where that is known. */
export type RunsOf = { pullRequest?: number; branch?: string }

/** Runs that a scorecard shows, beside its own. */
const mostRuns = 9
/** Lines of the newest months that are looked through. */
const mostLines = 500
const mostFailed = 50

/** The newest runs of a service, oldest first, out of lines of kept runs. */
export function recentRuns(
  lines: readonly string[],
  service: string,
  { pullRequest, branch }: RunsOf,
): RecentRun[] {
  const isOurs = (run: KeptRun) =>
    run.service === service &&
    run.pullRequest === pullRequest &&
    (pullRequest !== undefined || branch === undefined || run.branch === branch)
  return lines
    .slice(-mostLines)
    .flatMap(line => parseKeptRun(line) ?? [])
    .filter(isOurs)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(-mostRuns)
    .map(recentRunOf)
}

const recentRunOf = ({ at, commit, verdict, objectives }: KeptRun): RecentRun => ({
  at,
  commit,
  verdict,
  failed: objectives
    .filter(one => one.verdict === 'fail' && !one.advisory)
    .map(({ name }) => name)
    .slice(0, mostFailed),
})
