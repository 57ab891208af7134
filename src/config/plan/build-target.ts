import { readinessProtocol } from '../../engines/engines.ts'
import { isAuthorised, mergeHeaders } from '../../language/access/headers.ts'
import type { BaseUrl } from '../../language/base-url.ts'
import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { AuthPlan } from '../../model/plan/auth.ts'
import type { BaselinePlan, HistoryPlan } from '../../model/plan/baseline.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type {
  DeploymentPlan,
  Headers,
  ReadyPlan,
  StartPlan,
  TargetPlan,
} from '../../model/plan/target.ts'
import type { Place } from '../../model/problem.ts'
import {
  deploymentFields,
  familyTermsOf,
  historyFields,
  readyFields,
  type Settings,
} from '../options.ts'
import type { Config } from '../parse-config.ts'

/**
 * Credentials of an address go with that address only; a header of that name wins, and both over
 * `auth`.
 */
function accessFor(
  base: BaseUrl | undefined,
  written: Access = {},
): Pick<TargetPlan, keyof Access> {
  const { authorization } = base ?? {}
  const headers = mergeHeaders(authorization ? { authorization } : {}, written.headers ?? {})
  return { headers, ...defined({ auth: isAuthorised(headers) ? undefined : written.auth }) }
}

type Access = { headers?: Headers; auth?: AuthPlan }
const ownAccess = ({ headers, auth }: Access = {}): Access => defined({ headers, auth })

/** Who says an address: the file, or an input or flag. */
const sourceOf = (place: Place | undefined): 'config' | 'input' =>
  place?.input === undefined ? 'config' : 'input'

/** `load`: what is sent says in which protocol the target is asked whether it is ready. */
export function buildTarget({ settings: { target }, placeOf }: Config, load: LoadPlan): TargetPlan {
  const base = target?.url
  const started = buildStart(target)
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('target', 'url')) }
      : started
        ? { kind: 'started', ...started }
        : { kind: 'deployment', ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready, load),
    ...accessFor(base, target),
    ...defined({ route: target?.resolve === undefined ? undefined : { address: target.resolve } }),
  }
}

function buildStart(target: Settings['target']): StartPlan | undefined {
  if (target?.start === undefined) return undefined
  const { start, build, stop, port, env = {}, folder, user, cache } = target
  return { start, env, ...defined({ build, stop, port, folder, user, cache }) }
}

function buildDeployment(
  deployment: NonNullable<Settings['target']>['deployment'],
): DeploymentPlan {
  const {
    environment,
    status,
    comment,
    timeout = defaultOf(deploymentFields.timeout),
  } = deployment ?? {}
  return {
    ...defined({ environment, status, comment }),
    timeoutMs: timeout,
  }
}

type WrittenReady = NonNullable<Settings['target']>['ready']

function buildTargetReady(ready: WrittenReady, load: LoadPlan): ReadyPlan {
  const { header, body } = ready ?? {}
  return { ...buildReady(ready, load), ...defined({ header, body }) }
}

/** All but how long to wait is of HTTP. */
function buildReady(ready: WrittenReady, load: LoadPlan): ReadyPlan {
  const { timeout = defaultOf(readyFields.timeout), ...ofHttp } = ready ?? {}
  const protocol = Object.keys(ofHttp).length > 0 ? undefined : readinessProtocol(load)
  return {
    path: ready?.path ?? defaultOf(readyFields.path),
    ...defined({ status: ready?.status }),
    timeoutMs: timeout,
    ...defined({ protocol }),
  }
}

/** Whether there is something that a baseline can be made of. */
export const isBaselineGiven = ({ settings }: Config): boolean =>
  settings.baseline?.url !== undefined ||
  buildStartedBase(settings) !== undefined ||
  settings.baseline?.deployment?.environment !== undefined

/** The target's headers are not the baseline's: it may be another host. */
export function buildBaseline(config: Config, load: LoadPlan): BaselinePlan | undefined {
  const { settings, placeOf } = config
  const { baseline, target } = settings
  const base = baseline?.url
  const environment = baseline?.deployment?.environment
  const started = buildStartedBase(settings)
  if (!isBaselineGiven(config)) return undefined
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('baseline', 'url')) }
      : (started ?? { kind: 'deployment', ...defined({ environment }), timeoutMs: 0 }),
    ready: buildReady(baseline?.ready ?? target?.ready, load),
    ...accessFor(base, started ? { ...ownAccess(target), ...ownAccess(baseline) } : baseline),
    ...defined({
      route: baseline?.resolve === undefined ? undefined : { address: baseline.resolve },
      design: baseline?.design || undefined,
    }),
    tolerance: familyTermsOf(settings.baseline).size,
  }
}

/** As the target is, of another commit and at another port. */
function buildStartedBase({ baseline, target }: Settings) {
  const start = buildStart(target)
  if (baseline?.ref === undefined || !start) return undefined
  const { port: _, ...same } = start
  return { kind: 'started' as const, ...same, ref: baseline.ref }
}

export function buildHistory({ baseline }: Settings): HistoryPlan | undefined {
  if (!baseline?.history) return undefined
  const { runs = defaultOf(historyFields.runs), dir, branch } = baseline.history
  return { runs, ...defined({ dir, branch }) }
}
