import type { Spot } from './reading.ts'
import { type Json, nodeOf } from './tree.ts'

/** A value that stands in no file, as options read it; its places say nothing. */
export const spotOf = (value: Json, path: string): Spot => ({
  node: nodeOf(value),
  path,
  reading: {
    file: '',
    environment: {},
    place: () => ({ file: '', line: 1, column: 1 }),
    found: [],
    secrets: new Set<string>(),
    references: [],
  },
})
