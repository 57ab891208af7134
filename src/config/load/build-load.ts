import { engineIn, kindOf } from '../../engines/engines.ts'
import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Sampled } from '../../model/basics/sampled.ts'
import { formatDuration, formatNumber } from '../../model/basics/units.ts'
import {
  isStepped,
  type LoadPlan,
  type Pace,
  type Profile,
  type RequestPlan,
  type SpikePlan,
} from '../../model/plan/load.ts'
import { isOfProfile, profileWith } from '../../model/plan/objective.ts'
import type { StepPlan } from '../../model/plan/scenario.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import { loadFields, type Settings } from '../options.ts'
import type { Config } from '../parse-config.ts'

type LoadSettings = Settings['load']

/** What the head is compared with: a second deployment, or earlier runs. */
type ComparedWith = 'base' | 'past'

/**
 * Where nothing says how long, a comparison takes up to this: at the usual rate so many requests
 * that the error rate is decided too. That with earlier runs has one look, at its end.
 */
const comparisonMs: Readonly<Record<ComparedWith, number>> = { base: 180_000, past: 120_000 }
/** Of profiles other than `load`. */
const usualMs: Partial<Record<Profile, number>> = {
  stress: 20_000,
  scalability: 20_000,
  spike: 120_000,
  soak: 900_000,
}
/** Of a spike that nobody described. */
const usualSpike = { times: 5, at: 1 / 4, duration: 1 / 6 }

export function buildLoad(
  { settings }: Config,
  {
    comparedWith,
    sampled,
  }: { comparedWith: ComparedWith | undefined; sampled?: Sampled | undefined },
): LoadPlan {
  const { load } = settings
  const profile = load?.profile ?? defaultOf(loadFields.profile)
  const most = load?.['max-connections'] ?? defaultOf(loadFields['max-connections'])
  const engine = engineIn(load)
  const { can, usualDurationMs } = kindOf(defined({ engine }))
  const durationMs =
    load?.duration ?? usualDurationMs ?? usualDuration(settings, comparedWith, sampled)
  const pace: Pace =
    can.sends === 'its own'
      ? { kind: 'script' }
      : buildPace(load, sampled?.perSecond(durationMs / 1000))
  const steps = load?.steps?.map(({ level }) => level)
  return {
    ...defined({ engine }),
    profile,
    pace,
    durationMs,
    ...defined({
      spike: profile === 'spike' ? buildSpike(load, pace, durationMs) : undefined,
      steps: isStepped(profile) && steps ? steps : undefined,
    }),
    warmupMs: load?.warmup ?? defaultOf(loadFields.warmup),
    timeoutMs: load?.timeout ?? defaultOf(loadFields.timeout),
    // Each user holds a connection; only a limit that was asked for stands against that.
    maxConnections:
      load?.['max-connections'] === undefined && pace.kind === 'users'
        ? Math.max(most, mostUsers(pace.users, steps))
        : most,
    ...defined({
      workers: typeof load?.workers === 'number' ? load.workers : undefined,
      keepAlive: load?.['keep-alive'] === false ? false : undefined,
      http: load?.http === 2 ? 2 : undefined,
      phases: load?.phases || undefined,
      cookies: load?.cookies || undefined,
    }),
    ...(pace.kind === 'script' ? { requests: [] } : buildSent(load)),
  }
}

/** Steps of scenarios are requests like any other, which are sent as often as their scenario. */
function buildSent(load: LoadSettings): Pick<LoadPlan, 'requests' | 'scenarios'> {
  if (!load?.scenarios) {
    const requests = load?.requests ?? defaultOf(loadFields.requests)
    if ('kind' in requests) throw new TypeError(`the file ${requests.file} has not been read`)
    return { requests }
  }
  const requests: RequestPlan[] = []
  const scenarios = load.scenarios.map(({ name, weight, steps }) => ({
    name,
    weight,
    steps: steps.map(({ request, think }): StepPlan => {
      const index = requests.push({ ...request, name: `${name} / ${request.name}`, weight }) - 1
      return { request: index, ...defined({ think }) }
    }),
  }))
  return { requests, scenarios }
}

const mostUsers = (users: number, steps: readonly number[] = []): number =>
  Math.max(users, ...steps)

function buildPace(load: LoadSettings, sampled?: number): Pace {
  const [first] = load?.steps ?? []
  const users = first?.kind === 'users' ? first.level : load?.users
  const think = load?.['think-time']
  if (users !== undefined) return { kind: 'users', users, ...defined({ thinkMs: think }) }
  const rate = first?.kind === 'rate' ? first.level : load?.rate
  return {
    kind: 'rate',
    perSecond: rate ?? (sampled || defaultOf(loadFields.rate)),
    ...defined({ arrivals: load?.arrivals === 'poisson' ? 'poisson' : undefined }),
  }
}

function buildSpike(load: LoadSettings, pace: Pace, durationMs: number): SpikePlan {
  const { rate, at, duration } = load?.spike ?? {}
  return {
    perSecond: rate ?? usualSpike.times * (pace.kind === 'rate' ? pace.perSecond : 0),
    atMs: at ?? usualSpike.at * durationMs,
    durationMs: duration ?? usualSpike.duration * durationMs,
  }
}

