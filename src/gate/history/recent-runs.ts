import type { RecentRun } from '../../model/evidence/evidence.ts'
import type { KeptRun } from '../../model/review.ts'
import { isoDate, systemClock } from '../../tools/system-clock.ts'
import { parseKeptRun } from '../review/kept-run.ts'
import { newestFiles } from '../review/months.ts'

/** Whose runs: of a pull request, else of a branch where that is known. */
export type RunsOf = { pullRequest?: number; branch?: string }

/** Runs that a scorecard shows, beside its own. */
const mostRuns = 9
/** Lines of the newest months that are looked through. */
const mostLines = 500
const mostFailed = 50

/** Files by their names; undefined for one that cannot be read. */
type RunFiles = { names: Iterable<string>; read: (name: string) => Promise<string | undefined> }

/**
 * The newest runs of a service, oldest first: of the newest file, and of the one before where a
 * month is young. A run is judged without those that cannot be read.
 */
export async function readNewestRuns(
  { names, read }: RunFiles,
  service: string,
  of: RunsOf,
): Promise<RecentRun[]> {
  let lines: string[] = []
  let found: RecentRun[] = []
  for (const name of newestFiles(names, isoDate(systemClock.now()))) {
    lines = [...((await read(name)) ?? '').split('\n'), ...lines]
    found = recentRuns(lines, service, of)
    if (found.length === mostRuns) break
  }
  return found
}

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
