import type { Spot } from '../../language/yaml/reading.ts'
import type { Intake } from './intake.ts'

/** A format of another tool. `read` is given all documents of it that were imported together. */
export type Format = {
  name: string
  recognises: (document: Spot) => boolean
  read: (documents: readonly Spot[], intake: Intake) => void
}
