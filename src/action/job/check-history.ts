import {
  formatHistory,
  type HistoryReading,
  type HistorySource,
  nextHistory,
  parseHistory,
} from '../../gate/history/history.ts'
import { keptRunText } from '../../gate/review/run-text.ts'
import type { GitHub } from '../../github/github.ts'
import type { RunRecord } from '../../model/record.ts'
import { checkName } from '../../publish/check-run.ts'

/** A branch whose last commits were not measured has no history that tells of today. */
const mostCommits = 20
const heading =
  'The last runs of this branch that passed, for later runs to compare with (`baseline.history`).\n\n```json\n'
const ending = '\n```\n'

export type HistoryPlace = {
  service: string
  /** The commit to look from: the tip of the base branch. */
  sha: string
  /** The app whose check runs count: the one that made ours. */
  app: string
}

/** Earlier runs out of the newest check run of the base branch that holds any. */
export function checkHistory(
  github: Pick<GitHub, 'listCommits' | 'listChecks'>,
  { service, sha, app }: HistoryPlace,
): HistorySource {
  return async () => {
    const nothing = { from: 'the check runs of the base branch', runs: [] }
    const failed = (message: string): HistoryReading => ({
      ...nothing,
      failure: { code: 'history', message },
    })
    const commits = await github.listCommits(sha, mostCommits)
    if (commits.kind !== 'ok')
      return failed(`the commits of the base branch cannot be read: ${commits.message}`)
    for (const commit of commits.value) {
      const checks = await github.listChecks(commit, checkName(service))
      if (checks.kind !== 'ok')
        return failed(`the check runs of ${commit.slice(0, 7)} cannot be read: ${checks.message}`)
      for (const check of checks.value) {
        if (check.app !== app || check.sha !== commit) continue
        const runs = parseHistory(jsonOf(check.text), service)
        if (runs) return { from: `the check run of ${commit.slice(0, 7)}`, runs }
      }
    }
    return nothing
  }
}

/**
 * The text of a check run, where the history is kept in those: this run, for reviews, and what
 * later runs are compared with.
 */
export function checkText(record: RunRecord): string | undefined {
  const { history } = record.plan
  if (!history || history.dir !== undefined || history.branch !== undefined) return undefined
  return `${historyText(record)}${keptRunText(record)}`
}

/** Empty for a pull request, whose runs are nobody's baseline. */
function historyText(record: RunRecord): string {
  const { plan, evidence, context, service } = record
  if (!plan.history || !evidence.history || evidence.history.failure) return ''
  if (context.pullRequest !== undefined) return ''
  return `${heading}${formatHistory(service, nextHistory(record, { most: plan.history.runs }))}${ending}`
}

const jsonOf = (text: string): string => {
  const from = text.indexOf(heading)
  const end = text.indexOf(ending, from + heading.length)
  return from < 0 || end < 0 ? '' : text.slice(from + heading.length, end)
}
