import { defined } from '../../model/basics/defined.ts'
import type { Finding, FindingState } from '../../model/checkup.ts'
import { formatMistake, type Mistake, mistakesIn, Problem } from '../../model/problem.ts'
import type { Check } from './subject.ts'

/** Each mistake and each warning is a finding of its own. */
export const checkConfig: Check = async ({ config }) => {
  if (config instanceof Problem) return mistakesIn(config).map(findingOf('problem'))
  const { plan, file, warnings } = config
  const count = plan.objectives.length
  const message = `${file ?? 'no config file, built-in defaults'}: ${count} objective${count === 1 ? '' : 's'} of ${plan.service}`
  const found: Finding = { check: 'config', state: 'ok', message }
  return [
    { ...found, ...defined({ hint: file ? undefined : '`reliability-gate init` writes one' }) },
    ...warnings.map(findingOf('warning')),
  ]
}

const findingOf =
  (state: FindingState) =>
  ({ hint, ...mistake }: Mistake): Finding => ({
    check: 'config',
    state,
    message: formatMistake(mistake),
    ...defined({ hint }),
  })
