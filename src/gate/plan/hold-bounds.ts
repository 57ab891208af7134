import type { Config } from '../../config/parse-config.ts'
import type { PlanOptions } from '../../config/plan/plan-options.ts'
import { faultKindOf } from '../../faults/faults.ts'
import { mostLoad } from '../../judge/profile/most-load.ts'
import { firstLevel } from '../../judge/profile/steps.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatDuration, formatNumber } from '../../model/basics/units.ts'
import { isStepped } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import {
  type BaseBounds,
  type Bounds,
  boundsOf,
  formatAllowed,
  formatLabels,
  isSelectable,
  type LoadLimits,
} from '../../model/plan/policy.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { isAllowedHost, refusedHost } from '../../net/addresses/address-guard.ts'
import { refusedAddresses, writtenAddresses } from './written-addresses.ts'

/** What a plan was made of. */
export type PlanParts = { config: Config; options: PlanOptions }

/** What goes beyond: in words, and where it stands. */
type Excess = { what: string; place?: Place | undefined; hint?: string }

/**
 * What of a plan goes beyond what is ever asked, its own bounds and those of the base branch, each
 * with its place in the file. Hosts of deployments are held to them once they are located. Of a
 * part that has mistakes only what is certain is told: the rest of the plan is then a default.
 */
export function holdBounds(plan: Plan, parts: PlanParts): { own: Mistake[]; ofBase: Mistake[] } {
  const refused = refusedAddresses(plan, parts.config)
  const [own = [], ofBase = []] = boundsOf(plan.policy).map(bounds => [
    ...limitMistakes(plan, bounds, parts),
    ...hostMistakes(plan, bounds, parts),
    ...faultMistakes(plan, bounds, parts),
  ])
  return { own: [...refused, ...own], ofBase }
}

function limitMistakes(plan: Plan, bounds: Bounds | BaseBounds, parts: PlanParts): Mistake[] {
  const { limits } = bounds
  const { sampled, calibrates } = parts.options
  const { broken, settings } = parts.config
  // Samples were sent by someone else.
  if (!limits || sampled) return []
  const most = mostLoad(plan, plan.baseline || calibrates ? 2 : 1)
  const { kind } = plan.load.pace
  const steps = isStepped(plan.load.profile) ? ' and all its steps' : ''
  const tooHigh = () =>
    kind === 'script' ? ofScript(plan, parts) : highestLevel(plan, limits, parts)
  const isWhole = !broken.has('load')
  const isKnown = {
    rate: isWhole || settings.load?.rate !== undefined,
    users: isWhole || settings.load?.users !== undefined,
    duration: isWhole || (settings.load?.duration ?? 0) > (limits.durationMs ?? 0),
    requests: isWhole,
  }
  const check = (
    key: keyof typeof isKnown,
    value: number,
    limit: number | undefined,
    format: Format,
    describe: () => Excess,
  ) =>
    limit === undefined || value <= limit || !isKnown[key]
      ? []
      : [mistakeOf(describe(), `at most ${format(limit)}`, `policy.limits.${key}`, bounds)]
  return [
    ...check('rate', kind !== 'users' ? most.level : 0, limits.perSecond, formatRate, tooHigh),
    ...check('users', kind !== 'rate' ? most.level : 0, limits.users, formatCount, tooHigh),
    ...check('duration', most.ms, limits.durationMs, formatDuration, () => {
      const takes = formatDuration(Math.ceil(most.ms / 1000) * 1000)
      return {
        what: `the load takes ${takes} with its warm-up${steps}`,
        ...written(parts, ['duration']),
      }
    }),
    ...check('requests', most.requests, limits.requests, formatCount, () => {
      if (kind === 'script') return tooHigh()
      if (most.requests === Number.POSITIVE_INFINITY) {
        const hint = 'with load.think-time it is known how many that can be'
        return {
          what: 'users send a request for each response',
          ...written(parts, ['users', 'steps']),
          hint,
        }
      }
      const what = `the load comes to ${formatCount(most.requests)} requests with its warm-up${steps}${plan.baseline ? ', and the baseline’s' : ''}`
      return { what, ...written(parts, ['rate', 'steps', 'users', 'duration']) }
    }),
  ]
}

type Format = (value: number) => string
/** What is a little too much must not read as what is allowed. */
const formatRate: Format = perSecond => `${formatNumber(perSecond, 8)}/s`

/** It may do whatever it likes, within its time. */
function ofScript({ load: { engine } }: Plan, { config }: PlanParts): Excess {
  const id = engine!.id
  const what = `how much the script of load.${id} sends is not known before it runs`
  return { what, place: config.placeOf('load', id) }
}

