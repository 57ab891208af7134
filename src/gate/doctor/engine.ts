import { kindOf } from '../../engines/engines.ts'
import { Problem } from '../../model/problem.ts'
import { type Check, findingOf, planOf, withoutPlan } from './subject.ts'

/**
 * What generates the load: there, of a version that will do, and with a script that it can read.
 */
export const checkEngine: Check = async (subject, context) => {
  const plan = planOf(subject)
  if (!plan) return [withoutPlan('engine')]
  const { load } = plan
  const { folder, machine, leftovers: leave } = subject
  try {
    const { prepare } = await kindOf(load).load()
    const order = { load, settings: load.engine?.settings, folder, machine, leave }
    const { engine, found, notes = [] } = await prepare(order, context)
    const message = `${engine.name} ${engine.version}${found === undefined ? '' : `: ${found}`}`
    return [
      { check: 'engine', state: 'ok', message },
      ...notes.map(note => findingOf('engine', 'warning', note)),
    ]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [findingOf('engine', 'problem', error)]
  }
}
