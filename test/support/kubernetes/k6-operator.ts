import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Ajv } from 'ajv'
import { onTestFinished } from 'vitest'
import { segmentArguments } from '../../../src/engines/k6/segments.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import { startKubernetes } from './server.ts'

/*
 * The k6-operator as its sources have it (v1.6.0): what it reads of a `TestRun`, and what it does
 * with it. No image is pulled: the k6 of this machine plays the runners.
 */

/**
 * What of a `TestRun` the gate uses, by `api/v1alpha1/testrun_types.go`; nothing else is allowed.
 */
const strings = { type: 'object', additionalProperties: { type: 'string' } }
const named = (more: object, required: string[] = ['name']) => ({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required,
    properties: { name: { type: 'string' }, ...more },
  },
})
const amounts = {
  type: 'object',
  additionalProperties: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
}
/** What both a runner and the starter have of `Pod`. */
const placement = {
  serviceAccountName: { type: 'string' },
  imagePullSecrets: named({}),
  nodeSelector: strings,
  tolerations: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        ['key', 'operator', 'value', 'effect'].map(key => [key, { type: 'string' }]),
      ),
    },
  },
}
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  properties: {
    apiVersion: { const: 'k6.io/v1alpha1' },
    kind: { const: 'TestRun' },
    metadata: {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', maxLength: 50 },
        namespace: { type: 'string' },
        labels: strings,
      },
    },
    spec: {
      type: 'object',
      additionalProperties: false,
      required: ['script', 'parallelism'],
      properties: {
        parallelism: { type: 'integer', minimum: 1 },
        arguments: { type: 'string' },
        script: {
          type: 'object',
          additionalProperties: false,
          properties: { localFile: { type: 'string' } },
        },
        starter: { type: 'object', additionalProperties: false, properties: placement },
        runner: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ...placement,
            image: { type: 'string' },
            resources: {
              type: 'object',
              additionalProperties: false,
              properties: { requests: amounts, limits: amounts },
            },
            env: named({ value: { type: 'string' } }),
            volumes: named({
              secret: {
                type: 'object',
                additionalProperties: false,
                properties: { secretName: { type: 'string' } },
              },
            }),
            volumeMounts: named({ mountPath: { type: 'string' }, readOnly: { type: 'boolean' } }),
          },
        },
      },
    },
  },
}
const isTestRun = new Ajv().compile(schema)

/** What goes wrong; all runners are numbered from 1. */
export type Mishaps = {
  /** The script cannot be read. */
  refuses?: string
  /** Why pods of runners stay as they are created. */
  waits?: { reason: string; message: string }
  /** A line of this runner never arrives. */
  loses?: number
  /** This runner is killed once it has begun. */
  kills?: number
  /** An iteration in ten ends with an exception. */
  throws?: true
  /** The cluster has the metrics API, by which each runner uses so much CPU all the time. */
  uses?: string
}

