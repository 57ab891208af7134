import type { LoadCell, LoadReport, Side } from '../../../model/evidence/load-report.ts'

/** The cells of one side in one stretch of the measured part; times in seconds from its start. */
export type TimeSlice = { at: number; seconds: number; cells: LoadCell[] }

/** A chart with more points is no easier to read. */
const mostSlices = 60

/**
 * The measured part, cut into at most 60 stretches of whole windows, in order. A stretch in which
 * nothing was sent is there, with no cells: a gap is seen as a gap.
 */
export function cutIntoSlices(
  load: LoadReport,
  side: Side = 'head',
): { slices: TimeSlice[]; windowSeconds: number } {
  const cells = load.cells.filter(cell => cell.side === side)
  const planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6)
  const windows = cells.reduce(
    (most, { window }) => Math.max(most, window + 1),
    Math.max(0, planned),
  )
  const merged = Math.max(1, Math.ceil(windows / mostSlices))
  const windowSeconds = merged * load.windowSeconds
  const slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index): TimeSlice => {
    const start = index * windowSeconds
    const left = load.seconds - start
    const seconds = left > 0 ? Math.min(windowSeconds, left) : windowSeconds
    return { at: start + seconds / 2, seconds, cells: [] }
  })
  for (const cell of cells) slices[Math.floor(cell.window / merged)]?.cells.push(cell)
  return { slices, windowSeconds }
}

/** Fewer points tell nothing of the course of a run. */
const fewestSlices = 8

/**
 * As many neighbours as one as it takes for `requests` in each on average, while at least eight are
 * left.
 */
export function mergeSlices(
  slices: readonly TimeSlice[],
  requests: number,
): { merged: TimeSlice[]; factor: number } {
  const total = slices.reduce(
    (sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.sent + cell.dropped, 0),
    0,
  )
  const wanted = total > 0 ? Math.ceil((requests * slices.length) / total) : 1
  const factor = Math.max(1, Math.min(wanted, Math.floor(slices.length / fewestSlices)))
  return { merged: groupSlices(slices, factor), factor }
}

/** So many neighbours as one. */
export function groupSlices(slices: readonly TimeSlice[], factor: number): TimeSlice[] {
  return Array.from({ length: Math.ceil(slices.length / factor) }, (_, i): TimeSlice => {
    const group = slices.slice(i * factor, (i + 1) * factor)
    const seconds = group.reduce((sum, slice) => sum + slice.seconds, 0)
    const start = group[0]!.at - group[0]!.seconds / 2
    return { at: start + seconds / 2, seconds, cells: group.flatMap(slice => slice.cells) }
  })
}
