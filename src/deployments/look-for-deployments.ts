import type { Deployment, Remote, RemoteFailure, RemoteRefusal } from '../model/github.ts'
import { statesOfComments } from './bot-comment.ts'
import type { Place } from './choose-preview.ts'
import { statesOfStatuses } from './commit-status.ts'
import type { DeploymentOrder, DeploymentSource } from './deployment-source.ts'
import { previewStateOf } from './deployment-state.ts'
import { matchesEnvironment, plainName } from './environment-name.ts'
import type { PreviewState } from './preview-state.ts'

/**
 * `others`: environments that were seen and are not meant. `inactive`: that are meant, and whose
 * deployments were taken down.
 */
export type Seen = { kind: 'seen'; places: Place[]; others: string[]; inactive: string[] }
export type Look = Seen | RemoteFailure | RemoteRefusal

/** A commit has a handful; more of them only cost requests. */
const mostLooked = 10

/**
 * Everywhere that may tell, in the order in which they are believed. What one place refuses is told
 * only where no other may know better.
 */
export async function lookAround(source: DeploymentSource, order: DeploymentOrder): Promise<Look> {
  const { sha, status, comment, pullRequest } = order
  const looks = [await lookForDeployments(source, order)]
  if (status !== undefined) {
    const listed = await source.listCommitStatuses(sha)
    looks.push(seenBy(listed, 'target.deployment.status', found => statesOfStatuses(found, status)))
  }
  if (comment && pullRequest !== undefined) {
    const listed = await source.listComments(pullRequest)
    looks.push(
      seenBy(listed, 'target.deployment.comment', found => statesOfComments(found, comment, sha)),
    )
  }
  const seen = looks.filter(look => look.kind === 'seen')
  const unseen = looks.find(look => look.kind !== 'seen')
  if (unseen && (looks.length === 1 || seen.flatMap(statesOf).length === 0)) return unseen
  return {
    kind: 'seen',
    places: seen.flatMap(({ places }) => places),
    others: seen.flatMap(({ others }) => others),
    inactive: seen.flatMap(({ inactive }) => inactive),
  }
}

export const statesOf = ({ places }: Seen): PreviewState[] => places.flatMap(({ states }) => states)

function seenBy<T>(listed: Remote<T>, key: string, read: (value: T) => PreviewState[]): Look {
  if (listed.kind !== 'ok') return listed
  return {
    kind: 'seen',
    places: [{ key, states: read(listed.value) }],
    others: [],
    inactive: [],
  }
}

/** The newest deployment of the commit to each environment that may be meant. */
export async function lookForDeployments(
  source: DeploymentSource,
  { sha, environment }: DeploymentOrder,
): Promise<Look> {
  const look = await lookAt(source, await source.listDeployments({ sha }), environment)
  if (look.kind !== 'seen') return look
  return { ...look, places: [{ key: environmentKey, states: newestOfEach(statesOf(look)) }] }
}

export const environmentKey = 'target.deployment.environment'

export async function lookAt(
  source: DeploymentSource,
  listed: Remote<Deployment[]>,
  environment: string | undefined,
): Promise<Look> {
  if (listed.kind !== 'ok') return listed
  const isMeant = (one: Deployment): boolean => matchesEnvironment(environment, one.environment)
  const states: PreviewState[] = []
  const inactive: string[] = []
  for (const deployment of listed.value.filter(isMeant).slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    if (statuses.kind !== 'ok') return statuses
    const preview = previewStateOf(deployment, statuses.value)
    if (preview) states.push(preview)
    else inactive.push(deployment.environment)
  }
  const others = listed.value.filter(one => !isMeant(one)).map(one => one.environment)
  return { kind: 'seen', places: [{ key: environmentKey, states }], others, inactive }
}

/**
 * Of an environment only the newest deployment counts: what is being replaced must not be measured.
 */
function newestOfEach(states: PreviewState[]): PreviewState[] {
  const seen = new Set<string>()
  return states.filter(({ label }) => !seen.has(plainName(label)) && seen.add(plainName(label)))
}
