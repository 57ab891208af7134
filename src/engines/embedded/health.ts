import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10

/**
 * Watches this thread in the measured part, not in the wait for the last answers. The result: p99 of how much later
 * than asked a timer fired, in ms, and the CPU time of the thread in cores.
 */
export function startHealth(now: () => number, durationMs: number): () => { eventLoopDelayP99: number; cpu: number } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  let since = now()
  let used = process.threadCpuUsage()
  let cpu: number | undefined
  const begin = () => {
    since = now()
    used = process.threadCpuUsage()
    delay.enable()
  }
  const end = () => {
    delay.disable()
    const { user, system } = process.threadCpuUsage(used)
    cpu ??= (user + system) / 1000 / Math.max(1, now() - since)
  }
  const timers = [setTimeout(begin, Math.max(0, -now())), setTimeout(end, durationMs - now())]
  return () => {
    for (const timer of timers) clearTimeout(timer)
    end()
    return {
      eventLoopDelayP99: delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
      cpu: cpu ?? 0,
    }
  }
}
