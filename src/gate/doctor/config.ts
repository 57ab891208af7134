import { counted } from '../../model/basics/units.ts'
import type { Finding, FindingState } from '../../model/checkup.ts'
import { formatMistake, type Mistake, mistakesIn, Problem } from '../../model/problem.ts'
import { type Check, findingOf } from './subject.ts'

/** Each mistake and each warning is a finding of its own. */
export const checkConfig: Check = async ({ config }) => {
  if (config instanceof Problem) return mistakesIn(config).map(as('problem'))
  const { plan, file, warnings } = config
  const objectives = counted(plan.objectives.length, 'objective')
  const message = `${file ?? 'no config file, built-in defaults'}: ${objectives} of ${plan.service}`
  const hint = file ? undefined : '`reliability-gate init` writes one'
  return [findingOf('config', 'ok', { message, hint }), ...warnings.map(as('warning'))]
}

const as =
  (state: FindingState) =>
  ({ hint, ...mistake }: Mistake): Finding =>
    findingOf('config', state, { message: formatMistake(mistake), hint })
