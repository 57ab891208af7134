import type { RecentRun } from '../../../model/evidence/evidence.ts'
import type { Text } from '../../../model/scorecard.ts'
import type { Verdict } from '../../../model/verdict.ts'
import { everywhere, type SectionKind } from '../section.ts'

/** Objectives that are named. */
const mostNamed = 5

/** How the last runs of this branch or pull request ended, and since when what fails has failed. */
export const recentRuns: SectionKind = {
  id: 'recent runs',
  rank: 74,
  on: everywhere,
  build: ({ record: { evidence, verdict, objectives, context } }) => {
    const recent = evidence.history?.recent ?? []
    if (recent.length === 0) return null
    const whose = context.pullRequest === undefined ? 'this branch' : 'this pull request'
    const verdicts = [...recent.map(run => run.verdict), verdict]
    const failing = objectives
      .filter(one => one.verdict === 'fail' && !one.advisory)
      .slice(0, mostNamed)
    return {
      blocks: [
        {
          kind: 'note',
          text: `The last ${verdicts.length} runs of ${whose}, this one included: ${inRows(verdicts)}.`,
        },
        ...failing.map(({ name }) => ({ kind: 'note' as const, text: sinceOf(name, recent) })),
      ],
    }
  },
}

/** `3 × pass, fail, 2 × pass`. */
function inRows(verdicts: readonly Verdict[]): string {
  const rows: { verdict: Verdict; count: number }[] = []
  for (const verdict of verdicts) {
    const last = rows.at(-1)
    if (last?.verdict === verdict) last.count += 1
    else rows.push({ verdict, count: 1 })
  }
  return rows
    .map(({ verdict, count }) => (count === 1 ? verdict : `${count} × ${verdict}`))
    .join(', ')
}

/** The first run of those in a row that failed for the same objective. */
function sinceOf(name: string, recent: readonly RecentRun[]): Text {
  const passed = recent.findLastIndex(({ failed }) => !failed.includes(name))
  const first = recent[passed + 1]
  if (!first) return [{ code: name }, ' fails for the first time in these runs.']
  const runs = recent.length - passed - 1
  const since = passed < 0 ? 'at least since' : 'since'
  return [
    { code: name },
    ` has failed ${since} `,
    ...(first.commit === null ? [] : [{ code: first.commit.slice(0, 7) }, ' of ']),
    `${first.at.slice(0, 10)}, in ${runs + 1} runs in a row.`,
  ]
}
