import type { Context } from '../model/context.ts'
import type {
  Comment,
  Deployment,
  DeploymentStatus,
  Remote,
  RemoteFailure,
  RemoteRefusal,
  SeenStatus,
} from '../model/github.ts'
import type { DeploymentPlan } from '../model/plan.ts'
import { sameAddress } from '../model/same-deployment.ts'
import { formatDuration } from '../model/units.ts'
import { matchesWildcard } from '../net/wildcard.ts'
import { standingsOfComments } from './bot-comment.ts'
import { standingsOfStatuses } from './commit-status.ts'
import type { Standing } from './standing.ts'

/** Who knows of deployments: GitHub, or a test. Lists are newest first, those of comments oldest first. */
export type DeploymentSource = {
  listDeployments: (of: { sha?: string; environment?: string }) => Promise<Remote<Deployment[]>>
  listDeploymentStatuses: (deploymentId: number) => Promise<Remote<DeploymentStatus[]>>
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
  listComments: (pullRequest: number) => Promise<Remote<Comment[]>>
}

/**
 * Whose preview, and where it may be told. `pullRequest`: absent where there is none, and no comment then. `told`: what the
 * event that started the run says of it already.
 */
export type DeploymentOrder = DeploymentPlan & { sha: string; pullRequest?: number; told?: Standing }

export type FoundDeployment =
  | { kind: 'found'; url: string; name: string; deploymentId?: number }
  | { kind: 'none'; message: string; hint?: string }
  | RemoteRefusal

type Look = { kind: 'seen'; standings: Standing[] } | RemoteFailure | RemoteRefusal

/** A token may ask a thousand times an hour, and other jobs of the repository ask too. */
const quickIntervalMs = 3000
const quickPhaseMs = 60_000
const slowIntervalMs = 10_000
const progressIntervalMs = 30_000
/** A commit has a handful; more of them only cost requests. */
const mostLooked = 10

const otherwise =
  'give the address as the input target, or as target.url in the config; where a provider makes no deployments, ' +
  'target.deployment.status names the commit status that has it'

/** Whether an environment is meant: by its name, or by a pattern with `*` such as `Preview*`. Letter case does not matter. */
export const matchesEnvironment = (pattern: string | undefined, environment: string): boolean =>
  pattern === undefined || matchesWildcard(pattern.toLowerCase(), environment.toLowerCase())

/**
 * Where this very commit is deployed: the newest deployment whose newest status is `success`; else what a commit status or
 * a bot's comment tells, where the config says so. Those under way are awaited, and so is the first one, which may not have
 * been made yet.
 */
