import { describeEnd } from '../../model/evidence/app-end.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'

/**
 * That a target which the run had started ended by itself amid the load, as a sentence. No
 * objective makes up for it.
 */
export function diedAmidLoad({ started }: Pick<Evidence, 'started'>): string | undefined {
  const end = started?.head?.ended
  return end?.amid === 'load' ? `The target ended during the load ${describeEnd(end)}.` : undefined
}
