import type { Capture, Expect } from '../../../model/plan/scenario.ts'
import type { Fault } from '../connection/outcome.ts'
import { compileCaptures } from './capture.ts'
import { compileChecks } from './check.ts'
import type { ReadResponse } from './response.ts'
import type { Values } from './values.ts'

/**
 * What is wrong with a response, if anything; what it is to give is kept. `ms`: how long it took
 * from its intended start.
 */
export type Examine = (
  response: ReadResponse,
  ms: number,
  values: Values,
) => { fault: Fault } | undefined

/** Made once of what a request expects and captures. */
export function compileExamine(expect: Expect, captures: readonly Capture[]): Examine {
  const check = compileChecks(expect)
  const take = compileCaptures(captures)
  return (response, ms, values) => {
    const why = orMessage(() => check(response, ms, values))
    if (why !== undefined) return { fault: { error: 'expect', message: why } }
    const missing = orMessage(() => take(response, values))
    return missing === undefined ? undefined : { fault: { error: 'capture', message: missing } }
  }
}

/** A response that cannot be read is as one that does not hold what is asked. */
function orMessage(look: () => string | undefined): string | undefined {
  try {
    return look()
  } catch (error) {
    return (error as Error).message
  }
}
