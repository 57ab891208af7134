import { type Prepared, usualWindowSeconds } from '../../../src/engines/engine.ts'
import type { EvidencePorts } from '../../../src/gate/stages/ports.ts'

/** An engine for the gate that is nothing but its run. */
export const enginePort = (
  run: Prepared['run'],
  more: Partial<Prepared> = {},
): EvidencePorts['engine'] => ({
  windowSeconds: usualWindowSeconds,
  prepare: async () => ({ engine: { name: 'told', version: '1' }, run, ...more }),
})
