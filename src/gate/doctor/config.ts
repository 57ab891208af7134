import type { Finding } from '../../model/checkup.ts'
import { formatMistake, type Mistake, Problem } from '../../model/problem.ts'
import type { Check } from './subject.ts'

/** Each mistake is a finding of its own. */
export const checkConfig: Check = async ({ config }) => {
  if (config instanceof Problem) {
    const { message, hint } = config
    const whole: Mistake = { message, ...(hint && { hint }) }
    return (config.mistakes.length > 0 ? config.mistakes : [whole]).map(({ hint, ...mistake }): Finding => {
      return { check: 'config', state: 'problem', message: formatMistake(mistake), ...(hint && { hint }) }
    })
  }
  const { plan, file } = config
  const count = plan.objectives.length
  const message = `${file ?? 'no config file, built-in defaults'}: ${count} objective${count === 1 ? '' : 's'} of ${plan.service}`
  return [{ check: 'config', state: 'ok', message, ...(!file && { hint: '`reliability-gate init` writes one' }) }]
}
