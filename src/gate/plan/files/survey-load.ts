import { dirname, isAbsolute, join } from 'node:path'
import { surveyRequests } from '../../../engines/engines.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { Problem } from '../../../model/problem.ts'
import type { Home } from './texts.ts'

/**
 * The load with what its requests name in files.
 * @throws Problem `config` with every file that cannot be read, and all that does not go with what a file says.
 */
export async function surveyLoad(load: LoadPlan, { texts, config }: Home): Promise<LoadPlan> {
  const { requests, mistakes } = await surveyRequests(load.requests, {
    read: file => texts.read(isAbsolute(file) ? file : join(dirname(config ?? ''), file)),
  })
  if (mistakes.length > 0)
    throw new Problem('config', 'the requests of the load cannot be sent', { mistakes })
  return { ...load, requests }
}
