import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import type { LoadCell } from '../../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import type { Revealed } from '../../../model/secret.ts'
import type { Outcome } from '../connection/outcome.ts'

/** By series, what is looked for in responses. */
export type Markers = readonly (readonly string[] | undefined)[]

export type RecorderOptions = {
  timeoutMs: number
  windowMs: number
  phases?: boolean
  markers?: Markers
}

/** `series`: how many there are: each request of the load, of one side or of two. */
export function markersOf({ requests }: Pick<Revealed<LoadPlan>, 'requests'>, series: number) {
  const own = requests.map(one => (one.protocol === undefined ? one.markers : undefined))
  return Array.from({ length: series }, (_, at) => own[at % own.length])
}

export const noneOf = (markers: readonly string[]): Record<string, number> =>
  Object.fromEntries(markers.map(marker => [marker, 0]))

/** One more good answer. */
export function addGood(cell: Pick<LoadCell, 'good' | 'marked'>, outcome: Outcome): void {
  cell.good += 1
  const { marked } = cell
  if (outcome.kind !== 'answered' || !outcome.marked || !marked) return
  for (const marker of outcome.marked) marked[marker] = (marked[marker] ?? 0) + 1
}

export function addBytes(cell: Pick<LoadCell, 'bytes'>, { sent, received }: ByteCounts): void {
  if (sent + received === 0) return
  cell.bytes ??= { sent: 0, received: 0 }
  cell.bytes.sent += sent
  cell.bytes.received += received
}
