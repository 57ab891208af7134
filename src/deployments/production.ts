import { sameAddress } from '../model/evidence/same-deployment.ts'
import type { RemoteFailure } from '../model/github.ts'
import type { DeploymentSource } from './deployment-source.ts'
import { previewStateOf } from './deployment-state.ts'
import { isProductionName } from './environment-name.ts'

/** The newest are those that still run; more of them only cost requests. */
const mostLooked = 10

/**
 * The deployment to production that is reached at an address, as people call it. Undefined where
 * there is none, and where the token may not read deployments; a failure where GitHub did not
 * respond, and it may be one.
 */
export async function findProductionAt(
  source: DeploymentSource,
  url: string,
): Promise<{ kind: 'ok'; value: string | undefined } | RemoteFailure> {
  const listed = await source.listDeployments({})
  if (listed.kind === 'failed') return listed
  const ofProduction = (listed.kind === 'ok' ? listed.value : []).filter(
    ({ environment, isProduction }) => isProduction || isProductionName(environment),
  )
  for (const deployment of ofProduction.slice(0, mostLooked)) {
    const statuses = await source.listDeploymentStatuses(deployment.id)
    if (statuses.kind === 'failed') return statuses
    const state = statuses.kind === 'ok' ? previewStateOf(deployment, statuses.value) : undefined
    if (state?.kind === 'up' && sameAddress(state.url, url))
      return { kind: 'ok', value: state.name }
  }
  return { kind: 'ok', value: undefined }
}
