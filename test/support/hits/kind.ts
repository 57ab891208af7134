import { type EngineKind, usualWindowSeconds } from '../../../src/engines/engine.ts'
import { file } from '../../../src/language/scalars/texts.ts'
import { section } from '../../../src/language/section.ts'
import type { HitsSettings } from './hits.ts'

export const hits: EngineKind<HitsSettings> = {
  id: 'hits',
  setting: {
    option: section({
      file: { option: file, doc: 'Lines of start in s, time in ms and status.', required: true },
    }),
    doc: 'Judges what the tool Hits has written.',
    otherwise: "the gate's own load",
  },
  can: { keys: ['rate', 'duration', 'requests'], sends: 'nothing', sides: false, steps: false },
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./hits.ts'),
}
