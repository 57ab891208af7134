import type { Side } from '../../model/evidence/load-report.ts'
import type { ToolRequest } from './tool-request.ts'

/** `t`: seconds from the start of the measured part. */
type Take = (side: Side, t: number, request: ToolRequest) => void

export type CommonClock = {
  add: (side: Side, request: ToolRequest) => void
  /** Unix ms of the start of the measured part; undefined until each side has sent something. */
  start: () => number | undefined
}

/**
 * Counts the time of all sides from the moment at which the last of them has sent its first
 * request, plus the warm-up. Requests that come before that is known wait for it.
 */
export function commonClock(sides: readonly Side[], warmupMs: number, take: Take): CommonClock {
  const first = new Map<Side, number>()
  let waiting: [Side, ToolRequest][] = []
  let start: number | undefined
  // The first request to end is not the first that was sent; without a warm-up the others count
  // too.
  const earliest = sides.length === 1 && warmupMs === 0 ? 0 : Number.NEGATIVE_INFINITY
  const give = (side: Side, request: ToolRequest, from: number) =>
    take(side, Math.max(earliest, (request.startMs - from) / 1000), request)
  return {
    add: (side, request) => {
      if (start !== undefined) {
        give(side, request, start)
        return
      }
      waiting.push([side, request])
      if (!first.has(side)) first.set(side, request.startMs)
      if (first.size < sides.length) return
      start = Math.max(...first.values()) + warmupMs
      for (const [of, one] of waiting) give(of, one, start)
      waiting = []
    },
    start: () => start,
  }
}
