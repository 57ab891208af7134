import type { DeploymentSource } from '../deployments/deployment-source.ts'
import type { Located } from '../deployments/locate-target.ts'
import { findProductionAt } from '../deployments/production.ts'
import type { BaseBounds, Bounds } from '../model/plan/policy.ts'
import { Problem } from '../model/problem.ts'
import { isAllowedHost } from '../net/addresses/address-guard.ts'

/**
 * Nothing is broken in production unless every config that holds says so. `source`: who knows of
 * deployments; absent on a laptop, where only the hosts of the config tell.
 * @throws Problem `fault` where the target is production, or GitHub did not say whether it is.
 */
export async function assertNotProduction(
  target: Located,
  lists: readonly (Bounds | BaseBounds)[],
  source: DeploymentSource | undefined,
): Promise<void> {
  const refusing = lists.find(({ production }) => production && !production.isAllowed)
  if (!refusing) return
  const why = reasonInLists(target, lists) ?? (await reasonOnGitHub(target, source))
  if (why === undefined) return
  const isOfBase = 'name' in refusing
  throw new Problem(
    'fault',
    `the target is production: ${why}; no fault is injected there${isOfBase ? `, says ${refusing.name}` : ''}`,
    {
      hint: isOfBase
        ? 'a pull request cannot allow it; its base branch can, by chaos.allow-production: true'
        : 'name a preview as the target, or write chaos.allow-production: true',
    },
  )
}

function reasonInLists(
  { url, isProduction }: Located,
  lists: readonly Bounds[],
): string | undefined {
  if (isProduction) return 'so its deployment says'
  const { host } = new URL(url)
  const isNamed = lists.some(({ production }) =>
    isAllowedHost(new URL(url), production?.hosts ?? []),
  )
  return isNamed ? `${host} is a host of chaos.production` : undefined
}

/** An address of the config may be that of a deployment. */
async function reasonOnGitHub(
  { url, source: from }: Located,
  source: DeploymentSource | undefined,
): Promise<string | undefined> {
  if (!source || from === 'deployment') return undefined
  const found = await findProductionAt(source, url)
  if (found.kind === 'failed') {
    const message = `the gate could not determine whether the target is production: ${found.message}`
    throw new Problem('fault', message, { hint: 'run it again once GitHub responds' })
  }
  return found.value === undefined ? undefined : `its address is that of ${found.value}`
}
