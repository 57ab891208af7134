import type { RunRecord } from '../../model/record.ts'
import type { ServerChart } from './parts.ts'

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
  return evidence.serverSeries.flatMap(({ objective, unit, query, series }): ServerChart[] => {
    // Of what an objective of the good share counts, the source knows the bad.
    const own = plan.objectives.find(({ name }) => name === objective)
    const isOfBad =
      own?.source === 'prometheus' &&
      own.slo &&
      own.indicator.kind === 'counts' &&
      own.indicator.partIs === 'bad'
    const lines = series.slice(0, mostSeries).flatMap(({ labels, values }) => {
      // JSON has no NaN: a record that was read from a file has null there.
      const points = values
        .filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value))
        .map(([time, value]): [number, number] => [
          Math.round((time - start) * 1000) / 1000,
          isOfBad ? 1 - value : value,
        ])
      return points.length > 0 ? [{ label: formatLabels(labels), points }] : []
    })
    const row = objectives.find(({ name, source }) => name === objective && source !== 'load')
    const limit = row &&
      row.threshold !== null && { comparator: row.comparator, threshold: row.threshold }
    return lines.length > 0 ? [{ objective, unit, query, ...limit, series: lines }] : []
  })
}

const formatLabels = (labels: Record<string, string>): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')
