import { defined } from '../../model/basics/defined.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { Problem } from '../../model/problem.ts'
import { below } from '../kubernetes/hold-cluster.ts'
import { manifestFault } from '../kubernetes/manifest-fault.ts'

/** Experiments on nodes, and on what clouds have. */
const beyondPods = /^(node|kubelet|docker-service|ec2|ebs|rds|aws|gcp|azure|vm)-/

export const { open, revert } = manifestFault({
  title: 'LitmusChaos',
  expected: 'ChaosEngine of litmuschaos.io/v1alpha1',
  isAccepted: ({ apiVersion, kind }) =>
    apiVersion.startsWith('litmuschaos.io/') && kind === 'ChaosEngine',
  prepare: object => {
    if (partOf(object, 'spec').engineState !== 'stop') return object
    throw new Problem(
      'fault',
      `engineState of ${object.metadata.name} is stop: it breaks nothing`,
      {
        hint: 'write engineState: active',
      },
    )
  },
  reach: ({ spec }) => {
    const { experiments } = partOf({ spec }, 'spec')
    const { pods, workloads } = below({ spec }, 'selectors')[0] ?? {}
    const apps = [...below({ spec }, 'appinfo'), ...objectsIn(pods), ...objectsIn(workloads)]
    const wide = objectsIn(experiments).find(({ name }) => beyondPods.test(String(name)))
    const namespaces = apps.flatMap(({ appns, namespace }) => [appns, namespace])
    return {
      namespaces: namespaces.filter(one => typeof one === 'string'),
      ...defined({
        beyond: wide
          ? `${wide.name} breaks more than pods of a namespace`
          : apps.length === 0
            ? 'it names no app'
            : undefined,
      }),
    }
  },
  runOf: object => {
    const { engineStatus = 'without a status', experiments } = partOf(object, 'status')
    const listed = objectsIn(experiments)
    const told = listed.map(({ name, status, verdict }) => `${name} ${status}, verdict ${verdict}`)
    const says = [String(engineStatus), ...told].join('; ')
    if (engineStatus === 'completed' || engineStatus === 'stopped') return { status: 'ended', says }
    const isRunning = listed.some(({ status }) => status === 'Running')
    return { status: isRunning ? 'active' : 'pending', says }
  },
})
