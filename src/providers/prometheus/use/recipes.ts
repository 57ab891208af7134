import type { Resource, Traffic } from '../../../model/evidence/conventional.ts'

/** A selector of the target's own series of a metric, with further matchers. */
type Select = (metric: string, ...matchers: string[]) => string

/**
 * A usual metric name, and the PromQL that makes one number of all its series in the unit of
 * `model/conventional.ts`. `$window` in `course` is some scrapes long in a chart and the whole
 * window otherwise.
 */
export type Recipe = {
  metric: string
  /**
   * A label that must exist; with one that names containers, the metric is not a process's own.
   */
  label?: string
  course: (select: Select) => string
  /** The average over the window, where that is not `course` itself. */
  average?: (select: Select) => string
  /** A count over the window, without average and peak. */
  isCount?: true
}

/** The increase of a counter per second. */
const spent = (metric: string, scale = '', ...matchers: string[]): Recipe => ({
  metric,
  course: select => `sum(rate(${select(metric, ...matchers)}[$window]))${scale}`,
})

/** The sum of a gauge over all processes. */
const held = (metric: string, scale = '', ...matchers: string[]): Recipe => ({
  metric,
  course: select => `sum(${select(metric, ...matchers)})${scale}`,
  average: select => `sum(avg_over_time(${select(metric, ...matchers)}[$window]))${scale}`,
})

/** The process that is delayed most. */
const delay = (metric: string): Recipe => ({
  metric,
  course: select => `max(${select(metric)}) * 1000`,
  average: select => `max(avg_over_time(${select(metric)}[$window])) * 1000`,
})

const pause = (metric: string): Recipe => ({
  metric,
  course: select => `max(sum by (job, instance) (rate(${select(metric)}[$window])))`,
})

const inMegabytes = ' / 1e6'

/**
 * Of cAdvisor's series those of containers, and not those of the groups that they are in: on
 * Kubernetes, and of Docker alone.
 */
const ofContainers = (recipe: (...matchers: string[]) => Recipe): Recipe[] => [
  { ...recipe('container!~"|POD"'), label: 'container' },
  { ...recipe('name!=""'), label: 'name' },
]

const failing = (metric: string, label: string): Recipe => ({
  metric,
  label,
  course: select =>
    `(sum(rate(${select(metric, `${label}=~"5.."`)}[$window])) or vector(0)) / sum(rate(${select(metric)}[$window]))`,
})

const slow = (metric: string): Recipe => ({
  metric,
  course: select =>
    `histogram_quantile(0.95, sum by (le) (rate(${select(metric)}[$window]))) * 1000`,
})

/**
 * The one place to add a name: client libraries of Prometheus (Go, Java, Node, Python, .NET),
 * OpenTelemetry, Micrometer, cAdvisor and kube-state-metrics. The first one that the target has is
 * read.
 */
export const recipes: Record<Resource | Traffic, readonly Recipe[]> = {
  cpu: [
    spent('process_cpu_seconds_total'),
    spent('process_cpu_time_ns_total', ' / 1e9'),
    {
      metric: 'process_cpu_usage',
      course: select => `sum(${select('process_cpu_usage')} * ${select('system_cpu_count')})`,
      average: select =>
        `sum(avg_over_time(${select('process_cpu_usage')}[$window]) * avg_over_time(${select('system_cpu_count')}[$window]))`,
    },
    {
      metric: 'process_cpu_user_seconds_total',
      course: select =>
        `sum(rate(${select('process_cpu_user_seconds_total')}[$window])) + sum(rate(${select('process_cpu_system_seconds_total')}[$window]))`,
    },
    ...ofContainers((...matchers) => spent('container_cpu_usage_seconds_total', '', ...matchers)),
  ],
  memory: [
    held('process_resident_memory_bytes', inMegabytes),
    ...ofContainers((...matchers) =>
      held('container_memory_working_set_bytes', inMegabytes, ...matchers),
    ),
    held('jvm_memory_used_bytes', inMegabytes),
    held('jvm_memory_bytes_used', inMegabytes),
  ],
  heap: [
    held('go_memstats_heap_inuse_bytes', inMegabytes),
    held('nodejs_heap_size_used_bytes', inMegabytes),
    held('jvm_memory_used_bytes', inMegabytes, 'area="heap"'),
    held('jvm_memory_bytes_used', inMegabytes, 'area="heap"'),
  ],
  event_loop: [delay('nodejs_eventloop_lag_p99_seconds'), delay('nodejs_eventloop_lag_seconds')],
  gc: [
    pause('go_gc_duration_seconds_sum'),
    pause('nodejs_gc_duration_seconds_sum'),
    pause('jvm_gc_pause_seconds_sum'),
    pause('jvm_gc_collection_seconds_sum'),
  ],
  threads: [
    held('go_goroutines'),
    held('jvm_threads_live_threads'),
    held('jvm_threads_current'),
    held('process_num_threads'),
  ],
  open_files: [held('process_open_fds'), held('process_files_open_files')],
  // No client library has a usual name for it.
  io: [],
  restarts: [
    {
      metric: 'process_start_time_seconds',
      isCount: true,
      // A boot time may differ by a second when it is read again, without a restart.
      course: select => {
        const started = select('process_start_time_seconds')
        return `sum(changes(${started}[$window]) * (max_over_time(${started}[$window]) - min_over_time(${started}[$window]) > bool 2))`
      },
    },
    {
      metric: 'kube_pod_container_status_restarts_total',
      label: 'container',
      isCount: true,
      course: select => {
        const restarts = select('kube_pod_container_status_restarts_total')
        return `sum(max_over_time(${restarts}[$window]) - min_over_time(${restarts}[$window]))`
      },
    },
  ],
  rate: [
    spent('http_requests_total'),
    spent('http_server_request_duration_seconds_count'),
    spent('http_request_duration_seconds_count'),
    spent('http_server_requests_seconds_count'),
  ],
  errors: [
    failing('http_requests_total', 'code'),
    failing('http_requests_total', 'status'),
    failing('http_requests_total', 'status_code'),
    failing('http_server_request_duration_seconds_count', 'http_response_status_code'),
    failing('http_request_duration_seconds_count', 'status_code'),
    failing('http_request_duration_seconds_count', 'code'),
    failing('http_request_duration_seconds_count', 'status'),
    failing('http_server_requests_seconds_count', 'status'),
  ],
  latency: [
    slow('http_server_request_duration_seconds_bucket'),
    slow('http_request_duration_seconds_bucket'),
    slow('http_server_requests_seconds_bucket'),
  ],
}
