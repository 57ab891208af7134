import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10

/**
 * p99 of how much later than asked a timer fired, in ms, and the CPU time of this thread in cores.
 */
export type Health = { eventLoopDelayP99: number; cpu: number }

/** Watches this thread in the measured part, not in the wait for the last answers. */
export function startHealth(
  now: () => number,
  durationMs: number,
): { soFar: () => Health; stop: () => void } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  let since = now()
  let used = process.threadCpuUsage()
  let ended: number | undefined
  const cpuSoFar = () => {
    const { user, system } = process.threadCpuUsage(used)
    return (user + system) / 1000 / Math.max(1, now() - since)
  }
  const begin = () => {
    since = now()
    used = process.threadCpuUsage()
    delay.enable()
  }
  const end = () => {
    delay.disable()
    ended ??= cpuSoFar()
  }
  const timers = [
    setTimeout(begin, Math.max(0, -now())),
    setTimeout(end, Math.max(0, durationMs - now())),
  ]
  return {
    soFar: () => ({
      eventLoopDelayP99:
        delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
      cpu: ended ?? cpuSoFar(),
    }),
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
      end()
    },
  }
}
