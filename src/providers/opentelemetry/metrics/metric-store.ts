import { defined } from '../../../model/basics/defined.ts'
import { labelKey } from '../../label-key.ts'
import type { Labels, MetricPoint, MetricsExport } from './read-metrics.ts'

/** The most numbers and series that are kept. */
const most = { numbers: 2_000_000, series: 10_000 }

/** One series over time; `points` in the order of arrival, `at`: Unix ms. */
export type MetricSeries = Omit<MetricPoint, 'values' | 'exponent'> & {
  resource: Labels
  /** The times of the service's exports, each of which holds all of its series. */
  exports: readonly number[]
  points: ({ at: number } & Pick<MetricPoint, 'values' | 'exponent'>)[]
}

/** Received metrics, in bounded memory: points without room are dropped and counted. */
export class MetricStore {
  dropped = 0
  readonly unread = new Set<string>()
  private numbers = 0
  private readonly exports = new Map<string, number[]>()
  private readonly series = new Map<string, MetricSeries>()

  add({ resource, at, points, unread }: MetricsExport): void {
    for (const name of unread) if (this.unread.size < 100) this.unread.add(name)
    if (points.length === 0) return
    const owner = labelKey(resource)
    const exports = this.exports.get(owner) ?? []
    this.exports.set(owner, exports)
    if (exports.at(-1) !== at) exports.push(at)
    for (const { values, exponent, ...about } of points) {
      const key = JSON.stringify([owner, about.metric, labelKey(about.labels)])
      const known = this.series.get(key)
      const isFull = this.numbers + values.length > most.numbers
      if (isFull || (!known && this.series.size >= most.series)) {
        this.dropped += 1
        continue
      }
      const own = known ?? { ...about, resource, exports, points: [] }
      this.series.set(key, own)
      own.points.push({ at, values, ...defined({ exponent }) })
      this.numbers += values.length
    }
  }

  all(): MetricSeries[] {
    return [...this.series.values()]
  }
}