/** The first value that is too high: a step, a spike, or the rate or the users themselves. */
function highestLevel({ load }: Plan, limits: LoadLimits, parts: PlanParts): Excess {
  const { settings, placeOf } = parts.config
  const isRate = load.pace.kind === 'rate'
  const format = isRate ? formatRate : (users: number) => `${formatCount(users)} users`
  const limit = (isRate ? limits.perSecond : limits.users) ?? Number.POSITIVE_INFINITY
  const step = settings.load?.steps?.find(({ level }) => level > limit)
  if (step) return { what: `a step of ${format(step.level)}`, place: step.place }
  const level = firstLevel(load)
  if (level > limit)
    return {
      what: `a load of ${format(level)}`,
      ...written(parts, [isRate ? 'rate' : 'users']),
    }
  return {
    what: `a spike of ${format(load.spike?.perSecond ?? 0)}`,
    place: placeOf('load', 'spike') ?? placeOf('load'),
  }
}

/** Where a value of the load stands: under one of its keys, or nowhere, since it is a default. */
function written({ config }: PlanParts, keys: string[]): Omit<Excess, 'what'> {
  const place = keys.map(key => config.placeOf('load', key)).find(found => found !== undefined)
  return { place: place ?? config.placeOf('load') }
}

/**
 * Hosts of what the config writes out. To those of the base branch deployments, and what goes to
 * their hosts, are held once they are located.
 */
function hostMistakes(
  plan: Plan,
  bounds: Bounds | BaseBounds,
  { config, options }: PlanParts,
): Mistake[] {
  const { allowedHosts, sourceHosts, sourceHostsKey = 'source-hosts' } = bounds
  return writtenAddresses(plan, config).flatMap(({ says, url, place, of }) => {
    const isAsked =
      of === 'source'
        ? !options.offline
        : of === 'deployment'
          ? !options.sampled && !('name' in bounds)
          : of !== 'request' || !options.sampled
    const [hosts, key] =
      of === 'source' ? [sourceHosts, sourceHostsKey] : [allowedHosts, 'allowed-hosts']
    if (!isAsked || !hosts || isAllowedHost(url, hosts) || refusedHost(url.hostname)) return []
    const what = `${says} the host ${url.host}`
    return [mistakeOf({ what, place }, hosts.join(', '), `policy.${key}`, bounds)]
  })
}

/** Kinds of fault that may not be injected, and what may not be selected. */
function faultMistakes(
  { chaos }: Plan,
  bounds: Bounds | BaseBounds,
  { config }: PlanParts,
): Mistake[] {
  const { faults, selectors } = bounds
  // What the config itself allows may be what it has a mistake in.
  const isOwn = !('name' in bounds)
  if (!chaos || !faults || (isOwn && config.broken.has('chaos'))) return []
  const written = config.settings.chaos?.experiments ?? []
  return chaos.experiments.flatMap(({ name, fault }, index) => {
    const place = written[index]?.place
    if (!faults.includes(fault.kind)) {
      const what = `the experiment ${name} injects a fault of the kind ${fault.kind}`
      return [mistakeOf({ what, place }, faults.join(', '), 'chaos.allow', bounds)]
    }
    const labels = faultKindOf(fault).selects?.(fault.settings)
    if (!selectors || !labels || isSelectable(labels, selectors)) return []
    const what = `the experiment ${name} selects ${formatLabels(labels)}`
    return [mistakeOf({ what, place }, formatAllowed(selectors), 'chaos.selectors', bounds)]
  })
}

function mistakeOf(
  { what, place, hint: own }: Excess,
  allowed: string,
  key: string,
  bounds: Bounds | BaseBounds,
): Mistake {
  if ('unread' in bounds) {
    const hint = `it could not be read: ${bounds.unread}`
    const without =
      key === 'chaos.allow'
        ? `without ${key} of ${bounds.name} only ${allowed} is allowed`
        : `without the limits of ${bounds.name} no more than ${allowed.replace('at most ', '')} is sent`
    return { message: `${what}; ${without}`, hint }
  }
  const isOfBase = 'name' in bounds
  const whose = isOfBase ? ` of ${bounds.name}` : ''
  const hints = [own, isOfBase && 'a pull request cannot change that'].filter(Boolean).join('; ')
  return {
    message: `${what}; ${key}${whose} allows ${allowed}`,
    ...defined({ hint: hints || undefined, place }),
  }
}
