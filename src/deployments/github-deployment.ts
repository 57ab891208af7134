import { defined } from '../model/basics/defined.ts'
import { formatDuration } from '../model/basics/units.ts'
import type { Context } from '../model/context.ts'
import { sameAddress } from '../model/evidence/same-deployment.ts'
import type {
  Comment,
  Deployment,
  DeploymentStatus,
  Remote,
  RemoteFailure,
  RemoteRefusal,
  SeenStatus,
} from '../model/github.ts'
import type { DeploymentPlan } from '../model/plan/target.ts'
import { waitTeller } from '../net/waiting.ts'
import { standingsOfComments } from './bot-comment.ts'
import { choosePreview, describeStandings, type Place } from './choose-preview.ts'
import { standingsOfStatuses } from './commit-status.ts'
import { matchesEnvironment, otherEnvironments, plainName } from './environment-name.ts'
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
export type DeploymentOrder = DeploymentPlan & {
  sha: string
  pullRequest?: number
  told?: Standing
}

export type FoundDeployment =
  | { kind: 'found'; url: string; name: string; deploymentId?: number }
  | { kind: 'none'; message: string; hint?: string }
  | RemoteRefusal

/** `others`: environments that were seen and are not meant. `inactive`: that are meant, and whose deployments were taken down. */
type Seen = { kind: 'seen'; places: Place[]; others: string[]; inactive: string[] }
type Look = Seen | RemoteFailure | RemoteRefusal

/** A token may ask a thousand times an hour, and other jobs of the repository ask too. */
const quickIntervalMs = 3000
const quickPhaseMs = 60_000
const slowIntervalMs = 10_000
/** A commit has a handful; more of them only cost requests. */
const mostLooked = 10

const otherwise =
  'give the address as the input target, or as target.url in the config; where a provider makes no deployments, ' +
  'target.deployment.status names the commit status that has it'

/**
 * Where this very commit is deployed: the newest deployment whose newest status is `success`; else what a commit status or
 * a bot's comment tells, where the config says so. Those under way are awaited, and so is the first one, which may not have
 * been made yet. Of deployments to several environments that may be meant none is taken; what an event tells is meant.
 */
