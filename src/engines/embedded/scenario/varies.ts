import type { LoadPlan, RequestPlan } from '../../../model/plan/load.ts'
import type { Expect } from '../../../model/plan/scenario.ts'
import type { Revealed } from '../../../model/secret.ts'
import { readsErrors } from '../../graphql.ts'

/** Whether the body has to be kept. */
export const readsBody = ({ body, json, size }: Expect): boolean =>
  body !== undefined || json !== undefined || size !== undefined

/** Whether anything of the answer but its status is looked at. */
export function isRead(
  request: Revealed<RequestPlan>,
  { cookies }: Pick<LoadPlan, 'cookies'>,
): boolean {
  if (request.protocol !== undefined) return false
  const { capture = [], expect, follow, markers } = request
  const checks = readsBody(expect) || expect.headers !== undefined || expect.time !== undefined
  const reads = capture.length > 0 || checks || markers !== undefined || readsErrors(request)
  return reads || follow === true || cookies === true
}

/**
 * Whether a load may be more than requests that are the same each time: what renders, captures and
 * checks is loaded only then. What other protocols than HTTP make anew is known to them alone.
 */
export const varies = (load: Revealed<LoadPlan>): boolean =>
  load.scenarios !== undefined ||
  load.traces !== undefined ||
  load.requests.some(
    request =>
      request.protocol !== undefined || request.templates === true || isRead(request, load),
  )
