import { defined } from '../model/basics/defined.ts'
import type { Deployment, DeploymentStatus } from '../model/github.ts'
import { isProductionName } from './environment-name.ts'
import type { PreviewState } from './preview-state.ts'

/** One that was taken down again does not count at all. */
export function previewStateOf(
  { id, environment, isProduction }: Deployment,
  statuses: DeploymentStatus[],
): PreviewState | undefined {
  const newest = statuses.reduce<DeploymentStatus | undefined>(
    (a, b) => (a && a.id > b.id ? a : b),
    undefined,
  )
  return newest?.state === 'inactive'
    ? undefined
    : stateOfDeployment({
        environment,
        ...defined({ isProduction }),
        state: 'pending',
        ...newest,
        deploymentId: id,
      })
}

/**
 * What a deployment's newest status tells of it; `url`: where it says that the deployment can be
 * reached.
 */
export function stateOfDeployment(of: {
  deploymentId?: number
  environment: string
  isProduction?: boolean
  state: string
  url?: string
  description?: string
}): PreviewState {
  const { deploymentId, environment, state, url, description } = of
  const named = { name: nameOf(environment), label: environment }
  switch (state) {
    case 'success':
      if (url === undefined)
        return {
          ...named,
          kind: 'dead',
          why: 'names no address of a preview (environment_url)',
          isPreview: false,
        }
      return {
        ...named,
        kind: 'up',
        url,
        ...defined({
          deploymentId,
          isProduction: of.isProduction || isProductionName(environment) || undefined,
        }),
      }
    case 'failure':
    case 'error':
      return { ...named, kind: 'dead', why: description ? `failed: ${description}` : 'failed' }
    default:
      return { ...named, kind: 'pending', state }
  }
}

export const nameOf = (environment: string): string => `the deployment to "${environment}"`
