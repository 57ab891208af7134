import { defined } from '../model/basics/defined.ts'
import { formatDuration } from '../model/basics/units.ts'
import { choosePreview, describeStates, type Place } from './choose-preview.ts'
import type { DeploymentOrder, DeploymentSearch } from './deployment-source.ts'
import { nameOf } from './deployment-state.ts'
import { otherEnvironments } from './environment-name.ts'
import { type Look, statesOf } from './look-for-deployments.ts'
import type { PreviewState } from './preview-state.ts'

const otherwise =
  'give the address as the input target, or as target.url in the config; if a provider creates no deployments, ' +
  'target.deployment.status names the commit status that has it'

/** Nothing while there is something to wait for. */
export function decide(places: readonly Place[], sha: string): DeploymentSearch | undefined {
  const choice = choosePreview(places)
  switch (choice.kind) {
    case 'wait':
      return undefined
    case 'up':
      return locatedIn(choice.preview)
    case 'dead':
      return {
        kind: 'none',
        message: `commit ${short(sha)}: ${describeStates(choice.states)}`,
        hint: otherwise,
      }
    case 'several':
      return {
        kind: 'none',
        message: `commit ${short(sha)} has several previews: ${describeStates(choice.states)}`,
        hint: hintOf(choice),
      }
  }
}

const hintOf = ({ key, states }: Place): string =>
  `name the one you mean as ${key}: ${states.map(({ label }) => JSON.stringify(label)).join(' or ')}`

export function locatedIn({
  name,
  url,
  deploymentId,
  isProduction,
}: PreviewState & { kind: 'up' }): DeploymentSearch {
  return { kind: 'found', url, name, ...defined({ deploymentId, isProduction }) }
}

/** What a look has found, in words. */
export function describe(
  look: Look,
  { sha, environment, status, comment, pullRequest }: DeploymentOrder,
): string {
  if (look.kind !== 'seen') return look.message
  const states = statesOf(look)
  if (states.length > 0) return describeStates(states)
  const inactive = [...new Set(look.inactive)].map(name => `; ${nameOf(name)} was taken down`)
  const kind = inactive.length > 0 ? 'active deployment' : 'deployment'
  const missing = [
    `no ${kind}${environment === undefined ? '' : ` to "${environment}"`}`,
    ...(status === undefined ? [] : [`no commit status "${status}"`]),
    ...(comment && pullRequest !== undefined ? [`no comment of ${comment.author}`] : []),
  ]
  return `commit ${short(sha)} has ${joinAnd(missing)} yet${inactive.join('')}${otherEnvironments(environment, look.others)}`
}

const joinAnd = (words: string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** What is said where the time is over. */
export function giveUp(
  look: Look,
  what: string,
  { sha, timeoutMs }: DeploymentOrder,
): DeploymentSearch {
  const within = `within ${formatDuration(timeoutMs)}`
  const open =
    look.kind === 'seen' ? look.places.find(({ states }) => states.length > 1) : undefined
  return open
    ? {
        kind: 'none',
        message: `commit ${short(sha)} has several previews, not all done ${within}: ${what}`,
        hint: hintOf(open),
      }
    : { kind: 'none', message: `no deployment ${within}: ${what}`, hint: otherwise }
}

const short = (sha: string): string => sha.slice(0, 7)
