import type { Unit } from '../basics/units.ts'

type Known = { title: string; unit: Unit }

/** What a process uses of its machine; servers tell it under the same few names everywhere. */
export const resources = {
  cpu: { title: 'CPU', unit: 'cores' },
  memory: { title: 'Memory', unit: 'MB' },
  heap: { title: 'Heap in use', unit: 'MB' },
  event_loop: { title: 'Event-loop lag', unit: 'ms' },
  gc: { title: 'Time in garbage collection', unit: 'ratio' },
  threads: { title: 'Threads or goroutines', unit: 'none' },
  open_files: { title: 'Open files', unit: 'none' },
  io: { title: 'Disk I/O', unit: 'MB/s' },
  restarts: { title: 'Restarts', unit: 'none' },
} as const satisfies Record<string, Known>

/** What a server tells of the requests that reach it. */
export const traffic = {
  rate: { title: 'Requests per second', unit: '/s' },
  errors: { title: 'Responses with 5xx', unit: 'ratio' },
  latency: { title: 'Latency p95', unit: 'ms' },
} as const satisfies Record<string, Known>

export type Resource = keyof typeof resources
export type Traffic = keyof typeof traffic

export const resourceNames = Object.keys(resources) as Resource[]
export const trafficNames = Object.keys(traffic) as Traffic[]
