import type { RunRecord } from '../../../model/record.ts'
import type { ServerChart } from '../parts.ts'
import { sinceStart } from '../since-start.ts'

/** More lines in one plot cannot be told apart. */
const mostSeries = 6

/** The server's own indicators over the measured part, with the thresholds of their objectives. */
export function buildServerCharts(record: RunRecord): ServerChart[] {
  const { plan, evidence, objectives } = record
  return evidence.answers.flatMap((answer): ServerChart[] => {
    const own = plan.objectives.find(({ id }) => id === answer.of)
    if (answer.purpose !== 'chart' || !own) return []
    const { of, measured } = answer
    // Of what an objective of the good share counts, the source knows the bad.
    const isOfBad =
      own.kind === 'measured' &&
      own.slo &&
      own.question.kind === 'share' &&
      own.question.partIs === 'bad'
    const lines = measured.series.slice(0, mostSeries).flatMap(({ labels, values }) => {
      const points = sinceStart(values, record).map(([at, value]): [number, number] => [
        at,
        isOfBad ? 1 - value : value,
      ])
      return points.length > 0 ? [{ label: formatLabels(labels), points }] : []
    })
    const row = objectives.find(row => row.of === of)
    const limit = row &&
      row.threshold !== null && { comparator: row.comparator, threshold: row.threshold }
    const { name: title, unit } = own
    return lines.length > 0
      ? [{ of, title, unit, query: measured.query, ...limit, series: lines }]
      : []
  })
}

const formatLabels = (labels: Record<string, string>): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')
