import { defined } from '../../model/basics/defined.ts'
import { counted } from '../../model/basics/units.ts'
import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import type { ProviderPlan } from '../../model/plan/provider.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/addresses/address-guard.ts'
import type { Opening } from '../../providers/provider.ts'
import { keysOf, providerKeys, providerKindOf } from '../../providers/providers.ts'
import { objectivesOf } from '../sources.ts'
import { type Check, findingOf, planOf, type Subject, withoutPlan } from './subject.ts'

/** Of each source: reachable, authorised, and with what the objectives will ask for. */
export const checkSources: Check = async (subject, context) => {
  const [usual] = providerKeys()
  const check = usual!.key
  const plan = planOf(subject)
  if (!plan) return [withoutPlan(check)]
  const external = plan.providers.filter(one => providerKindOf(one)?.load)
  const found = await Promise.all(external.map(one => checkSource(one, plan, subject, context)))
  return external.length > 0
    ? found.flat()
    : [{ check, state: 'skipped', message: 'the config names none' }]
}

async function checkSource(
  { id: check, kind, settings }: ProviderPlan,
  plan: Plan,
  { machine, leftovers }: Subject,
  context: Context,
): Promise<Finding[]> {
  const { load, isStarted, describe } = providerKindOf({ kind })!
  const { open, examine } = await load!()
  const called = keysOf({ id: check, kind }).join('.')
  const opening = { ...openingOf(plan, machine, leftovers), called }
  if (examine && isStarted) return examine(settings, opening, context)
  const queries = objectivesOf(plan, check)
  try {
    const provider = await open(settings, opening, context)
    const notes = await provider.check(queries, context)
    const all =
      queries.length === 0
        ? 'no objective queries it'
        : counted(queries.length, 'query is valid', 'queries are valid')
    return [
      { check, state: 'ok', message: `${describe(settings)} responds; ${all}` },
      ...notes.map(note => findingOf(check, 'warning', note)),
    ]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // A source that no objective depends on costs only what it would have shown.
    return [findingOf(check, queries.length > 0 ? 'problem' : 'warning', error)]
  }
}

function openingOf(
  { target, policy, load }: Plan,
  machine: Subject['machine'],
  leave: Subject['leftovers'],
): Opening {
  const { from, headers, route } = target
  const lists = boundsOf(policy)
  return {
    ...defined({
      head: from.kind === 'url' ? { url: from.url, headers, ...defined({ route }) } : undefined,
    }),
    machine,
    leave,
    allow: url => assertAllowedUrl(url, lists),
    followsMemory: load.profile === 'soak',
  }
}
