import { surveyOfProtocols } from '../../../engines/engines.ts'
import type { CheckPlan } from '../../../model/plan/checks.ts'
import type { RequestPlan } from '../../../model/plan/load.ts'
import type { Mistake } from '../../../model/problem.ts'
import { type Home, pathFrom } from './texts.ts'

/**
 * Requests with what they name in files, such as the types of their messages. A file that cannot be
 * read, and all that does not go with what a file says, are mistakes.
 */
export const surveyRequests = (
  written: readonly RequestPlan[],
  home: Home,
): Promise<{ requests: RequestPlan[]; mistakes: Mistake[] }> =>
  surveyOfProtocols(written, {
    read: file => home.texts.read(pathFrom(home, file)),
    nameOf: file => home.texts.nameOf(pathFrom(home, file)),
  })

/** The same of the requests that checks send. */
export async function surveyChecks(
  checks: readonly CheckPlan[],
  home: Home,
): Promise<{ checks: CheckPlan[]; mistakes: Mistake[] }> {
  const surveyed = await Promise.all(
    checks.map(async (check): Promise<{ check: CheckPlan; mistakes: Mistake[] }> => {
      if (check.how.by !== 'request') return { check, mistakes: [] }
      const { requests, mistakes } = await surveyRequests([check.how.request], home)
      const how = { ...check.how, request: requests[0] ?? check.how.request }
      return { check: { ...check, how }, mistakes }
    }),
  )
  return {
    checks: surveyed.map(({ check }) => check),
    mistakes: surveyed.flatMap(({ mistakes }) => mistakes),
  }
}
