import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { Problem } from '../../model/problem.ts'
import { durationMs } from '../kubernetes/duration.ts'
import type { Reached } from '../kubernetes/hold-cluster.ts'
import { manifestFault } from '../kubernetes/manifest-fault.ts'
import type { Part } from '../kubernetes/parts.ts'
import {
  anywhere,
  chosenByVariables,
  selectingIn,
  takenApart,
  targetsIn,
  variablesIn,
} from './targets.ts'

/** Experiments on nodes, and on what clouds have. */
const beyondPods = /^(node|kubelet|docker-service|ec2|ebs|rds|aws|gcp|azure|vm)-/

/** The experiment that breaks more than pods. */
function wideIn(spec: unknown): string | undefined {
  const { experiments } = partOf({ spec }, 'spec')
  const wide = objectsIn(experiments).find(({ name }) => beyondPods.test(String(name)))
  return wide && String(wide.name)
}

/** Why an engine is not held to the namespaces that it names. */
function beyondNamespaces(spec: unknown): Reached[] {
  const wide = wideIn(spec)
  if (wide !== undefined)
    return [{ at: ['spec', 'experiments'], beyond: `${wide} breaks more than pods of a namespace` }]
  const targets = targetsIn(spec)
  if (Object.values(targets).flat().length === 0)
    return [{ at: ['spec'], beyond: 'it names no app' }]
  return [
    ...takenApart(targets).map(({ at }) => ({
      at,
      beyond: 'a name or label of its app contains one of ; : [ ]',
    })),
    ...chosenByVariables(spec, anywhere).map(({ at, name }) => ({
      at,
      beyond: `its variable ${name} chooses what is broken`,
    })),
  ]
}

/** The namespace that a target names. */
const namespaceIn =
  (key: 'appns' | 'namespace') =>
  ({ at, part }: Part): Reached[] => {
    const namespace = part[key]
    return typeof namespace === 'string' ? [{ at: [...at, key], namespace }] : []
  }

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
  // In seconds.
  lasts: ({ spec }) =>
    variablesIn(spec)
      .filter(({ name }) => name === 'TOTAL_CHAOS_DURATION')
      .map(({ at, value }) => ({ at: [...at, 'value'], ms: durationMs(`${value}s`) })),
  reach: ({ spec }) => {
    const { apps, pods, workloads } = targetsIn(spec)
    return [
      ...beyondNamespaces(spec),
      ...apps.flatMap(namespaceIn('appns')),
      ...[...pods, ...workloads].flatMap(namespaceIn('namespace')),
    ]
  },
  selects: ({ spec }) => {
    const wide = wideIn(spec)
    return wide === undefined
      ? selectingIn(spec)
      : [{ at: ['spec', 'experiments'], by: `more than pods, by ${wide}` }]
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
