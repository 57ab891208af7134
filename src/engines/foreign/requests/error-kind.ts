import type { ErrorKind } from '../../../model/evidence/load-report.ts'

/** The kind of an error by what a tool says of it: that of the first pattern that matches. */
export const kindBy =
  (kinds: readonly (readonly [RegExp, ErrorKind])[]) =>
  (said: string): ErrorKind =>
    kinds.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
