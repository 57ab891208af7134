import type { Context } from '../model/context.ts'
import { sameAddress } from '../model/evidence/same-deployment.ts'
import type { Deployment } from '../model/github.ts'
import { waitReporter } from '../net/waiting.ts'
import { decide, describe, giveUp, locatedIn } from './decide-deployment.ts'
import type { DeploymentOrder, DeploymentSearch, DeploymentSource } from './deployment-source.ts'
import { otherEnvironments } from './environment-name.ts'
import {
  environmentKey,
  type Look,
  lookAround,
  lookAt,
  lookForDeployments,
  statesOf,
} from './look-for-deployments.ts'
import type { PreviewState } from './preview-state.ts'

/** A token may ask a thousand times an hour, and other jobs of the repository ask too. */
const quickIntervalMs = 3000
const quickPhaseMs = 60_000
const slowIntervalMs = 10_000

/**
 * Where this very commit is deployed: the newest deployment whose newest status is `success`; else
 * what a commit status or a bot's comment tells, where the config says so. Those under way are
 * awaited, and so is the first one, which may not have been made yet. Of deployments to several
 * environments that may be meant none is taken.
 */
export async function findDeployment(
  source: DeploymentSource,
  order: DeploymentOrder,
  context: Context,
): Promise<DeploymentSearch> {
  const { clock, signal } = context
  const known = order.known && decide([{ key: environmentKey, states: [order.known] }], order.sha)
  if (known?.kind === 'found') return (await severalUp(source, order, known)) ?? known
  if (known) return known
  const start = clock.now()
  const report = waitReporter(context, order.timeoutMs)
  const aborted = untilAborted(signal)
  while (!signal.aborted) {
    const look = await Promise.race([lookAround(source, order), aborted])
    if (!look) break
    if (look.kind === 'refused') return look
    const decided = look.kind === 'seen' ? decide(look.places, order.sha) : undefined
    if (decided) return decided
    const what = describe(look, order)
    const elapsedMs = clock.now() - start
    if (elapsedMs >= order.timeoutMs) return giveUp(look, what, order)
    report(`Waiting for the deployment: ${what}`)
    const intervalMs = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs
    await clock.sleep(Math.min(intervalMs, order.timeoutMs - elapsedMs), signal)
  }
  return { kind: 'none', message: 'interrupted while waiting for the deployment' }
}

/**
 * Each deployment of a commit sends an event, and the last one to be up would decide in place of
 * the others. Where GitHub does not say which there are, that of the event is meant.
 */
async function severalUp(
  source: DeploymentSource,
  order: DeploymentOrder,
  { isProduction }: { isProduction?: true },
): Promise<DeploymentSearch | undefined> {
  if (order.environment !== undefined) return undefined
  const look = await lookForDeployments(source, order)
  // A commit that was merged as it is may be in production, too.
  const isAlike = (one: PreviewState) => one.kind === 'up' && one.isProduction === isProduction
  const up = look.kind === 'seen' ? statesOf(look).filter(isAlike) : []
  return up.length > 1 ? decide([{ key: environmentKey, states: up }], order.sha) : undefined
}

/** An interrupt does not wait for GitHub. */
const untilAborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(undefined), { once: true }))

/**
 * Where an environment runs now, whatever its commit: its newest deployment that is up. Unlike a
 * preview it is not awaited, since the one before it serves until it is up. What is measured itself
 * is never its own baseline: a pattern may well match the deployment of the pull request.
 */
export async function findRunning(
  source: DeploymentSource,
  environment: string,
  measured: MeasuredDeployment,
): Promise<DeploymentSearch> {
  const look = await lookForRunning(without(source, measured), environment)
  if (look.kind === 'refused') return look
  if (look.kind === 'failed') return { kind: 'none', message: look.message, hint: elsewhere }
  const isElsewhere = (url: string) => measured.url === undefined || !sameAddress(url, measured.url)
  const up = statesOf(look).find(one => one.kind === 'up' && isElsewhere(one.url))
  if (up?.kind === 'up') return locatedIn(up)
  const message = `no deployment to "${environment}" is up${otherEnvironments(environment, look.others)}`
  return { kind: 'none', message, hint: elsewhere }
}

const elsewhere = 'give its address as baseline.url, or as the input baseline'

/** The same source, but for the deployment and the commit that are measured. */
const without = (
  source: DeploymentSource,
  { sha, deploymentId }: MeasuredDeployment,
): DeploymentSource => ({
  ...source,
  listDeployments: async of => {
    const listed = await source.listDeployments(of)
    if (listed.kind !== 'ok') return listed
    const isOther = (one: Deployment) =>
      one.id !== deploymentId && (one.sha === undefined || one.sha !== sha)
    return { ...listed, value: listed.value.filter(isOther) }
  },
})

/**
 * GitHub knows an environment by its exact name only; its deployments are easily missed among those
 * of all others.
 */
async function lookForRunning(source: DeploymentSource, environment: string): Promise<Look> {
  if (!environment.includes('*')) {
    const look = await lookAt(source, await source.listDeployments({ environment }), environment)
    if (look.kind !== 'seen' || statesOf(look).length > 0) return look
  }
  return lookAt(source, await source.listDeployments({}), environment)
}

/**
 * The target: the commit and the deployment that are measured, and where, as far as they are known.
 */
export type MeasuredDeployment = { sha?: string; deploymentId?: number; url?: string }
