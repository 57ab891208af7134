import { defined } from '../../model/basics/defined.ts'
import { counted } from '../../model/basics/units.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { CapacityPlan } from '../../model/plan/plan.ts'
import type { KeptRun, OpenItems, Period, Review } from '../../model/review.ts'
import { gateVersion } from '../../model/version.ts'
import { actionsOf, runsOf } from './actions.ts'
import { capacityOf } from './capacity.ts'
import { checklistOf } from './checklist.ts'
import { periodBefore } from './period.ts'
import {
  alertsOf,
  budgetsOf,
  countRuns,
  experimentsOf,
  flakyCommits,
  reasonsOf,
  waiversOf,
} from './tallies.ts'
import { timeNotes } from './times.ts'
import { trendNotes, trendsOf } from './trends.ts'

/** `runs` of one service, oldest first; `notes` of those that could not be read. */
export type ReviewOrder = {
  service: string
  period: Period
  runs: readonly KeptRun[]
  notes: readonly string[]
  /** In ms; absent: the end of the period. */
  now?: number | undefined
  capacity?: CapacityPlan | undefined
  checklist?: Checklist | undefined
  openItems?: OpenItems | undefined
}

/** What the runs of a period say, beside those before it. */
export function reviewRuns(order: ReviewOrder): Review {
  const { service, period, capacity: plan, checklist, openItems } = order
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)]
  const known = order.runs.filter(({ at }) => Date.parse(at) < to)
  const runs = known.filter(({ at }) => Date.parse(at) >= from)
  const before = known.filter(({ at }) => {
    const [time, earlier] = [Date.parse(at), periodBefore(period)]
    return time >= earlier.from && time < earlier.to
  })
  const { compared, notes } = comparable(known)
  const seenRuns = { runs, before: known.slice(0, known.length - runs.length) }
  const seen = {
    schemaVersion: 1 as const,
    kind: 'review' as const,
    service,
    period,
    runs: countRuns(runs, before),
    trends: trendsOf(compared, from),
    flaky: flakyCommits(runs),
    reasons: reasonsOf(runs),
    budgets: budgetsOf(runs, before),
    alerts: alertsOf(runs),
    ...defined({ capacity: capacityOf(known, plan) }),
    experiments: experimentsOf(runs),
    waivers: waiversOf(runs, period.to.slice(0, 10)),
    ...defined({ checklist: checklist && checklistOf(seenRuns, checklist, to), openItems }),
    notes: [
      ...order.notes,
      ...timeNotes({ runs, known: order.runs, to, now: order.now ?? to }),
      ...notes,
      ...trendNotes(compared, from),
    ],
  }
  const actions = runs.length > 0 ? actionsOf(seen) : []
  return {
    ...seen,
    actions,
    ...concludes(seen.runs, actions),
    gate: { name: 'reliability-gate', version: gateVersion },
  }
}

/**
 * Runs whose values belong on one line: measured as the newest is, and of pull requests only where
 * there are no others, since what is not merged moves nothing.
 */
function comparable(runs: readonly KeptRun[]): { compared: KeptRun[]; notes: string[] } {
  const merged = runs.filter(({ pullRequest }) => pullRequest === undefined)
  const of = merged.length > 0 ? merged : runs
  // A stress or an experiment between them does not make another load of the usual one.
  const isUsual = ({ capacity, experiments }: KeptRun) =>
    capacity === undefined && experiments === undefined
  const fingerprint = (of.findLast(isUsual) ?? of.at(-1))?.fingerprint
  const compared = of.filter(run => run.fingerprint === fingerprint)
  const others = of.length - compared.length
  const notes =
    others > 0
      ? [
          `${runsOf(others)} had another load or target than the newest one, and are left out of the trends`,
        ]
      : []
  return { compared, notes }
}

/** No data never passes; what should be done makes a warning. */
function concludes(
  { total }: Review['runs'],
  actions: readonly string[],
): Pick<Review, 'verdict' | 'reason'> {
  if (total === 0) return { verdict: 'inconclusive', reason: 'No run was found in the period.' }
  if (actions.length === 0) return { verdict: 'pass', reason: 'Nothing to do.' }
  const first = actions[0]!
  return actions.length === 1
    ? { verdict: 'warn', reason: first }
    : {
        verdict: 'warn',
        reason: `${first} ${counted(actions.length - 1, 'more action item follows', 'more action items follow')}.`,
      }
}