const throwing = (script: string): string =>
  script.replace(
    /^export default function \(\) \{$/m,
    '$&\n  if (exec.scenario.iterationInTest % 10 === 5) throw new Error("boom")',
  )

type Spec = {
  parallelism: number
  arguments: string
  script: { localFile: string }
  runner: {
    env: { name: string; value: string }[]
    volumes: { secret: { secretName: string } }[]
    resources?: object
  }
}

const podMetrics = {
  apiVersion: 'metrics.k8s.io/v1beta1',
  kind: 'PodMetrics',
  plural: 'pods',
}

/** A cluster with an operator, whose runners are processes of this `k6`. */
export async function startCluster(k6: string, mishaps: Mishaps = {}) {
  const kinds = [
    {
      apiVersion: 'k6.io/v1alpha1',
      kind: 'TestRun',
      plural: 'testruns',
      refusal: (object: KubernetesObject) =>
        isTestRun(object) ? undefined : JSON.stringify(isTestRun.errors),
    },
    ...(mishaps.uses === undefined ? [] : [podMetrics]),
  ]
  const cluster = await startKubernetes({ kinds })
  const folder = await mkdtemp(join(tmpdir(), 'k6-operator-'))
  /** By the name of their run. */
  const running = new Map<ChildProcess, string>()
  onTestFinished(async () => {
    for (const child of running.keys()) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const run = (testRun: KubernetesObject, script: string, number: number): Promise<number> => {
    const { parallelism, arguments: words, runner } = testRun.spec as Spec
    const { name } = testRun.metadata
    const labels = { app: 'k6', k6_cr: name, runner: 'true' }
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: `${name}-${number}`, labels },
    }
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `${name}-${number}-x7x7x`, labels },
      spec: { containers: [{ name: 'k6', resources: runner.resources }] },
    }
    const status = (state: object, phase: string) => ({
      phase,
      containerStatuses: [{ name: 'k6', image: 'docker.io/grafana/k6:2.2.0', state }],
    })
    cluster.put({ ...job, status: { active: 1 } })
    if (mishaps.waits) {
      cluster.put({ ...pod, status: status({ waiting: mishaps.waits }, 'Pending') })
      return new Promise(() => undefined)
    }
    cluster.put({ ...pod, status: status({ running: {} }, 'Running') })
    if (mishaps.uses !== undefined) {
      cluster.put({
        apiVersion: podMetrics.apiVersion,
        kind: podMetrics.kind,
        metadata: pod.metadata,
        // Of a time that lies in the load for sure.
        timestamp: '2099-01-01T00:00:00Z',
        window: '15s',
        containers: [{ name: 'k6', usage: { cpu: mishaps.uses, memory: '64Mi' } }],
      })
    }
    const child = spawn(
      k6,
      [
        ...['run', '--quiet', ...segmentArguments(number - 1, parallelism)],
        ...[...words.split(' '), script, '--address', ''],
      ],
      { env: Object.fromEntries(runner.env.map(one => [one.name, one.value])) },
    )
    running.set(child, name)
    let isLost = mishaps.loses !== number
    let time = 0
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        if (mishaps.kills === number && line.startsWith('["begin"')) child.kill('SIGKILL')
        if (!isLost && line.startsWith('["rows"')) {
          isLost = true
          return
        }
        time += 1
        const nanoseconds = String(time).padStart(9, '0')
        cluster.log(pod.metadata.name, line, `2026-11-29T10:00:00.${nanoseconds}Z`)
      })
    }
    return new Promise(resolve => {
      child.on('close', (code, signal) => {
        running.delete(child)
        // As a container's is: 137 is SIGKILL, and 143 SIGTERM.
        const exitCode = code ?? 128 + constants.signals[signal!]
        const phase = exitCode === 0 ? 'Succeeded' : 'Failed'
        if (cluster.named('Pod', pod.metadata.name))
          cluster.setStatus(pod, status({ terminated: { exitCode } }, phase))
        if (cluster.named('Job', job.metadata.name))
          cluster.setStatus(job, exitCode === 0 ? { succeeded: 1 } : { failed: 1 })
        cluster.endLogs(pod.metadata.name)
        resolve(exitCode)
      })
    })
  }

  const operate = async (testRun: KubernetesObject): Promise<void> => {
    const { script, runner, parallelism } = testRun.spec as Spec
    const stage = (name: string) => {
      if (cluster.named('TestRun', testRun.metadata.name))
        cluster.setStatus(testRun, { stage: name })
    }
    stage('initialization')
    if (mishaps.refuses !== undefined) {
      const metadata = {
        name: `${testRun.metadata.name}-initializer-abcde`,
        labels: { app: 'k6', k6_cr: testRun.metadata.name },
      }
      const terminated = { name: 'k6', state: { terminated: { exitCode: 107 } } }
      const status = { phase: 'Failed', containerStatuses: [terminated] }
      cluster.put({ apiVersion: 'v1', kind: 'Pod', metadata, status })
      cluster.log(metadata.name, mishaps.refuses)
      stage('error')
      return
    }
    const secret = cluster.named('Secret', runner.volumes[0]!.secret.secretName)!
    const files = secret.stringData as Record<string, string>
    const [name] = script.localFile.split('/').slice(-1)
    const file = join(folder, testRun.metadata.name, name!)
    await mkdir(dirname(file))
    await writeFile(file, mishaps.throws ? throwing(files[name!]!) : files[name!]!)
    stage('created')
    const ends = Array.from({ length: parallelism }, (_, index) => run(testRun, file, index + 1))
    stage('started')
    await Promise.all(ends)
    // Whatever their exit codes are.
    stage('finished')
  }

  cluster.onRequest = (what, object) => {
    if (object.kind !== 'TestRun') return
    if (what === 'created') void operate(object)
    else {
      for (const [child, name] of running) if (name === object.metadata.name) child.kill('SIGTERM')
      for (const [path, { metadata }] of cluster.objects)
        if (metadata.labels?.k6_cr === object.metadata.name) cluster.remove(path)
    }
  }
  return cluster
}
