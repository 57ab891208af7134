import type { Fields, SectionOf } from '../../language/option.ts'
import { file, time } from '../../language/scalars/texts.ts'

export const samplesFields = {
  file: {
    option: file,
    doc: 'NDJSON, also gzipped, one request per line, beside the config; see [the engine](engines/samples.md).',
    required: true,
    example: 'requests.ndjson',
  },
  start: {
    option: time,
    doc: 'When the measured window began (`t` of 0); metrics sources are queried for that time.',
    otherwise: 'not known: no metrics source can be queried',
    example: '2026-11-03T14:02:10Z',
  },
} as const satisfies Fields

export type SamplesSettings = SectionOf<typeof samplesFields>
