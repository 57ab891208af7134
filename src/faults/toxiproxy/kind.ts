import { formatRatio } from '../../model/basics/units.ts'
import type { FaultKind } from '../fault.ts'
import { option, type ToxiproxyFault } from './options.ts'

/** A toxic of Toxiproxy, which stays until somebody removes it. */
export const toxiproxy: FaultKind<ToxiproxyFault> = {
  id: 'toxiproxy',
  option,
  describe: ({ proxy, toxic }) => {
    if (!toxic) return `no connection at all at ${proxy} of Toxiproxy`
    const { type, attributes, toxicity } = toxic
    const told = Object.entries(attributes).map(([key, value]) => `${key} ${value}`)
    const part = toxicity < 1 ? ` for ${formatRatio(toxicity)} of it` : ''
    return `${type} (${told.join(', ')}) at ${proxy} of Toxiproxy${part}`
  },
  lasts: () => true,
  isPartial: ({ toxic }) => toxic !== undefined && toxic.toxicity < 1,
  byRequest: { lookEveryMs: 1000 },
  url: ({ url }) => url,
  load: () => import('./toxiproxy.ts'),
}
