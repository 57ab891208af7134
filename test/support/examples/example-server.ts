import {
  type Resource,
  resources,
  type Traffic,
  traffic,
} from '../../../src/model/evidence/conventional.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { ResourceUse, TrafficSeries } from '../../../src/model/evidence/use.ts'
import { seededRandom } from '../../../src/stats/random.ts'
import { exampleStart } from './example-load.ts'

const target = '{job="checkout-api"}'

/**
 * What a server tells of itself and of the requests while a load gets heavier for it: the same
 * every time.
 */
export function exampleServer(seconds = 120): Pick<Evidence, 'resources' | 'traffic'> {
  const random = seededRandom(11)
  const points = (from: number, to: number, spread: number): [number, number][] =>
    Array.from({ length: seconds / 2 + 1 }, (_, i) => [
      exampleStart / 1000 + 2 * i,
      from + ((to - from) * 2 * i) / seconds + spread * (random() - 0.5),
    ])
  const used = (resource: Resource, query: string, values: [number, number][]): ResourceUse => {
    const all = values.map(([, value]) => value)
    const average = all.reduce((sum, value) => sum + value, 0) / all.length
    const { unit } = resources[resource]
    return { resource, unit, query, most: Math.max(...all), average, processes: 2, points: values }
  }
  const seen = (of: Traffic, query: string, values: [number, number][]): TrafficSeries => ({
    of,
    unit: traffic[of].unit,
    query,
    points: values,
  })
  const whole = (values: [number, number][]) =>
    values.map(([at, value]): [number, number] => [at, Math.round(value)])
  return {
    resources: [
      used('cpu', `sum(rate(process_cpu_seconds_total${target}[10s]))`, points(0.55, 0.72, 0.12)),
      used('memory', `sum(process_resident_memory_bytes${target}) / 1e6`, points(212, 268, 9)),
      used('heap', `sum(nodejs_heap_size_used_bytes${target}) / 1e6`, points(96, 128, 34)),
      used(
        'event_loop',
        `max(nodejs_eventloop_lag_p99_seconds${target}) * 1000`,
        points(11, 19, 5),
      ),
      used('open_files', `sum(process_open_fds${target})`, whole(points(64, 66, 8))),
      {
        resource: 'restarts',
        unit: 'none',
        most: 0,
        processes: 2,
        points: [],
        query: `sum(changes(process_start_time_seconds${target}[2m]))`,
      },
    ],
    traffic: [
      seen('rate', `sum(rate(http_requests_total${target}[10s]))`, points(101, 101, 3)),
      seen(
        'errors',
        `sum(rate(http_requests_total{job="checkout-api",code=~"5.."}[10s]))`,
        points(0, 0.002, 0),
      ),
      seen(
        'latency',
        `histogram_quantile(0.95, http_request_duration_seconds_bucket${target})`,
        points(118, 190, 12),
      ),
    ],
  }
}
