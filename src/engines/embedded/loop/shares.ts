import { availableParallelism } from 'node:os'
import { defined } from '../../../model/basics/defined.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import type { Revealed } from '../../../model/secret.ts'
import type { LoadOrder } from '../../engine.ts'
import type { ShareOfLoad } from '../messages.ts'

type Load = Revealed<LoadPlan>

/** What one thread sends with room to spare. */
const comfortablePerSecond = 20_000

/**
 * A load cut into shares, one for each worker. Both sides of a comparison stay with one generator,
 * so that what it does to one it does to the other.
 */
export function cutIntoShares(
  order: Revealed<LoadOrder>,
  cores = availableParallelism(),
): ShareOfLoad[] {
  const { load } = order
  const of = order.base ? 1 : Math.min(load.workers ?? usualWorkers(load, cores), mostUseful(load))
  return Array.from({ length: of }, (_, index) => ({
    ...order,
    load: ownPart(load, index, of),
    share: { index, of },
  }))
}

/** One core is left to the rest of the machine. */
function usualWorkers({ pace, spike }: Load, cores: number): number {
  if (pace.kind !== 'rate') return 1
  const perSecond = Math.max(pace.perSecond, spike?.perSecond ?? 0)
  return Math.max(1, Math.min(Math.ceil(perSecond / comfortablePerSecond), cores - 1))
}

const mostUseful = ({ pace, maxConnections }: Load): number =>
  Math.min(maxConnections, pace.kind === 'users' ? pace.users : maxConnections)

function ownPart(load: Load, index: number, of: number): Load {
  const own = (all: number) => Math.floor(all / of) + (index < all % of ? 1 : 0)
  return {
    ...load,
    ...defined({
      pace: load.pace.kind === 'users' ? { ...load.pace, users: own(load.pace.users) } : undefined,
    }),
    maxConnections: own(load.maxConnections),
  }
}
