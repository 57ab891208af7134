import type { ToolRequest } from './tool-request.ts'

/** `t`: seconds from the start of the measured part. */
type Take = (process: number, t: number, request: ToolRequest) => void

export type CommonClock = {
  add: (process: number, request: ToolRequest) => void
  /** Unix ms of the start of the measured part; undefined until each process has sent something. */
  start: () => number | undefined
  /**
   * How long after the first process the last one began, in ms: of all, or of those from one number
   * to the one before another.
   */
  apartMs: (from?: number, to?: number) => number
}

/**
 * Counts the time of all processes from the moment at which the last of them has begun, or sent its
 * first request, plus the warm-up. Requests that come before that is known wait for it.
 */
export function commonClock(processes: number, warmupMs: number, take: Take): CommonClock {
  const first = new Map<number, number>()
  let waiting: [number, ToolRequest][] = []
  let start: number | undefined
  // The first request to end is not the first that was sent; without a warm-up the others count
  // too.
  const earliest = processes === 1 && warmupMs === 0 ? 0 : Number.NEGATIVE_INFINITY
  const give = (process: number, request: ToolRequest, from: number) =>
    take(process, Math.max(earliest, (request.startMs - from) / 1000), request)
  return {
    add: (process, request) => {
      if (start !== undefined) {
        if (request.of !== 'start') give(process, request, start)
        return
      }
      if (request.of !== 'start') waiting.push([process, request])
      if (!first.has(process)) first.set(process, request.startMs)
      if (first.size < processes) return
      start = Math.max(...first.values()) + warmupMs
      for (const [of, one] of waiting) give(of, one, start)
      waiting = []
    },
    start: () => start,
    apartMs: (from = 0, to = processes) => {
      const own = [...first].flatMap(([process, ms]) =>
        process >= from && process < to ? [ms] : [],
      )
      return Math.max(...own) - Math.min(...own)
    },
  }
}
