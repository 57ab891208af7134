import {
  type Checklist,
  type ChecklistItem,
  type ChecklistList,
  checklistItems,
} from '../../model/checklist.ts'
import type { KeptObjective, KeptRun, ReviewedItem } from '../../model/review.ts'
import { isGreen } from '../../model/verdict.ts'
import { runsOf } from './actions.ts'
import { expectedOf } from './tallies.ts'

/** The runs of the period, and those before it. */
type Seen = { runs: readonly KeptRun[]; before: readonly KeptRun[] }
/** What runs themselves show; undefined where they do not. */
type Evidence = (seen: Seen) => string | undefined

/** Items that runs can show; all others are people's to vouch for. */
const evidence: Partial<Record<ChecklistItem, Evidence>> = {
  'slos-defined': ({ runs }) => {
    const budgets = runs.findLast(run => run.budgets?.length)?.budgets ?? []
    return budgets.length > 0
      ? `error budgets exist for ${budgets.map(({ name }) => name).join(', ')}`
      : undefined
  },
  'monitoring-configured': ({ runs }) => shownBy(runs, isJudgedAlert, 'alerts were read in'),
  'load-tested': ({ runs }) =>
    shownBy(runs, ({ source, verdict }) => source === 'load' && isGreen(verdict), 'a load held in'),
  'chaos-planned': ({ runs }) => experimentsOf(runs, () => true),
  'rollback-tested': ({ runs }) => experimentsOf(runs, name => /roll(ed)?[ -]?back/i.test(name)),
  'monitoring-active': ({ runs }) => shownBy(runs, isMeasured, 'server metrics were read in'),
  'alerts-tested': ({ runs, before }) =>
    shownBy(
      [...before, ...runs],
      ({ source, verdict }) => source === 'alerts' && verdict === 'fail',
      'an alert fired in',
    ),
  'backups-tested': ({ runs }) =>
    experimentsOf(runs, name => /back[ -]?up|restore|recover|disaster/i.test(name)),
  'baselines-established': ({ runs }) =>
    shownBy(
      runs,
      ({ source, value, cause }) =>
        source === 'baseline' && value !== null && cause !== 'short-history',
      'a comparison with a baseline ran in',
    ),
  'metrics-tracked': ({ runs }) =>
    runs.length > 0 ? `${runsOf(runs.length)} are kept` : undefined,
  'experiments-planned': ({ runs, before }) => {
    const known = new Set(
      before.flatMap(({ experiments = [] }) => experiments.map(one => one.name)),
    )
    return experimentsOf(runs, name => !known.has(name))
  },
}

/**
 * The checklist at the end of the period (ms): an item is done where runs of the period show it, or
 * where somebody vouches for it and that is not stale.
 */
export function checklistOf(
  seen: Seen,
  { vouched, staleAfterMs }: Checklist,
  until: number,
): ReviewedItem[] {
  return (Object.keys(checklistItems) as ChecklistList[]).flatMap(of =>
    (Object.entries(checklistItems[of]) as [ChecklistItem, string][]).map(([item, title]) => {
      const shown = evidence[item]?.(seen)
      if (shown !== undefined) return { list: of, item, title, state: 'shown', why: shown } as const
      const newest = vouched
        .filter(one => one.item === item && Date.parse(one.on) < until)
        .toSorted((a, b) => a.on.localeCompare(b.on))
        .at(-1)
      if (!newest) return { list: of, item, title, state: 'open' } as const
      const { by, on, link } = newest
      const isStale = until - Date.parse(on) > staleAfterMs
      const why = `${by}, ${on}`
      return { list: of, item, title, state: isStale ? 'stale' : 'vouched', why, link } as const
    }),
  )
}

const isJudgedAlert = ({ source, verdict }: KeptObjective): boolean =>
  source === 'alerts' && ['pass', 'warn', 'fail'].includes(verdict)

const isMeasured = ({ source, value }: KeptObjective): boolean =>
  !['load', 'baseline', 'alerts'].includes(source) && value !== null

function shownBy(
  runs: readonly KeptRun[],
  is: (objective: KeptObjective) => boolean,
  what: string,
): string | undefined {
  const found = runs.filter(({ objectives }) => objectives.some(is))
  const last = found.at(-1)
  return last && `${what} ${runsOf(found.length)}, last on ${last.at.slice(0, 10)}`
}

/** Experiments that were observed to their end, of which all that they expect held. */
function experimentsOf(
  runs: readonly KeptRun[],
  is: (name: string) => boolean,
): string | undefined {
  const held = new Map<string, string>()
  for (const run of runs)
    for (const { name, outcome } of run.experiments ?? []) {
      const hasHeld =
        outcome === 'observed' && expectedOf(name, run).every(one => isGreen(one.verdict))
      if (hasHeld && is(name)) held.set(name, run.at)
    }
  const [first] = held
  const others = held.size > 1 ? ` and ${held.size - 1} more` : ''
  return first && `the experiment ${first[0]} held on ${first[1].slice(0, 10)}${others}`
}
