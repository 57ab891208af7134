import { describe, expect, test } from 'vitest'
import type { DeploymentSource } from '../../../src/deployments/deployment-source.ts'
import { isProductionName } from '../../../src/deployments/environment-name.ts'
import type { Located } from '../../../src/deployments/locate-target.ts'
import { evidencePorts } from '../../../src/gate/evidence-ports.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Deployment, Remote } from '../../../src/model/github.ts'
import type { ChaosPlan } from '../../../src/model/plan/chaos.ts'
import type { ProductionBounds } from '../../../src/model/plan/policy.ts'
import type { TargetPlan } from '../../../src/model/plan/target.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { machineOf } from '../../../src/tools/machine.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { buildPlan } from '../judge/build.ts'

const chaos: ChaosPlan = { steadyMs: 1000, experiments: [] }
const refused: ProductionBounds = { hosts: [], isAllowed: false }
const allowed: ProductionBounds = { hosts: [], isAllowed: true }

type Given = {
  from?: TargetPlan['from']
  own?: ProductionBounds
  base?: ProductionBounds
  deployments?: (Deployment & { url: string })[]
  isBroken?: boolean
  /** How GitHub responds to the question for deployments, where it does not give them. */
  response?: Exclude<Remote<Deployment[]>, { kind: 'ok' }>
}

const unused = async () => {
  throw new Error('not asked')
}
const listing = (deployments: NonNullable<Given['deployments']>): DeploymentSource => ({
  listDeployments: async () => ({ kind: 'ok', value: deployments }),
  listDeploymentStatuses: async id => {
    const { url } = deployments.find(one => one.id === id)!
    return { kind: 'ok', value: [{ id: 1, state: 'success', url }] }
  },
  listCommitStatuses: unused,
  listComments: unused,
})

const shop: TargetPlan['from'] = { kind: 'url', url: 'https://shop.example', source: 'config' }

/** Where the target of an experiment is found, or why it is refused. */
async function locate({
  from = shop,
  own = refused,
  base,
  response,
  deployments = response && [],
  isBroken = true,
}: Given) {
  const plan = buildPlan([])
  const production = (one: ProductionBounds | undefined) =>
    defined({ production: isBroken ? one : undefined })
  const policy = {
    ...plan.policy,
    ...production(own),
    ...defined({ base: base && { name: 'gate.yml@abc1234', ...production(base) } }),
  }
  const { locateTarget } = evidencePorts(
    { ...plan, policy, ...defined({ chaos: isBroken ? chaos : undefined }) },
    {
      folder: '.',
      machine: machineOf({}),
      leftovers: openLeftovers(),
      redact: text => text,
      ...defined({
        deployments: deployments && {
          source: {
            ...listing(deployments),
            ...defined({ listDeployments: response && (async () => response) }),
          },
          sha: 'a'.repeat(40),
        },
      }),
    },
  )
  const target = { from, ready: { path: '/', timeoutMs: 1000 }, headers: {} }
  return locateTarget(target, quietContext()).then(
    ({ url }: Located) => url,
    (error: Error & { hint?: string }) => `${error.message} (${error.hint})`,
  )
}

const found = { kind: 'deployment', timeoutMs: 1000 } as const
const live = { id: 1, environment: 'Production', url: 'https://shop.example/' }

describe('no fault is injected', () => {
  test('at a host that the config calls production', async () => {
    expect(await locate({ own: { hosts: ['*.example'], isAllowed: false } })).toBe(
      'the target is production: shop.example is a host of chaos.production; no fault is injected there (name a preview as the target, or write chaos.allow-production: true)',
    )
  })

  test('at a host that the base branch calls production, whatever the pull request says', async () => {
    const base = { hosts: ['shop.example'], isAllowed: false }
    expect(await locate({ own: allowed, base })).toBe(
      'the target is production: shop.example is a host of chaos.production; no fault is injected there, says gate.yml@abc1234 (a pull request cannot allow it; its base branch can, by chaos.allow-production: true)',
    )
  })

  test('at a host that the pull request alone calls production', async () => {
    const own = { hosts: ['shop.example'], isAllowed: false }
    expect(await locate({ own, base: allowed })).toContain('shop.example is a host')
  })

  test('into a deployment to an environment that is called production', async () => {
    expect(await locate({ from: found, deployments: [live] })).toContain(
      'the target is production: so its deployment says; no fault is injected there',
    )
  })

  test('into a deployment that GitHub says is production, whatever its environment is called', async () => {
    const one = { ...live, environment: 'eu-west', isProduction: true }
    expect(await locate({ from: found, deployments: [one] })).toContain('so its deployment says')
    const preview = { ...live, environment: 'Preview' }
    expect(await locate({ from: found, deployments: [preview] })).toBe('https://shop.example/')
  })

  test('at an address that is that of a deployment to production', async () => {
    const others = [{ id: 2, environment: 'production', url: 'https://other.example' }, live]
    expect(await locate({ deployments: others })).toContain(
      'its address is that of the deployment to "Production"',
    )
    expect(await locate({ deployments: [others[0]!] })).toBe('https://shop.example')
  })
})

test('no fault is injected where GitHub does not say whether the target is production', async () => {
  const response = { kind: 'failed', message: 'GitHub took longer than 30 s' } as const
  expect(await locate({ response })).toBe(
    'the gate could not determine whether the target is production: GitHub took longer than 30 s (run it again once GitHub responds)',
  )
  expect(await locate({ response, own: allowed })).toBe('https://shop.example')
})

test('a token that may not read deployments leaves it to the hosts of the config', async () => {
  const response = { kind: 'refused', status: 403, message: 'not accessible' } as const
  expect(await locate({ response })).toBe('https://shop.example')
})

describe('production is a target', () => {
  test('for faults, where the config and the base branch both allow it', async () => {
    const own = { hosts: ['shop.example'], isAllowed: true }
    expect(await locate({ own })).toBe('https://shop.example')
    expect(await locate({ own, base: allowed, deployments: [live] })).toBe('https://shop.example')
  })

  test('for load alone, always', async () => {
    expect(await locate({ from: found, deployments: [live], isBroken: false })).toBe(
      'https://shop.example/',
    )
  })
})

test.each([
  ['Production', true],
  ['production', true],
  ['Production – shop', true],
  ['prod-eu', true],
  ['PROD', true],
  ['live', true],
  ['Preview', false],
  ['product-page', false],
  ['livestream', false],
  ['pre-production', false],
  ['non-prod', false],
])('the environment %s is production: %s', (name, is) => {
  expect(isProductionName(name)).toBe(is)
})
