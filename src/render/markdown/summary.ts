import type { Scorecard, TimelinePoint } from '../../model/scorecard.ts'
import { formatNumber } from '../../model/units.ts'
import { formatShare, formatTime } from '../../scorecard/text/format.ts'
import { budgetsSection } from './budgets.ts'
import { chartSection } from './chart.ts'
import {
  endpointsSection,
  errorsSection,
  factsSection,
  generatorSection,
  notesSection,
  phasesSection,
  rerunSection,
  resourcesSection,
  serverSection,
} from './evidence.ts'
import { fitSections } from './fit-sections.ts'
import { comparisonLines, openLines } from './head.ts'
import { folded, markdownTable } from './markdown-table.ts'
import { chartColors, renderXyChart } from './mermaid.ts'
import { profileSection } from './profile.ts'

/** A step's summary may have 1 MiB. */
const usualBudget = 1_000_000

/** The scorecard as a job summary: the comment, the course of the whole run, and longer tables. */
export const renderSummary = (scorecard: Scorecard, budget = usualBudget): string =>
  fitSections(scorecard, {
    sections: {
      reasons: openLines,
      'error budgets': budgetsSection,
      profile: profileSection,
      comparison: comparisonLines,
      chart: chartSection,
      course: courseSection,
      endpoints: endpointsSection,
      phases: phasesSection,
      errors: errorsSection,
      'server metrics': serverSection,
      'resource use': resourcesSection,
      'load generator': generatorSection,
      'about this run': factsSection,
      'run it again': rerunSection,
      notes: notesSection,
    },
    shedOrder: [
      'server metrics',
      'resource use',
      'phases',
      'endpoints',
      'errors',
      'course',
      'about this run',
      'load generator',
      'run it again',
      'notes',
      'chart',
      'profile',
      'comparison',
      'error budgets',
      'reasons',
    ],
    mostRows: 1000,
    budget,
  })

/** Latency of all requests over time, as a picture and in figures. */
function courseSection({ timeline, windowSeconds }: Scorecard): string {
  if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null)) return ''
  const line = (label: 'p50' | 'p95' | 'p99', color: string) => ({
    label,
    color,
    values: timeline.map(at => at[label]),
  })
  const picture = renderXyChart({
    title: `Latency of all requests in windows of ${formatNumber(windowSeconds)} s`,
    unit: 'ms',
    x: { from: timeline.at(0)!.at, to: timeline.at(-1)!.at },
    lines: [
      line('p50', chartColors.third),
      line('p95', chartColors.main),
      line('p99', chartColors.second),
    ],
  })
  const figures = markdownTable(
    ['From', 'p50', 'p95', 'p99', 'Not good', 'Good answers'].map(head => ({
      head,
      align: 'right' as const,
    })),
    timeline.map(courseCells),
  )
  const legend = '<sub>From bottom to top: p50 (yellow), p95 (blue), p99 (violet).</sub>'
  return folded('The run over time', [picture, legend, figures].join('\n\n'))
}

const courseCells = ({
  at,
  seconds,
  p50,
  p95,
  p99,
  errorRatio,
  throughput,
}: TimelinePoint): string[] => [
  `${formatNumber(at - seconds / 2, 5)} s`,
  formatTime(p50),
  formatTime(p95),
  formatTime(p99),
  formatShare(errorRatio),
  `${formatNumber(throughput)}/s`,
]
