import type { RunRecord } from '../../../model/record.ts'
import type { ServerChart } from '../parts.ts'

/** More lines in one plot cannot be told apart. */
const mostSeries = 6

/** The server's own indicators over the measured part, with the thresholds of their objectives. */
export function buildServerCharts({
  plan,
  evidence,
  objectives,
  window,
}: RunRecord): ServerChart[] {
  const start = window ? Date.parse(window.start) / 1000 : Number.NaN
  if (!Number.isFinite(start)) return []
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
      // JSON has no NaN: a record that was read from a file has null there.
      const points = values
        .filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value))
        .map(([time, value]): [number, number] => [
          Math.round((time - start) * 1000) / 1000,
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
