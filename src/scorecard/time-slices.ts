import type { LoadCell, LoadReport } from '../model/evidence.ts'

/** The cells of the head side in one stretch of the measured part; times in seconds from its start. */
export type TimeSlice = { at: number; seconds: number; cells: LoadCell[] }

/** A chart with more points is no easier to read. */
const mostSlices = 60

/**
 * The measured part, cut into at most 60 stretches of whole windows, in order. A stretch in which nothing was sent is
 * there, with no cells: a gap is seen as a gap.
 */
export function cutIntoSlices(load: LoadReport): { slices: TimeSlice[]; windowSeconds: number } {
  const cells = load.cells.filter(cell => cell.side === 'head')
  const planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6)
  const windows = cells.reduce((most, { window }) => Math.max(most, window + 1), Math.max(0, planned))
  const merged = Math.max(1, Math.ceil(windows / mostSlices))
  const windowSeconds = merged * load.windowSeconds
  const slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index): TimeSlice => {
    const start = index * windowSeconds
    const seconds = Math.max(load.windowSeconds, Math.min(windowSeconds, load.seconds - start))
    return { at: start + seconds / 2, seconds, cells: [] }
  })
  for (const cell of cells) slices[Math.floor(cell.window / merged)]?.cells.push(cell)
  return { slices, windowSeconds }
}
