import { dirname, isAbsolute, join } from 'node:path'
import { surveyOfProtocols } from '../../../engines/engines.ts'
import type { CheckPlan } from '../../../model/plan/checks.ts'
import type { RequestPlan } from '../../../model/plan/load.ts'
import { Problem } from '../../../model/problem.ts'
import type { Home } from './texts.ts'

/**
 * Requests with what they name in files, such as the types of their messages.
 * @throws Problem `config` with every file that cannot be read, and all that does not go with what
 * a file says.
 */
export async function surveyRequests(
  written: readonly RequestPlan[],
  { texts, config }: Home,
): Promise<RequestPlan[]> {
  const pathOf = (file: string) => (isAbsolute(file) ? file : join(dirname(config ?? ''), file))
  const { requests, mistakes } = await surveyOfProtocols(written, {
    read: file => texts.read(pathOf(file)),
    nameOf: file => texts.nameOf(pathOf(file)),
  })
  if (mistakes.length > 0)
    throw new Problem('config', 'there are requests that cannot be sent', { mistakes })
  return requests
}

/** The same of the requests that checks send. */
export const surveyChecks = (checks: readonly CheckPlan[], home: Home): Promise<CheckPlan[]> =>
  Promise.all(
    checks.map(async check => {
      if (check.how.by !== 'request') return check
      const [request] = await surveyRequests([check.how.request], home)
      return { ...check, how: { ...check.how, request: request! } }
    }),
  )
