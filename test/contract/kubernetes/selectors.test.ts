import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { faultOption } from '../../../src/faults/faults.ts'
import { readyFault } from '../../../src/faults/ready-fault.ts'
import { parseYaml } from '../../../src/language/yaml/parse-yaml.ts'
import type { BaseBounds, Bounds } from '../../../src/model/plan/policy.ts'
import { formatProblem, type Problem } from '../../../src/model/problem.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { prepareCluster } from '../../support/kubernetes/chaos.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/* What a manifest may select, by `chaos.selectors`: refused before the cluster is asked. */
const examples = {
  'chaos-mesh': 'payment-is-slow.yml',
  litmus: 'pod-kill-with-monitoring.yml',
  'argo-rollouts': 'canary.yml',
} as const
type Id = keyof typeof examples

/** What is said of it; undefined where the cluster would take it. */
async function told(
  id: Id,
  bounds: (Bounds | BaseBounds)[],
  manifest?: object | string,
): Promise<string | undefined> {
  const folder = await temporaryFolder()
  const cluster = await prepareCluster(folder, examples[id])
  const text = typeof manifest === 'object' ? stringify(manifest) : manifest
  if (text !== undefined) await writeFile(join(folder, 'chaos.yml'), text)
  const written = { [id]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } }
  const [reading, node] = parseYaml(JSON.stringify(written), { file: 'f.yml', environment: {} })
  const fault = faultOption.read({ node: node!, path: 'fault', reading })!
  const machine = { environment: { PATH: process.env.PATH ?? '' } }
  const opening = { machine, folder, proxies: new Map(), bounds, leave: openLeftovers() }
  const broken = { name: 'broken', fault, forMs: 20_000, switchMs: 5000 }
  const said = await readyFault(broken, opening, quietContext(skippingClock())).then(
    () => undefined,
    (error: Problem) => formatProblem(error),
  )
  if (said !== undefined) expect(cluster.told).toEqual([])
  return said
}

const ofBase = (...selectors: string[]) => [{}, { name: 'gate.yml@abc1234', selectors }]
const refused = (at: string, what: string, allowed: string) =>
  `chaos.yml:${at}: the fault is refused: ${what}; chaos.selectors of gate.yml@abc1234 allows ${allowed} (a pull request cannot change that)`

const chaos = (spec: object, kind = 'PodChaos') => ({
  apiVersion: 'chaos-mesh.org/v1alpha1',
  kind,
  metadata: { name: 'x' },
  spec: { action: 'pod-kill', mode: 'all', ...spec },
})
const shop = { labelSelectors: { app: 'shop', tier: 'web' } }

describe('what Chaos Mesh selects', () => {
  test('asks for an allowed set of labels, each selector by itself', async () => {
    expect(await told('chaos-mesh', ofBase('app=shop', 'app=payment'))).toBeUndefined()
    expect(await told('chaos-mesh', ofBase('app=shop'))).toBe(
      refused('16:5', 'spec.target.selector selects app=payment', 'app=shop'),
    )
    expect(await told('chaos-mesh', ofBase('app=checkout', 'app=payment'))).toBe(
      refused('10:3', 'spec.selector selects app=shop', 'app=checkout or app=payment'),
    )
    expect(await told('chaos-mesh', [{ selectors: ['app=shop'] }])).toContain(
      'chaos.selectors allows app=shop (add it to chaos.selectors, where it is meant)',
    )
  })

  test('may ask for more than an allowed set, and for no less', async () => {
    const selecting = (set: string) => told('chaos-mesh', ofBase(set), chaos({ selector: shop }))
    expect(await selecting('app=shop')).toBeUndefined()
    expect(await selecting('app=shop,tier=web')).toBeUndefined()
    expect(await selecting('app=shop,tier=db')).toContain('selects app=shop,tier=web')
    expect(await selecting('app=shop,zone=a')).toContain('selects app=shop,tier=web')
  })

  test.each([
    { expressionSelectors: [{ key: 'app', operator: 'In', values: ['shop'] }] },
    { fieldSelectors: { 'metadata.name': 'shop-0' } },
    { nodeSelectors: { zone: 'a' } },
    { annotationSelectors: { app: 'shop' } },
    { namespaces: ['shop'] },
    {},
  ])('takes no other selector for a label: %j', async selector => {
    const whole = { ...selector, ...shop }
    expect(await told('chaos-mesh', ofBase('app=shop'), chaos({ selector }))).toMatch(
      /^chaos\.yml:8:3: the fault is refused: spec\.selector selects by no label; /,
    )
    expect(await told('chaos-mesh', ofBase('app=shop'), chaos({ selector: whole }))).toBeUndefined()
  })

  test.each([
    [chaos({ selector: { ...shop, pods: { shop: ['db-0'] } } }), 'spec.selector.pods selects pods'],
    [chaos({}), 'spec selects pods without a selector'],
    [chaos({ selector: shop, target: { mode: 'all' } }), 'spec.target selects pods without'],
    [chaos({ selector: shop }, 'PhysicalMachineChaos'), 'kind selects no pods'],
  ])('is not bounded by labels where it does not go by them: %#', async (manifest, what) => {
    expect(await told('chaos-mesh', ofBase('app=shop'), manifest)).toContain(
      `the fault is refused: ${what}`,
    )
  })
})

