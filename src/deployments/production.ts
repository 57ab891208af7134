import { sameAddress } from '../model/evidence/same-deployment.ts'
import type { DeploymentSource } from './deployment-source.ts'
import { previewStateOf } from './deployment-state.ts'
import { isProductionName } from './environment-name.ts'

/** The newest are those that still run; more of them only cost requests. */
const mostLooked = 10

/**
 * The deployment to production that is reached at an address, as people call it. Undefined where
 * there is none, and where the token may not read deployments.
 */
export async function findProductionAt(
  source: DeploymentSource,
  url: string,
): Promise<string | undefined> {
  const listed = await source.listDeployments({})
  if (listed.kind !== 'ok') return undefined
  const ofProduction = listed.value.filter(
    ({ environment, isProduction }) => isProduction || isProductionName(environment),
  )
  for (const deployment of ofProduction.slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    const state = statuses.kind === 'ok' ? previewStateOf(deployment, statuses.value) : undefined
    if (state?.kind === 'up' && sameAddress(state.url, url)) return state.name
  }
  return undefined
}