export async function findDeployment(
  source: DeploymentSource,
  order: DeploymentOrder,
  context: Context,
): Promise<FoundDeployment> {
  const { clock, signal } = context
  const known = order.told && decide([{ key: environmentKey, standings: [order.told] }], order.sha)
  if (known) return known
  const start = clock.now()
  const tell = waitTeller(context, order.timeoutMs)
  while (!signal.aborted) {
    const look = await Promise.race([lookAround(source, order), untilAborted(signal)])
    if (!look) break
    if (look.kind === 'refused') return look
    const decided = look.kind === 'seen' ? decide(look.places, order.sha) : undefined
    if (decided) return decided
    const what = describe(look, order)
    const elapsedMs = clock.now() - start
    if (elapsedMs >= order.timeoutMs) return giveUp(look, what, order)
    tell(`Waiting for the deployment: ${what}`)
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
  const look = await lookForRunning(without(source, measured), environment)
  if (look.kind === 'refused') return look
  if (look.kind === 'failed') return { kind: 'none', message: look.message, hint: elsewhere }
  const isElsewhere = (url: string) => measured.url === undefined || !sameAddress(url, measured.url)
  const up = standingsOf(look).find(one => one.kind === 'up' && isElsewhere(one.url))
  if (up?.kind === 'up') return foundAt(up)
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

/** GitHub knows an environment by its exact name only; its deployments are easily missed among those of all others. */
async function lookForRunning(source: DeploymentSource, environment: string): Promise<Look> {
  if (!environment.includes('*')) {
    const look = await lookAt(source, await source.listDeployments({ environment }), environment)
    if (look.kind !== 'seen' || standingsOf(look).length > 0) return look
  }
  return lookAt(source, await source.listDeployments({}), environment)
}

/** The target: the commit and the deployment that are measured, and where, as far as they are known. */
export type MeasuredDeployment = { sha?: string; deploymentId?: number; url?: string }

/**
 * Everywhere that may tell, in the order in which they are believed. What one place refuses is told only where no other may
 * know better.
 */
async function lookAround(source: DeploymentSource, order: DeploymentOrder): Promise<Look> {
  const { sha, status, comment, pullRequest } = order
  const looks = [await lookForDeployments(source, order)]
  if (status !== undefined) {
    const listed = await source.listCommitStatuses(sha)
    looks.push(
      seenBy(listed, 'target.deployment.status', found => standingsOfStatuses(found, status)),
    )
  }
  if (comment && pullRequest !== undefined) {
    const listed = await source.listComments(pullRequest)
    looks.push(
      seenBy(listed, 'target.deployment.comment', found =>
        standingsOfComments(found, comment, sha),
      ),
    )
  }
  const seen = looks.filter(look => look.kind === 'seen')
  const unseen = looks.find(look => look.kind !== 'seen')
  if (unseen && (looks.length === 1 || seen.flatMap(standingsOf).length === 0)) return unseen
  return {
    kind: 'seen',
    places: seen.flatMap(({ places }) => places),
    others: seen.flatMap(({ others }) => others),
    inactive: seen.flatMap(({ inactive }) => inactive),
  }
}

const standingsOf = ({ places }: Seen): Standing[] => places.flatMap(({ standings }) => standings)

function seenBy<T>(listed: Remote<T>, key: string, read: (value: T) => Standing[]): Look {
  if (listed.kind !== 'ok') return listed
  return {
    kind: 'seen',
    places: [{ key, standings: read(listed.value) }],
    others: [],
    inactive: [],
  }
}

async function lookForDeployments(
  source: DeploymentSource,
  { sha, environment }: DeploymentOrder,
): Promise<Look> {
  const look = await lookAt(source, await source.listDeployments({ sha }), environment)
  if (look.kind !== 'seen') return look
  return { ...look, places: [{ key: environmentKey, standings: newestOfEach(standingsOf(look)) }] }
}

const environmentKey = 'target.deployment.environment'

async function lookAt(
  source: DeploymentSource,
  listed: Remote<Deployment[]>,
  environment: string | undefined,
): Promise<Look> {
  if (listed.kind !== 'ok') return listed
  const isMeant = (one: Deployment): boolean => matchesEnvironment(environment, one.environment)
  const standings: Standing[] = []
  const inactive: string[] = []
  for (const deployment of listed.value.filter(isMeant).slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    if (statuses.kind !== 'ok') return statuses
    const standing = standingOf(deployment, statuses.value)
    if (standing) standings.push(standing)
    else inactive.push(deployment.environment)
  }
  const others = listed.value.filter(one => !isMeant(one)).map(one => one.environment)
  return { kind: 'seen', places: [{ key: environmentKey, standings }], others, inactive }
}

/** One that was taken down again does not count at all. */
function standingOf(
  { id, environment }: Deployment,
  statuses: DeploymentStatus[],
): Standing | undefined {
  const newest = statuses.reduce<DeploymentStatus | undefined>(
    (a, b) => (a && a.id > b.id ? a : b),
    undefined,
  )
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
  const named = { name: nameOf(environment), label: environment }
  switch (state) {
    case 'success':
      if (url === undefined)
        return { ...named, kind: 'dead', why: 'names no environment_url', isPreview: false }
      return { ...named, kind: 'up', url, ...defined({ deploymentId }) }
    case 'failure':
    case 'error':
      return { ...named, kind: 'dead', why: description ? `failed: ${description}` : 'failed' }
    default:
      return { ...named, kind: 'pending', state }
  }
}

const nameOf = (environment: string): string => `the deployment to "${environment}"`

/** Of an environment only the newest deployment counts: what is being replaced must not be measured. */
function newestOfEach(standings: Standing[]): Standing[] {
  const seen = new Set<string>()
  return standings.filter(({ label }) => !seen.has(plainName(label)) && seen.add(plainName(label)))
}

/** Nothing while there is something to wait for. */
function decide(places: readonly Place[], sha: string): FoundDeployment | undefined {
  const choice = choosePreview(places)
  switch (choice.kind) {
    case 'wait':
      return undefined
    case 'up':
      return foundAt(choice.standing)
    case 'dead':
      return {
        kind: 'none',
        message: `commit ${short(sha)}: ${describeStandings(choice.standings)}`,
        hint: otherwise,
      }
    case 'several':
      return {
        kind: 'none',
        message: `commit ${short(sha)} has several previews: ${describeStandings(choice.standings)}`,
        hint: hintOf(choice),
      }
  }
}

const hintOf = ({ key, standings }: Place): string =>
  `write which one is meant, as ${key}: ${standings.map(({ label }) => JSON.stringify(label)).join(' or ')}`

function foundAt({ name, url, deploymentId }: Standing & { kind: 'up' }): FoundDeployment {
  return { kind: 'found', url, name, ...defined({ deploymentId }) }
}

function describe(
  look: Look,
  { sha, environment, status, comment, pullRequest }: DeploymentOrder,
): string {
  if (look.kind !== 'seen') return look.message
  const standings = standingsOf(look)
  if (standings.length > 0) return describeStandings(standings)
  const missing = [
    `no deployment${environment === undefined ? '' : ` to "${environment}"`}`,
    ...(status === undefined ? [] : [`no commit status "${status}"`]),
    ...(comment && pullRequest !== undefined ? [`no comment of ${comment.author}`] : []),
  ]
  const inactive = [...new Set(look.inactive)].map(
    name => `; ${nameOf(name)} is inactive: it was taken down`,
  )
  return `commit ${short(sha)} has ${joinAnd(missing)} yet${inactive.join('')}${otherEnvironments(environment, look.others)}`
}

const joinAnd = (words: string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function giveUp(look: Look, what: string, { sha, timeoutMs }: DeploymentOrder): FoundDeployment {
  const within = `within ${formatDuration(timeoutMs)}`
  const open =
    look.kind === 'seen' ? look.places.find(({ standings }) => standings.length > 1) : undefined
  return open
    ? {
        kind: 'none',
        message: `commit ${short(sha)} has several previews, not all done ${within}: ${what}`,
        hint: hintOf(open),
      }
    : { kind: 'none', message: `no deployment ${within}: ${what}`, hint: otherwise }
}

const short = (sha: string): string => sha.slice(0, 7)
