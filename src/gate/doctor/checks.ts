import { findPing, noPing } from '../../checks/ping/program.ts'
import { counted } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import { assertTarget } from '../checks/look.ts'
import { type Check, findingOf } from './subject.ts'

/** What `reliability-gate check` would look at, and whether it can from here; nothing is asked. */
export const checkChecks: Check = async ({ config, machine }) => {
  const check = 'checks'
  if (!('plan' in config) || config.checks.length === 0) return []
  const { checks, plan } = config
  try {
    assertTarget(checks, plan)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [findingOf(check, 'warning', error)]
  }
  const pings = checks.some(({ kind }) => kind === 'ping')
  if (pings && !(await findPing(machine))) {
    const message = `${noPing.what}, and a check needs it`
    return [{ check, state: 'warning', message, hint: noPing.hint }]
  }
  const message = `${counted(checks.length, 'check')} for \`reliability-gate check\``
  return [{ check, state: 'ok', message }]
}
