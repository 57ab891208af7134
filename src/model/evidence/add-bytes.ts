import type { ByteCounts, LoadCell } from './load-report.ts'

/** What cells, or whatever else counts bytes, sent and received together; undefined of none. */
export function addBytes(several: readonly Pick<LoadCell, 'bytes'>[]): ByteCounts | undefined {
  const all = several.flatMap(({ bytes }) => (bytes ? [bytes] : []))
  if (all.length === 0) return undefined
  return {
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    received: all.reduce((sum, { received }) => sum + received, 0),
  }
}
