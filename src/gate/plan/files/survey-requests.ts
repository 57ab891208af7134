import { surveyOfProtocols } from '../../../engines/engines.ts'
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