/** Of samples the window ends with the second of the last one. */
function usualDuration(
  settings: Settings,
  comparedWith: ComparedWith | undefined,
  sampled: Sampled | undefined,
): number {
  if (sampled) return (Math.floor(sampled.lastSeconds) + 1) * 1000
  const ofProfile = usualMs[settings.load?.profile ?? defaultOf(loadFields.profile)]
  if (ofProfile !== undefined) return ofProfile
  return comparedWith ? comparison(settings, comparedWith) : defaultOf(loadFields.duration)
}

/** What nobody wrote stays within what the config itself allows, as far as the usual time does. */
function comparison({ load, policy }: Settings, comparedWith: ComparedWith): number {
  const { duration = Infinity, requests = Infinity } = policy?.limits ?? {}
  const longest = Math.max(1, ...(load?.scenarios ?? []).map(({ steps }) => steps.length))
  const perSecond = load?.users === undefined ? (load?.rate ?? defaultOf(loadFields.rate)) : 0
  const sides = comparedWith === 'base' ? 2 : 1
  const enough = Math.floor(requests / (sides * longest * perSecond)) * 1000
  const allowed = Math.min(duration, enough) - (load?.warmup ?? defaultOf(loadFields.warmup))
  return Math.max(defaultOf(loadFields.duration), Math.min(comparisonMs[comparedWith], allowed))
}

/** What cannot be loaded, whatever its profile. */
export function loadMistakes(
  { pace, durationMs, maxConnections }: LoadPlan,
  { settings: { load }, placeOf }: Config,
): Mistake[] {
  if (pace.kind === 'users') {
    const users = mostUsers(
      pace.users,
      load?.steps?.map(({ level }) => level),
    )
    if (users <= maxConnections) return []
    const message = `${users} users need as many connections; load.max-connections is ${maxConnections}`
    return [placed({ message }, placeOf('load', 'max-connections'))]
  }
  if (pace.kind !== 'rate' || (pace.perSecond * durationMs) / 1000 >= 1) return []
  const message = 'at this load.rate not one request is sent within load.duration'
  const place = placeOf('load', 'rate') ?? placeOf('load', 'duration')
  return [placed({ message, hint: 'raise one of them' }, place)]
}

type Judged = { objectives: readonly ConfiguredObjective[]; compares: boolean }

/**
 * What does not go with the profile: a shape that cannot be, keys and objectives of another one, a
 * baseline.
 */
export function profileMistakes(
  load: LoadPlan,
  { settings, placeOf }: Config,
  { objectives, compares }: Judged,
): Mistake[] {
  const { profile } = load
  const { spike, steps } = settings.load ?? {}
  const foreign = objectives.flatMap(({ objective, place }) => {
    const own = isOfProfile(objective) ? profileWith(objective.metric) : undefined
    if (own === undefined || own === profile) return []
    const message = `the objective \`${objective.name}\` needs the profile \`${own}\`; load.profile is \`${profile}\``
    return [placed({ message }, place)]
  })
  const ofUsers = objectives.flatMap(({ objective, place }) =>
    isOfProfile(objective) && objective.metric.kind === 'capacity' && load.pace.kind === 'users'
      ? [placed({ message: '`capacity` needs a rate, and this load has `users`' }, place)]
      : [],
  )
  return [
    ...(spike && profile !== 'spike'
      ? [
          placed(
            { message: `load.spike needs the profile \`spike\`; load.profile is \`${profile}\`` },
            spike.place,
          ),
        ]
      : []),
    ...(steps && !isStepped(profile)
      ? [
          placed(
            {
              message: `load.steps needs the profile \`stress\` or \`scalability\`; load.profile is \`${profile}\``,
            },
            steps[0]!.place,
          ),
        ]
      : []),
    ...(compares && profile !== 'load'
      ? [
          placed(
            {
              message: `a baseline needs the profile \`load\`; load.profile is \`${profile}\``,
              hint: 'use a config of its own for this profile',
            },
            placeOf('load', 'profile'),
          ),
        ]
      : []),
    ...foreign,
    ...ofUsers,
    ...(load.spike ? spikeMistakes(load, load.spike, spike?.place) : []),
  ]
}

function spikeMistakes(
  { pace, durationMs }: LoadPlan,
  spike: SpikePlan,
  place: Place | undefined,
): Mistake[] {
  const at = (mistake: Omit<Mistake, 'place'>) => [placed(mistake, place)]
  if (pace.kind === 'users')
    return at({ message: 'the profile `spike` takes a load.rate, not load.users' })
  if (pace.kind === 'script')
    return at({ message: 'the profile `spike` takes a load.rate, and a script has its own' })
  if (spike.perSecond <= pace.perSecond) {
    const [high, usual] = [spike.perSecond, pace.perSecond].map(rate => `${formatNumber(rate)}/s`)
    return at({ message: `the spike of ${high} does not rise above load.rate, ${usual}` })
  }
  const endsAt = spike.atMs + spike.durationMs
  if (endsAt < durationMs) return []
  const hint = 'raise load.duration, or let the spike begin or end earlier'
  return at({
    message: `the spike ends after ${formatDuration(endsAt)}, which leaves no time to recover within load.duration, ${formatDuration(durationMs)}`,
    hint,
  })
}

const placed = (mistake: Omit<Mistake, 'place'>, place: Place | undefined): Mistake => ({
  ...mistake,
  ...defined({ place }),
})
