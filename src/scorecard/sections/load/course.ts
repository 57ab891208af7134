import { formatNumber } from '../../../model/basics/units.ts'
import type { Chart, Tone } from '../../../model/scorecard.ts'
import type { Parts, TimelinePoint } from '../../parts/parts.ts'
import { formatShare, formatTime } from '../../text/format.ts'
import { numbers, type SectionKind } from '../section.ts'

/**
 * Latency of all requests over time, as a picture and in figures; the report has it among its
 * pictures.
 */
export const course: SectionKind = {
  id: 'course',
  rank: 60,
  on: ['summary'],
  build: parts => {
    const { timeline } = parts
    if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null)) return null
    return {
      title: 'The run over time',
      fold: 'closed',
      blocks: [
        {
          kind: 'chart',
          chart: courseChart(parts),
          caption: 'From bottom to top: p50 (yellow), p95 (blue), p99 (violet).',
        },
        {
          kind: 'table',
          of: ['window', 'windows'],
          columns: numbers('From', 'p50', 'p95', 'p99', 'Errors', 'Throughput'),
          rows: timeline.map(courseCells),
        },
      ],
    }
  },
}

function courseChart({ timeline, windowSeconds }: Parts): Chart {
  const line = (label: 'p50' | 'p95' | 'p99', tone: Tone) => ({
    label,
    tone,
    points: timeline.map(point => [point.at, point[label]] as const),
  })
  return {
    title: 'Latency of all requests',
    unit: 'ms',
    windowSeconds,
    lines: [line('p50', 'yellow'), line('p95', 'blue'), line('p99', 'violet')],
  }
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
