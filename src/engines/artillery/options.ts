import type { Fields, SectionOf } from '../../language/option.ts'
import { file } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const artilleryFields = {
  script: {
    option: file,
    doc: 'An Artillery script, beside the config; see [the engine](engines/artillery.md).',
    required: true,
    example: 'artillery.yml',
  },
  ...toolFields,
} as const satisfies Fields

export type ArtillerySettings = SectionOf<typeof artilleryFields>
