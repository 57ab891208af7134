import type { Context } from '../model/context.ts'
import type { Deployment, DeploymentStatus, Remote, RemoteFailure, RemoteRefusal } from '../model/github.ts'
import { formatDuration } from '../model/units.ts'
import { matchesWildcard } from '../net/wildcard.ts'

/** Who knows of deployments: GitHub, or a test. Both lists are newest first. */
export type DeploymentSource = {
  listDeployments: (of: { sha?: string; environment?: string }) => Promise<Remote<Deployment[]>>
  listDeploymentStatuses: (deploymentId: number) => Promise<Remote<DeploymentStatus[]>>
}

/** `environment` is a name, or a pattern with `*` such as `Preview*`; letter case does not matter. */
export type DeploymentOrder = { sha: string; environment?: string; timeoutMs: number }

export type FoundDeployment =
  | { kind: 'found'; url: string; deploymentId: number; environment: string }
  | { kind: 'none'; message: string; hint?: string }
  | RemoteRefusal

/** How a deployment stands; one that was taken down again does not count at all. */
type Standing = Deployment &
  ({ kind: 'up'; url: string } | { kind: 'pending'; state: string } | { kind: 'dead'; why: string })

type Look = { kind: 'seen'; standings: Standing[] } | RemoteFailure | RemoteRefusal

/** A token may ask a thousand times an hour, and other jobs of the repository ask too. */
const quickIntervalMs = 3000
const quickPhaseMs = 60_000
const slowIntervalMs = 10_000
const progressIntervalMs = 30_000
/** A commit has a handful; more of them only cost requests. */
const mostLooked = 10

const otherwise =
  'give the address as the input target, or as target.url in the config; some providers (Netlify) make no deployments'

/**
 * Where this very commit is deployed: the newest deployment whose newest status is `success`. Those under way are
 * awaited, and so is the first one, which may not have been made yet.
 */
export async function findDeployment(
  source: DeploymentSource,
  order: DeploymentOrder,
  { clock, log, signal }: Context,
): Promise<FoundDeployment> {
  const start = clock.now()
  let told = { what: '', at: start }
  while (!signal.aborted) {
    const look = await Promise.race([lookForDeployments(source, order), untilAborted(signal)])
    if (!look) break
    if (look.kind === 'refused') return look
    const decided = look.kind === 'seen' ? decide(look.standings, order.sha) : undefined
    if (decided) return decided
    const what = describe(look, order)
    const elapsedMs = clock.now() - start
    if (elapsedMs >= order.timeoutMs) return giveUp(what, order)
    if (what !== told.what || clock.now() - told.at >= progressIntervalMs) {
      log.info(
        `Waiting for the deployment: ${what} (${formatDuration(elapsedMs)} of ${formatDuration(order.timeoutMs)})`,
      )
      told = { what, at: clock.now() }
    }
    const intervalMs = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs
    await clock.sleep(Math.min(intervalMs, order.timeoutMs - elapsedMs), signal)
  }
  return { kind: 'none', message: 'interrupted while waiting for the deployment' }
}

/** An interrupt does not wait for GitHub. */
const untilAborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(undefined), { once: true }))

/**
 * Where an environment runs now, whatever its commit: its newest deployment that is up. Unlike a preview it is not
 * awaited, since the one before it serves until it is up.
 */
export async function findRunning(source: DeploymentSource, environment: string): Promise<FoundDeployment> {
  const listed = await source.listDeployments(environment.includes('*') ? {} : { environment })
  if (listed.kind === 'refused') return listed
  const look = listed.kind === 'ok' ? await lookAt(source, listed.value, environment) : listed
  if (look.kind === 'refused') return look
  const up = look.kind === 'seen' ? look.standings.find(one => one.kind === 'up') : undefined
  if (up) return { kind: 'found', url: up.url, deploymentId: up.id, environment: up.environment }
  const why = look.kind === 'seen' ? `no deployment to "${environment}" is up` : look.message
  return { kind: 'none', message: why, hint: 'give its address as baseline.url, or as the input baseline' }
}

async function lookForDeployments(source: DeploymentSource, { sha, environment }: DeploymentOrder): Promise<Look> {
  const listed = await source.listDeployments({ sha })
  if (listed.kind !== 'ok') return listed
  const look = await lookAt(source, listed.value, environment)
  return look.kind === 'seen' ? { kind: 'seen', standings: newestOfEach(look.standings) } : look
}

async function lookAt(source: DeploymentSource, listed: Deployment[], environment: string | undefined): Promise<Look> {
  const matching = listed.filter(
    one => environment === undefined || matchesWildcard(environment.toLowerCase(), one.environment.toLowerCase()),
  )
  const standings: Standing[] = []
  for (const deployment of matching.slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    if (statuses.kind !== 'ok') return statuses
    const standing = standingOf(deployment, statuses.value)
    if (standing) standings.push(standing)
  }
  return { kind: 'seen', standings }
}

function standingOf(deployment: Deployment, statuses: DeploymentStatus[]): Standing | undefined {
  const newest = statuses.reduce<DeploymentStatus | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined)
  const state = newest?.state ?? 'pending'
  switch (state) {
    case 'inactive':
      return undefined
    case 'success':
      if (newest?.url) return { ...deployment, kind: 'up', url: newest.url }
      return { ...deployment, kind: 'dead', why: 'names no environment_url' }
    case 'failure':
    case 'error':
      return { ...deployment, kind: 'dead', why: newest?.description ? `failed: ${newest.description}` : 'failed' }
    default:
      return { ...deployment, kind: 'pending', state }
  }
}

/** Of an environment only the newest deployment counts: what is being replaced must not be measured. */
function newestOfEach(standings: Standing[]): Standing[] {
  const seen = new Set<string>()
  return standings.filter(({ environment }) => !seen.has(environment) && seen.add(environment))
}

/** Nothing while there is something to wait for. */
function decide(standings: Standing[], sha: string): FoundDeployment | undefined {
  const up = standings.find(one => one.kind === 'up')
  if (up) return { kind: 'found', url: up.url, deploymentId: up.id, environment: up.environment }
  const dead = standings.filter(one => one.kind === 'dead')
  if (dead.length === 0 || dead.length < standings.length) return undefined
  const what = dead.map(({ environment, why }) => `the deployment to "${environment}" ${why}`)
  return { kind: 'none', message: `commit ${short(sha)}: ${what.join('; ')}`, hint: otherwise }
}

function describe(look: Look, { sha, environment }: DeploymentOrder): string {
  if (look.kind !== 'seen') return look.message
  const pending = look.standings.filter(one => one.kind === 'pending')
  const where = environment === undefined ? '' : ` to "${environment}"`
  if (pending.length === 0) return `commit ${short(sha)} has no deployment${where} yet`
  return pending.map(one => `the deployment to "${one.environment}" is ${one.state}`).join('; ')
}

function giveUp(what: string, { timeoutMs }: DeploymentOrder): FoundDeployment {
  return { kind: 'none', message: `no deployment within ${formatDuration(timeoutMs)}: ${what}`, hint: otherwise }
}

const short = (sha: string): string => sha.slice(0, 7)
