import { counted, dayMs, formatRatio } from '../../model/basics/units.ts'
import type { Review } from '../../model/review.ts'
import type { Scorecard, Section, SectionContent } from '../../model/scorecard.ts'
import { verdicts } from '../../model/verdict.ts'
import { everywhere } from '../sections/section.ts'
import { formatInterval } from '../text/format.ts'
import { checklist } from './checklist.ts'
import { alerts, budgets, capacity, experiments, waivers } from './state.ts'
import { actions, flaky, notes, openItems, reasons } from './tables.ts'
import { changes, charts, trends } from './trends.ts'

/** The scorecard of a review, in the same parts as that of a run. */
export function buildReviewScorecard(review: Review): Scorecard {
  const { service, verdict, reason, gate } = review
  return {
    service,
    verdict,
    reason,
    advisory: false,
    blocks: false,
    grade: null,
    score: null,
    rows: [],
    measured: null,
    target: '',
    head: { reason: [{ bold: reason }], consequence: [], more: [], facts: factsOf(review) },
    sections: sections.flatMap(({ build, ...kind }) => {
      const content = build(review)
      return content ? [{ ...kind, on: everywhere, ...content }] : []
    }),
    context: {},
    commit: null,
    gateVersion: gate.version,
  }
}

/** What a review says of one thing; null where it has nothing to say. */
type ReviewSection = Pick<Section, 'id' | 'rank' | 'essential'> & {
  build: (review: Review) => SectionContent | null
}

/** In the order in which they are shown. */
const sections: readonly ReviewSection[] = [
  { id: 'action items', rank: 200, essential: true, build: actions },
  { id: 'open action items', rank: 195, build: openItems },
  { id: 'changes', rank: 190, build: changes },
  { id: 'trends', rank: 180, build: trends },
  { id: 'reasons', rank: 150, build: reasons },
  { id: 'error budgets', rank: 140, build: budgets },
  { id: 'capacity', rank: 130, build: capacity },
  { id: 'alerts', rank: 120, build: alerts },
  { id: 'experiments', rank: 110, build: experiments },
  { id: 'flaky verdicts', rank: 100, build: flaky },
  { id: 'waivers', rank: 90, build: waivers },
  { id: 'checklist', rank: 80, build: checklist },
  { id: 'plots', rank: 20, build: charts },
  { id: 'notes', rank: 10, build: notes },
]

function factsOf({ period, runs }: Review): string[] {
  const { total, green, earlier, pullRequests } = runs
  const days = `${period.label}: ${formatPeriod(period)}`
  if (!green) return [days]
  const several = verdicts.flatMap(verdict =>
    runs.verdicts[verdict] > 0 ? [`${runs.verdicts[verdict]} ${verdict}`] : [],
  )
  const before = earlier ? `, ${formatRatio(earlier.share)} in the period before` : ''
  return [
    days,
    `${counted(total, 'run')} (${several.join(', ')})`,
    ...(pullRequests > 0 ? [counted(pullRequests, 'pull request')] : []),
    `${formatRatio(green.share)} green (${formatInterval(green.interval, 'ratio', green.share)}${before})`,
  ]
}

/** A period that ends at midnight by its days, the last being the day before; else its times. */
function formatPeriod({ from, to }: Review['period']): string {
  const last = new Date(Date.parse(to) - 1).toISOString()
  if (Date.parse(to) % dayMs === 0) return `${from.slice(0, 10)} to ${last.slice(0, 10)}`
  const minute = (at: string) => at.slice(0, 16).replace('T', ' ')
  return `${minute(from)} to ${minute(to)} UTC`
}