const engine = (spec: object) => ({
  apiVersion: 'litmuschaos.io/v1alpha1',
  kind: 'ChaosEngine',
  metadata: { name: 'x' },
  spec: { experiments: [{ name: 'pod-delete' }], ...spec },
})
const app = (applabel: string, more: object = {}) =>
  engine({ appinfo: { appns: 'load', applabel, appkind: 'deployment', ...more } })
const withVariable = (name: string) =>
  engine({
    appinfo: { appns: 'load', applabel: 'app=shop', appkind: 'deployment' },
    experiments: [{ name: 'pod-delete', spec: { components: { env: [{ name, value: 'x' }] } } }],
  })

describe('what LitmusChaos selects', () => {
  const selecting = (manifest: object) => told('litmus', ofBase('app=shop'), manifest)

  test('is the label of its app', async () => {
    expect(await told('litmus', ofBase('app=api-service'))).toBeUndefined()
    expect(await told('litmus', ofBase('app=shop'))).toBe(
      refused('9:5', 'spec.appinfo.applabel selects app=api-service', 'app=shop'),
    )
  })

  test('is each of several labels by itself, of which any may be enough', async () => {
    expect(await selecting(app('app=shop'))).toBeUndefined()
    expect(await selecting(app('app=shop,tier=web'))).toContain('applabel selects tier=web')
  })

  test.each([
    [app('app in (shop)'), 'spec.appinfo.applabel selects app in (shop)'],
    [app('app=shop];deployment:kube-system:[app=x'), 'selects app=shop];deployment'],
    [engine({ appinfo: { appns: 'load' } }), 'spec.appinfo selects by no label'],
    [engine({}), 'ChaosEngine has no selector'],
    [
      engine({ selectors: { pods: [{ namespace: 'load', names: 'db-0' }] } }),
      'spec.selectors.pods[0] selects pods by their names',
    ],
    [
      engine({
        selectors: { workloads: [{ kind: 'deployment', names: 'db', labels: 'app=shop' }] },
      }),
      'spec.selectors.workloads[0].names selects workloads by their names',
    ],
    [
      engine({ selectors: { workloads: [{ kind: 'deployment', labels: 'app=db' }] } }),
      'spec.selectors.workloads[0].labels selects app=db',
    ],
    [withVariable('TARGET_PODS'), 'env[0].name selects pods by TARGET_PODS'],
    [withVariable('TARGETS'), 'env[0].name selects pods by TARGETS'],
    [
      engine({ appinfo: { applabel: 'app=shop' }, experiments: [{ name: 'node-drain' }] }),
      'spec.experiments selects more than pods, by node-drain',
    ],
  ])('is refused where it is something else: %#', async (manifest, what) => {
    expect(await selecting(manifest)).toContain(what)
  })

  test.each([
    [withVariable('TARGETS'), 'its variable TARGETS chooses what is broken'],
    [withVariable('APP_NAMESPACE'), 'its variable APP_NAMESPACE chooses what is broken'],
    [app('app=a];deployment:kube-system:[app=x'), 'its app contains one of ; : [ ]'],
  ])(
    'does not leave the namespaces that are allowed by a way around: %#',
    async (manifest, what) => {
      expect(await told('litmus', [{ namespaces: ['load'] }], manifest).catch(String)).toContain(
        what,
      )
    },
  )
})

test('what Argo Rollouts selects is the selector of each template', async () => {
  expect(await told('argo-rollouts', ofBase('app=shop'))).toBeUndefined()
  expect(await told('argo-rollouts', ofBase('app=payment'))).toBe(
    refused('11:7', 'spec.templates[0].selector selects app=shop,version=canary', 'app=payment'),
  )
  const none = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Experiment', metadata: { name: 'x' } }
  expect(await told('argo-rollouts', ofBase('app=shop'), none)).toContain(
    'Experiment has no selector',
  )
})
