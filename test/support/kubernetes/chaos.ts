import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import type { Kind } from './api.ts'
import { startKubernetes } from './server.ts'

/*
 * A cluster with the kinds of three systems that break things. Chaos Mesh's and Argo Rollouts' are
 * checked by their own schemas; LitmusChaos' is described here, by its documentation.
 */
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })

type Resource = Omit<Kind, 'refusal' | 'unknown'> & { schema: Schema }

const resourceIn = (file: string): Resource =>
  JSON.parse(readFileSync(new URL(`crds/${file}.json`, import.meta.url), 'utf8')) as Resource

const chaosEngine: Resource = {
  apiVersion: 'litmuschaos.io/v1alpha1',
  kind: 'ChaosEngine',
  plural: 'chaosengines',
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        'x-kubernetes-preserve-unknown-fields': true,
        properties: {
          engineState: { type: 'string', pattern: '^(active|stop)$' },
          chaosServiceAccount: { type: 'string' },
          experiments: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                spec: {
                  type: 'object',
                  properties: {
                    components: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                  },
                },
              },
            },
          },
        },
      },
      status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
  },
}

/** Its definition, for a cluster that serves custom resources. */
export const definitionOfChaosEngine = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'chaosengines.litmuschaos.io' },
  spec: {
    group: 'litmuschaos.io',
    names: { kind: chaosEngine.kind, plural: chaosEngine.plural },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: chaosEngine.schema },
      },
    ],
  },
}

/** A kind of custom resource, which refuses what its schema does. */
function checked({ schema, ...kind }: Resource): Kind {
  const validate = ajv.compile(schema)
  return {
    ...kind,
    refusal: ({ metadata, ...rest }) => {
      if (validate({ metadata, ...rest })) return undefined
      return `${kind.kind} "${metadata.name}" is invalid: ${ajv.errorsText(validate.errors)}`
    },
    unknown: ({ apiVersion: _, kind: __, metadata: ___, ...rest }) => unknownIn(rest, schema),
  }
}

type Schema = { properties?: Record<string, Schema>; items?: Schema; [key: string]: unknown }

/** Fields that a schema does not name, where it names some: parts of ours are left out. */
function unknownIn(value: unknown, schema: Schema | undefined, path = ''): string[] {
  const { properties, items } = schema ?? {}
  if (Array.isArray(value))
    return value.flatMap((one, index) => unknownIn(one, items, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null || !properties) return []
  const isFree = schema?.['x-kubernetes-preserve-unknown-fields'] === true
  return Object.entries(value).flatMap(([key, one]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (Object.hasOwn(properties, key)) return unknownIn(one, properties[key], at)
    return isFree ? [] : [at]
  })
}

const kinds = [
  ...['networkchaos', 'podchaos', 'experiment', 'analysistemplate'].map(resourceIn),
  chaosEngine,
].map(checked)

/** What an operator says of an object once it is under way. */
const underWay: Record<string, object> = {
  NetworkChaos: {
    conditions: [
      { type: 'AllInjected', status: 'True' },
      { type: 'AllRecovered', status: 'False' },
    ],
    experiment: { desiredPhase: 'Run' },
  },
  ChaosEngine: {
    engineStatus: 'initialized',
    experiments: [{ name: 'pod-delete', status: 'Running', verdict: 'Awaited' }],
  },
  Experiment: { phase: 'Running' },
}

/** The operators of all of them act at once, unless they are not to be played. */
export async function startChaosCluster({ plays = true } = {}) {
  const cluster = await startKubernetes({ kinds })
  if (!plays) return cluster
  const put = cluster.put.bind(cluster)
  cluster.put = (object: KubernetesObject) => {
    const { status = underWay[object.kind] } = object
    return put({ ...object, status })
  }
  return cluster
}

/** A cluster; in a folder its kubeconfig, and one of the examples as `chaos.yml`. */
export async function prepareCluster(folder: string, example: string) {
  const cluster = await startChaosCluster()
  const config = await readFile(await cluster.kubeconfig(), 'utf8')
  await writeFile(join(folder, 'kubeconfig'), config)
  await writeFile(
    join(folder, 'chaos.yml'),
    await readFile(new URL(`../../../examples/kubernetes/${example}`, import.meta.url)),
  )
  return cluster
}
