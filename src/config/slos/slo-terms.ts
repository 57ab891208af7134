import { choice, flag } from '../../language/scalars/texts.ts'
import { sourceName } from '../sources/source-name.ts'

export const absent = {
  option: choice(['ok']),
  doc: 'With `ok`, a part of a total that has no series counts as zero, also if it is a metric of its own.',
  otherwise: 'no data, unless the part is of the metric of its total',
  example: 'ok',
} as const

export const advisory = {
  option: flag,
  doc: 'Shown, never counted, and its budget does not affect the verdict; for an import, this holds for all its SLOs.',
  default: false,
} as const

export const source = {
  option: sourceName,
  doc: 'The source that counts it, by its name below `sources`; for an import, the source of all its SLOs.',
  otherwise: 'the only one that can',
} as const