export async function findDeployment(
  source: DeploymentSource,
  order: DeploymentOrder,
  { clock, log, signal }: Context,
): Promise<FoundDeployment> {
  const known = order.told && decide([order.told], order.sha)
  if (known) return known
  const start = clock.now()
  let told = { what: '', at: start }
  while (!signal.aborted) {
    const look = await Promise.race([lookAround(source, order), untilAborted(signal)])
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
 * awaited, since the one before it serves until it is up. What is measured itself is never its own baseline: a pattern may
 * well match the deployment of the pull request.
 */
export async function findRunning(
  source: DeploymentSource,
  environment: string,
  measured: MeasuredDeployment,
): Promise<FoundDeployment> {
  const listed = await source.listDeployments(environment.includes('*') ? {} : { environment })
  if (listed.kind === 'refused') return listed
  const others = listed.kind === 'ok' ? listed.value.filter(one => !isMeasured(one, measured)) : []
  const look = listed.kind === 'ok' ? await lookAt(source, others, environment) : listed
  if (look.kind === 'refused') return look
  const isElsewhere = (url: string) => measured.url === undefined || !sameAddress(url, measured.url)
  const up = look.kind === 'seen' ? look.standings.find(one => one.kind === 'up' && isElsewhere(one.url)) : undefined
  if (up?.kind === 'up') return foundAt(up)
  const own = listed.kind === 'ok' && others.length < listed.value.length ? ' but that of the target itself' : ''
  const why = look.kind === 'seen' ? `no deployment to "${environment}" is up${own}` : look.message
  return { kind: 'none', message: why, hint: 'give its address as baseline.url, or as the input baseline' }
}

/** The target: the commit and the deployment that are measured, and where, as far as they are known. */
export type MeasuredDeployment = { sha?: string; deploymentId?: number; url?: string }

const isMeasured = ({ id, sha }: Deployment, measured: MeasuredDeployment): boolean =>
  id === measured.deploymentId || (sha !== undefined && sha === measured.sha)

/**
 * Everywhere that may tell, in the order in which they are believed. What one place refuses is told only where no other may
 * know better.
 */
async function lookAround(source: DeploymentSource, order: DeploymentOrder): Promise<Look> {
  const { sha, status, comment, pullRequest } = order
  const looks = [await lookForDeployments(source, order)]
  if (status !== undefined) {
    looks.push(seenBy(await source.listCommitStatuses(sha), found => standingsOfStatuses(found, status)))
  }
  if (comment && pullRequest !== undefined) {
    looks.push(seenBy(await source.listComments(pullRequest), found => standingsOfComments(found, comment, sha)))
  }
  const standings = looks.flatMap(look => (look.kind === 'seen' ? look.standings : []))
  const unseen = looks.find(look => look.kind !== 'seen')
  return unseen && (looks.length === 1 || standings.length === 0) ? unseen : { kind: 'seen', standings }
}

const seenBy = <T>(listed: Remote<T>, read: (value: T) => Standing[]): Look =>
  listed.kind === 'ok' ? { kind: 'seen', standings: read(listed.value) } : listed

async function lookForDeployments(source: DeploymentSource, { sha, environment }: DeploymentOrder): Promise<Look> {
  const listed = await source.listDeployments({ sha })
  if (listed.kind !== 'ok') return listed
  const look = await lookAt(source, listed.value, environment)
  return look.kind === 'seen' ? { kind: 'seen', standings: newestOfEach(look.standings) } : look
}

async function lookAt(source: DeploymentSource, listed: Deployment[], environment: string | undefined): Promise<Look> {
  const matching = listed.filter(one => matchesEnvironment(environment, one.environment))
  const standings: Standing[] = []
  for (const deployment of matching.slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    if (statuses.kind !== 'ok') return statuses
    const standing = standingOf(deployment, statuses.value)
    if (standing) standings.push(standing)
  }
  return { kind: 'seen', standings }
}

/** One that was taken down again does not count at all. */
function standingOf({ id, environment }: Deployment, statuses: DeploymentStatus[]): Standing | undefined {
  const newest = statuses.reduce<DeploymentStatus | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined)
  return newest?.state === 'inactive'
    ? undefined
    : standingOfDeployment({ id, environment, state: 'pending', ...newest, deploymentId: id })
}

/** What a deployment's newest status tells of it; `url`: where it says that the deployment can be reached. */
export function standingOfDeployment(of: {
  deploymentId?: number
  environment: string
  state: string
  url?: string
  description?: string
}): Standing {
  const { deploymentId, environment, state, url, description } = of
  const name = nameOf(environment)
  switch (state) {
    case 'success':
      if (url === undefined) return { name, kind: 'dead', why: 'names no environment_url' }
      return { name, kind: 'up', url, ...(deploymentId !== undefined && { deploymentId }) }
    case 'failure':
    case 'error':
      return { name, kind: 'dead', why: description ? `failed: ${description}` : 'failed' }
    default:
      return { name, kind: 'pending', state }
  }
}

const nameOf = (environment: string): string => `the deployment to "${environment}"`

/** Of an environment only the newest deployment counts: what is being replaced must not be measured. */
function newestOfEach(standings: Standing[]): Standing[] {
  const seen = new Set<string>()
  return standings.filter(({ name }) => !seen.has(name) && seen.add(name))
}

/** Nothing while there is something to wait for. */
function decide(standings: Standing[], sha: string): FoundDeployment | undefined {
  const up = standings.find(one => one.kind === 'up')
  if (up) return foundAt(up)
  const dead = standings.filter(one => one.kind === 'dead')
  if (dead.length === 0 || dead.length < standings.length) return undefined
  const what = dead.map(({ name, why }) => `${name} ${why}`)
  return { kind: 'none', message: `commit ${short(sha)}: ${what.join('; ')}`, hint: otherwise }
}

function foundAt({ name, url, deploymentId }: Standing & { kind: 'up' }): FoundDeployment {
  return { kind: 'found', url, name, ...(deploymentId !== undefined && { deploymentId }) }
}

function describe(look: Look, { sha, environment, status, comment, pullRequest }: DeploymentOrder): string {
  if (look.kind !== 'seen') return look.message
  const pending = look.standings.filter(one => one.kind === 'pending')
  if (pending.length > 0) return pending.map(one => `${one.name} is ${one.state}`).join('; ')
  const missing = [
    `no deployment${environment === undefined ? '' : ` to "${environment}"`}`,
    ...(status === undefined ? [] : [`no commit status "${status}"`]),
    ...(comment && pullRequest !== undefined ? [`no comment of ${comment.author}`] : []),
  ]
  return `commit ${short(sha)} has ${joinAnd(missing)} yet`
}

const joinAnd = (words: string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function giveUp(what: string, { timeoutMs }: DeploymentOrder): FoundDeployment {
  return { kind: 'none', message: `no deployment within ${formatDuration(timeoutMs)}: ${what}`, hint: otherwise }
}

const short = (sha: string): string => sha.slice(0, 7)
