import type { Finding } from '../../model/checkup.ts'
import { defined } from '../../model/defined.ts'
import { Problem } from '../../model/problem.ts'
import { providers } from '../../providers/providers.ts'
import { indicatorsOf } from '../gather-evidence.ts'
import { type Check, planOf, withoutPlan } from './subject.ts'

/** Reachable, authorised, and with what the objectives will ask for. */
export const checkPrometheus: Check = async (subject, context) => {
  const check = 'prometheus'
  const plan = planOf(subject)
  if (!plan) return [withoutPlan(check)]
  const { prometheus } = plan
  if (!prometheus)
    return plan.ownPrometheus ? [] : [{ check, state: 'skipped', message: 'the config names none' }]
  const indicators = indicatorsOf(plan)
  try {
    const notes = await providers.prometheus(prometheus).check(indicators, context)
    const asked =
      indicators.length === 0
        ? 'nothing is asked of it'
        : `it can be asked all of ${indicators.length}`
    const found: Finding = { check, state: 'ok', message: `${prometheus.url} answers; ${asked}` }
    return [
      found,
      ...notes.map(
        ({ message, hint }): Finding => ({
          check,
          state: 'warning',
          message,
          ...defined({ hint }),
        }),
      ),
    ]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // A server that no objective depends on costs only what it would have shown.
    const state = indicators.length > 0 ? 'problem' : 'warning'
    return [{ check, state, message: error.message, ...defined({ hint: error.hint }) }]
  }
}
