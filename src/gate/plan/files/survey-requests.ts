import { dirname, isAbsolute, join } from 'node:path'
import { surveyOfProtocols } from '../../../engines/engines.ts'
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
    throw new Problem('config', 'the requests of the load cannot be sent', { mistakes })
  return requests
}
