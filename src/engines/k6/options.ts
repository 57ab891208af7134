import { limits } from '../../language/limits.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { integer } from '../../language/scalars/amounts.ts'
import { file } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const k6Fields = {
  script: {
    option: file,
    doc: 'A k6 script, beside the config; see [the engine](engines/k6.md).',
    required: true,
    example: 'tests/load.js',
  },
  instances: {
    option: integer({ least: 1, most: limits.workers }),
    doc: 'Processes that share the load of the script, each by its own execution segment.',
    default: 1,
    example: 4,
  },
  ...toolFields,
} as const satisfies Fields

export type K6Settings = SectionOf<typeof k6Fields>
