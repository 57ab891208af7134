import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10

/**
 * Watches this thread from the start of the measured part on. The result: p99 of how much later than asked a timer
 * fired, in ms, and the CPU time of the thread in cores.
 */
export function startHealth(now: () => number): () => { eventLoopDelayP99: number; cpu: number } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  let since = now()
  let used = process.threadCpuUsage()
  const begin = () => {
    since = now()
    used = process.threadCpuUsage()
    delay.enable()
  }
  const beginning = setTimeout(begin, Math.max(0, -now()))
  return () => {
    clearTimeout(beginning)
    delay.disable()
    const { user, system } = process.threadCpuUsage(used)
    return {
      eventLoopDelayP99: delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
      cpu: (user + system) / 1000 / Math.max(1, now() - since),
    }
  }
}
