import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { type SamplesSettings, samplesFields } from './options.ts'

/** Samples that another tool took, judged as a live run. */
export const samples: EngineKind<SamplesSettings> = {
  id: 'samples',
  setting: {
    option: section(samplesFields),
    doc: 'Sends no load: judges the requests of a file as if they had been sent now.',
    otherwise: "the gate's own load",
  },
  can: {
    keys: [
      ...['profile', 'rate', 'users', 'arrivals', 'think-time', 'spike'],
      ...['duration', 'timeout', 'requests'],
    ],
    sends: 'nothing',
    sides: true,
    steps: false,
  },
  isDated: ({ start }) => start !== undefined,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./samples.ts'),
}
