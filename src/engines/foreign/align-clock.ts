import type { ToolRequest } from './requests/tool-request.ts'

/** How long requests of another machine wait until it is known what its clock says. */
const watchedMs = 3000
/** A request may take so long until it is read; its clock may then still be right. */
const mostDelayMs = 1000

/**
 * `heard`: what the other clock said when it wrote what was read now. `settle`: gives what still
 * waits, and how far the clock was ahead of ours, in ms.
 */
export type AlignedClock = {
  heard: (theirMs: number) => void
  add: (request: ToolRequest) => void
  settle: () => { aheadMs: number }
}

/**
 * Aligns the times of another machine with ours, by what is read soon after it was written there:
 * what seems to have been read the soonest tells how the clocks differ, to within the time that
 * this takes. A smaller difference is left as it is.
 * @param now Unix ms of our clock.
 */
export function alignClock(
  found: (request: ToolRequest) => void,
  now: () => number = Date.now,
): AlignedClock {
  let waiting: ToolRequest[] | undefined = []
  let first: number | undefined
  let least = Number.POSITIVE_INFINITY
  let shiftMs = 0
  const give = (request: ToolRequest) => {
    found({ ...request, startMs: request.startMs + shiftMs })
  }
  const settle = () => {
    if (waiting && Number.isFinite(least) && Math.abs(least) > mostDelayMs) shiftMs = least
    for (const request of waiting ?? []) give(request)
    waiting = undefined
    return { aheadMs: shiftMs === 0 ? 0 : -shiftMs }
  }
  return {
    settle,
    heard: theirMs => {
      if (waiting) least = Math.min(least, now() - theirMs)
    },
    add: request => {
      if (!waiting) {
        give(request)
        return
      }
      const at = now()
      first ??= at
      waiting.push(request)
      if (at - first >= watchedMs) settle()
    },
  }
}

/** How exactly the clocks are aligned, in ms. */
export const alignedWithinMs = mostDelayMs
