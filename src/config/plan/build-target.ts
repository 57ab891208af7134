import { mergeHeaders } from '../../language/access/headers.ts'
import type { BaseUrl } from '../../language/base-url.ts'
import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { BaselinePlan, HistoryPlan } from '../../model/plan/baseline.ts'
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

/** Credentials of an address go with that address only; a header of that name wins. */
const headersFor = (base: BaseUrl | undefined, headers: Headers = {}): Headers =>
  mergeHeaders(base?.authorization ? { authorization: base.authorization } : {}, headers)

/** Who says an address: the file, or an input or flag. */
const sourceOf = (place: Place | undefined): 'config' | 'input' =>
  isInput(place) ? 'input' : 'config'
const isInput = (place: Place | undefined): boolean => place?.input !== undefined

export function buildTarget({ settings: { target }, placeOf }: Config): TargetPlan {
  const base = target?.url
  const started = buildStart(target)
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('target', 'url')) }
      : started
        ? { kind: 'started', ...started }
        : { kind: 'deployment', ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready),
    headers: headersFor(base, target?.headers),
    ...(target?.resolve !== undefined && { route: { address: target.resolve } }),
  }
}

function buildStart(target: Settings['target']): StartPlan | undefined {
  if (target?.start === undefined) return undefined
  const { start, build, stop, port, env = {}, folder } = target
  return { start, env, ...defined({ build, stop, port, folder }) }
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

function buildTargetReady(ready: NonNullable<Settings['target']>['ready']): ReadyPlan {
  const { header, body } = ready ?? {}
  return { ...buildReady(ready), ...defined({ header, body }) }
}

const buildReady = (ready: NonNullable<Settings['baseline']>['ready']): ReadyPlan => ({
  path: ready?.path ?? defaultOf(readyFields.path),
  ...(ready?.status !== undefined && { status: ready.status }),
  timeoutMs: ready?.timeout ?? defaultOf(readyFields.timeout),
})

/** The target's headers are not the baseline's: it may be another host. */
export function buildBaseline({ settings, placeOf }: Config): BaselinePlan | undefined {
  const { baseline, target } = settings
  const base = baseline?.url
  const environment = baseline?.deployment?.environment
  const started = buildStartedBase(settings)
  if (!base && !started && environment === undefined) return undefined
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('baseline', 'url')) }
      : (started ?? { kind: 'deployment', ...defined({ environment }), timeoutMs: 0 }),
    ready: buildReady(baseline?.ready ?? target?.ready),
    headers: headersFor(base, baseline?.headers ?? (started && target?.headers)),
    ...(baseline?.resolve !== undefined && { route: { address: baseline.resolve } }),
    ...(baseline?.design && { design: baseline.design }),
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
  const { runs = defaultOf(historyFields.runs), dir } = baseline.history
  return { runs, ...defined({ dir }) }
}
