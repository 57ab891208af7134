import type { Fields, SectionOf } from '../../language/option.ts'
import { file } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const k6Fields = {
  script: {
    option: file,
    doc: 'A k6 script, beside the config; see [the engine](engines/k6.md).',
    required: true,
    example: 'tests/load.js',
  },
  ...toolFields,
} as const satisfies Fields

export type K6Settings = SectionOf<typeof k6Fields>
