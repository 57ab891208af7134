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

type Resource = Omit<Kind, 'refusal'> & { schema: object }

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
        properties: {
          engineState: { enum: ['active', 'stop'] },
          chaosServiceAccount: { type: 'string' },
          experiments: { type: 'array', items: { type: 'object', required: ['name'] } },
        },
      },
    },
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
  }
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

/** The operators of all of them act at once. */
export async function startChaosCluster() {
  const cluster = await startKubernetes({ kinds })
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
