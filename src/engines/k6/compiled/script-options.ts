import { defined } from '../../../model/basics/defined.ts'
import type { LoadPlan, Pace } from '../../../model/plan/load.ts'
import type { Revealed } from '../../../model/secret.ts'

type Load = Revealed<LoadPlan>

/** How the script reaches its target; as of `ScriptOrder`. */
type Way = {
  hosts?: Readonly<Record<string, string>>
  tls?: { cert: string; key: string }
  packs?: true
}

/** After the last iteration has ended, so that the same users are there. */
const drainAfterMs = 500
const drainMs = 60_000

/** Longer than any iteration takes: all that has begun ends. */
export const longestIterationMs = ({ scenarios, timeoutMs, pace }: Load | LoadPlan): number =>
  Math.max(
    timeoutMs,
    ...(scenarios ?? []).map(({ steps }) =>
      steps.reduce((sum, { think }) => sum + timeoutMs + (think?.most ?? 0), 0),
    ),
  ) + ((pace.kind === 'users' && pace.thinkMs) || 0)

/** `options` of the script: how often it is run, for how long, and by how many users. */
export function optionsOf({ load, hosts, tls, packs }: { load: Load } & Way) {
  const { pace, warmupMs, durationMs, keepAlive } = load
  return {
    scenarios: {
      load: {
        ...executorOf(pace, load),
        duration: `${warmupMs + durationMs}ms`,
        gracefulStop: `${graceMs(load)}ms`,
      },
      ...defined({ drain: packs && drainOf(load) }),
    },
    setupTimeout: '5m',
    noConnectionReuse: keepAlive === false,
    systemTags: ['name', 'method', 'status', 'scenario', 'error_code', 'expected_response'],
    ...defined({ hosts, tlsAuth: tls && [tls] }),
  }
}

const graceMs = (load: Load | LoadPlan): number => longestIterationMs(load) + 1000

/** How long a script that packs its rows may go on after the load itself. */
export const drainedWithinMs = (load: LoadPlan): number => graceMs(load) + drainAfterMs + drainMs

/** Every user once, at the end: it writes what it holds. */
const drainOf = (load: Load) => ({
  executor: 'per-vu-iterations',
  exec: 'drain',
  vus: usersFor(load),
  iterations: 1,
  startTime: `${load.warmupMs + load.durationMs + graceMs(load) + drainAfterMs}ms`,
  maxDuration: `${drainMs}ms`,
  gracefulStop: '0s',
})

/** A user that is missing costs an arrival: all that may ever be needed are there at the start. */
function usersFor(load: Load): number {
  const { pace } = load
  if (pace.kind === 'users') return pace.users
  const perSecond = pace.kind === 'rate' ? pace.perSecond : 0
  const most = Math.ceil((perSecond * longestIterationMs(load)) / 1000) + 1
  return Math.min(load.maxConnections, most)
}

function executorOf(pace: Pace, load: Load) {
  if (pace.kind === 'script') throw new TypeError('a script is another engine')
  if (pace.kind === 'users') return { executor: 'constant-vus', vus: pace.users }
  const vus = usersFor(load)
  return {
    executor: 'constant-arrival-rate',
    ...wholeRate(pace.perSecond),
    preAllocatedVUs: vus,
    maxVUs: vus,
  }
}

/** k6 takes whole numbers only, in whatever time. */
function wholeRate(perSecond: number): { rate: number; timeUnit: string } {
  const seconds = [1, 10, 100, 1000, 10_000].find(n => Number.isInteger(perSecond * n)) ?? 100_000
  return { rate: Math.round(perSecond * seconds), timeUnit: `${seconds}s` }
}
