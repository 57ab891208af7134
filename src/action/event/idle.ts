import { matchesEnvironment } from '../../deployments/environment-name.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { oneLine } from '../../net/redaction/excerpt.ts'
import type { JobLog } from '../job/job-log.ts'
import { setOutputs } from '../job/outputs.ts'
import { saveFinished } from '../job/state.ts'
import type { Event } from './event.ts'

/** A deployment that is not up yet: once it is, there will be an event of its own. */
export function reasonToWait({ deployment }: Event): string | undefined {
  if (!deployment || ['success', 'failure', 'error'].includes(deployment.state)) return undefined
  return `nothing to measure yet: the deployment to "${deployment.environment}" is ${deployment.state}`
}

/** A deployment that is another than the one meant. */
export function reasonToSkip(
  { target: { from } }: Plan,
  { deployment }: Event,
): string | undefined {
  const wanted = from.kind === 'deployment' ? from.environment : undefined
  if (!deployment || matchesEnvironment(wanted, deployment.environment)) return undefined
  return `nothing to measure: the deployment is to "${deployment.environment}", not to "${wanted}"`
}

/** No check is opened, so that a required one waits for the deployment. */
export function skipRun(why: string, log: JobLog): number {
  log.notice(why)
  setOutputs({ reason: oneLine(why) })
  saveFinished()
  return 0
}
