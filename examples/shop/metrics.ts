import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What the shop counts, in the text format of Prometheus. */
export type ShopMetrics = {
  observe: (route: string, method: string, status: number, seconds: number) => void
  render: () => string
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5]
const usualCodes = [200, 500]

/** Counters of the usual codes exist from the start, so that no error is a zero and not an empty answer. */
export function shopMetrics(routes: readonly string[]): ShopMetrics {
  const requests = new Map<string, number>()
  for (const route of routes)
    for (const code of usualCodes) requests.set(series(route, 'GET', code), 0)
  const durations = new Map(
    routes.map(route => [route, { counts: buckets.map(() => 0), sum: 0, count: 0 }]),
  )
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  const startSeconds = Math.round(Date.now() / 1000 - process.uptime())

  return {
    observe: (route, method, status, seconds) => {
      const key = series(route, method, status)
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const duration = durations.get(route)
      if (!duration) return
      duration.sum += seconds
      duration.count += 1
      // A bucket holds all that is not above its bound.
      for (const [index, bound] of buckets.entries())
        if (seconds <= bound) duration.counts[index]! += 1
    },
    render: () => {
      const cpu = process.cpuUsage()
      const lines = [
        '# HELP http_requests_total Requests by method, route and status code.',
        '# TYPE http_requests_total counter',
        ...[...requests].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
        '# HELP http_request_duration_seconds Time from the request to its answer.',
        '# TYPE http_request_duration_seconds histogram',
        ...[...durations].flatMap(([route, { counts, sum, count }]) => [
          ...buckets.map(
            (le, i) =>
              `http_request_duration_seconds_bucket{route="${route}",le="${le}"} ${counts[i]}`,
          ),
          `http_request_duration_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
          `http_request_duration_seconds_sum{route="${route}"} ${sum}`,
          `http_request_duration_seconds_count{route="${route}"} ${count}`,
        ]),
        '# TYPE process_cpu_seconds_total counter',
        `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# TYPE process_start_time_seconds gauge',
        `process_start_time_seconds ${startSeconds}`,
        '# TYPE nodejs_heap_size_used_bytes gauge',
        `nodejs_heap_size_used_bytes ${process.memoryUsage().heapUsed}`,
        '# TYPE nodejs_eventloop_lag_p99_seconds gauge',
        `nodejs_eventloop_lag_p99_seconds ${loop.count > 0 ? loop.percentile(99) / 1e9 : 0}`,
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

const series = (route: string, method: string, code: number): string =>
  `method="${method}",route="${route}",code="${code}"`
