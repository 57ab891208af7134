import { configFiles, parseConfig, readPolicy } from '../../config/parse-config.ts'
import { buildBounds, faultBounds } from '../../config/plan/build-policy.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan, Waiver } from '../../model/plan/plan.ts'
import type { BaseBounds, FaultBounds, LoadLimits } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { findConfig, type Texts } from './files/texts.ts'

/** What the branch that a pull request is to be merged into says of its run. */
export type BasePolicy = {
  /** Whether there is a config that says it. */
  isThere: boolean
  bounds?: BaseBounds
  /** Kinds of fault that it allows, and where; absent where the repository has no such file. */
  faults?: FaultBounds & Pick<BaseBounds, 'name'>
  /** Those that hold; or the pull request's own, where the base says so. */
  waivers: readonly Waiver[] | 'head'
}

/**
 * What holds where the base branch could not be asked, which nobody may bring about to send more:
 * far more than a usual run needs, far less than what hurts.
 */
const cautious: LoadLimits = {
  perSecond: 500,
  users: 500,
  durationMs: 15 * 60_000,
  requests: 500_000,
}

/**
 * The `policy` and the waivers of the base branch's config, found by its own place there: a pull
 * request that moves or shadows the file changes nothing. Where there is none no load is bounded,
 * no faults but the usual are allowed, and nothing is waived; a file that is wrong waives nothing,
 * but bounds still.
 */
export async function readBasePolicy(
  config: string | undefined,
  texts: Texts,
): Promise<BasePolicy> {
  const usual = texts.nameOf(config ?? configFiles[0])
  try {
    const found = await findConfig(config, texts)
    if (found) return policyOf(found.text, texts.nameOf(found.path))
    return { isThere: false, faults: { name: usual, ...faultBounds(undefined) }, waivers: [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return unread(usual, error.message)
  }
}

function policyOf(text: string, name: string): BasePolicy {
  const settings = settingsOf(text, name)
  const policy = settings ? (settings.policy ?? {}) : readPolicy(text, name)
  if (!policy) return unread(name, `${name} has mistakes in its policy`)
  const bounds = buildBounds(policy)
  return {
    isThere: true,
    ...defined({ bounds: Object.keys(bounds).length > 0 ? { name, ...bounds } : undefined }),
    faults: { name, ...faultBounds(settings?.chaos) },
    waivers: settings && policy.waivers === 'head' ? 'head' : (settings?.waivers ?? []),
  }
}

const unread = (name: string, why: string): BasePolicy => ({
  isThere: true,
  bounds: { name, limits: cautious, unread: why },
  faults: { name, ...faultBounds(undefined) },
  waivers: [],
})

function settingsOf(text: string, file: string) {
  try {
    return parseConfig(text, { file, environment: undefined }).settings
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/**
 * A plan under what the base branch says, and of its waivers those that do not hold: a pull request
 * cannot waive itself. Without a base all of its own hold, but for those that ended before `today`.
 */
export function underBase(
  plan: Plan,
  base: BasePolicy | undefined,
  today: string,
): { plan: Plan; ignored: Waiver[] } {
  const bounds = base?.faults && plan.chaos ? { ...base.bounds, ...base.faults } : base?.bounds
  const bounded = bounds ? { ...plan, policy: { ...plan.policy, base: bounds } } : plan
  const own = plan.waivers
  if (!own) return { plan: bounded, ignored: [] }
  const waivers = (base && base.waivers !== 'head' ? base.waivers : own).filter(
    ({ until }) => until >= today,
  )
  const ignored = own.filter(
    ({ objective, until }) =>
      !waivers.some(one => one.objective === objective && one.until >= until),
  )
  return { plan: { ...bounded, waivers }, ignored }
}
