import { formatDuration, formatRatio } from '../../model/basics/units.ts'
import type { FaultKind } from '../fault.ts'
import { type MonkeyFault, option } from './options.ts'

/** Assaults within an app of Spring Boot. */
export const chaosMonkey: FaultKind<MonkeyFault> = {
  id: 'chaos-monkey',
  option,
  describe: ({ assault, level, watch }) => {
    const part = level > 1 ? ` for ${formatRatio(1 / level)} of it` : ''
    return `${describeAssault(assault)} in each ${watch.join(', ')}${part}`
  },
  lasts: () => true,
  isPartial: ({ level }) => level > 1,
  byRequest: { lookEveryMs: 1000 },
  url: ({ url }) => url,
  load: () => import('./chaos-monkey.ts'),
}

function describeAssault(assault: MonkeyFault['assault']): string {
  if (assault.kind === 'exception') return 'exceptions'
  const { from, to } = assault
  return from === to
    ? `${formatDuration(from)} of latency`
    : `${formatDuration(from)} to ${formatDuration(to)} of latency`
}
