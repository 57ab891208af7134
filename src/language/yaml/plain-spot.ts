import type { Environment, Reading, Spot } from './reading.ts'
import { type Json, nodeOf } from './tree.ts'

/** Of what stands in no file: its places say nothing. */
export const readingOfNoFile = (environment: Environment | undefined): Reading => ({
  file: '',
  environment,
  place: () => ({ file: '', line: 1, column: 1 }),
  found: [],
  deprecated: [],
  secrets: new Set<string>(),
  references: [],
})

/** A value that stands in no file, as options read it. */
export const spotOf = (value: Json, path: string): Spot => ({
  node: nodeOf(value),
  path,
  reading: readingOfNoFile({}),
})
