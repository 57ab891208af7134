import { defined } from '../../model/basics/defined.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { Problem } from '../../model/problem.ts'
import { manifestFault } from '../kubernetes/manifest-fault.ts'
import { anywhere, chosenByVariables, isTakenApart, selectingIn, targetsIn } from './targets.ts'

/** Experiments on nodes, and on what clouds have. */
const beyondPods = /^(node|kubelet|docker-service|ec2|ebs|rds|aws|gcp|azure|vm)-/

/** The experiment that breaks more than pods. */
function wideIn(spec: unknown): string | undefined {
  const { experiments } = partOf({ spec }, 'spec')
  const wide = objectsIn(experiments).find(({ name }) => beyondPods.test(String(name)))
  return wide && String(wide.name)
}

/** Why an engine is not held to the namespaces that it names. */
function beyondNamespaces(spec: unknown): string | undefined {
  const wide = wideIn(spec)
  if (wide !== undefined) return `${wide} breaks more than pods of a namespace`
  const targets = targetsIn(spec)
  if (Object.values(targets).flat().length === 0) return 'it names no app'
  if (isTakenApart(targets)) return 'a name or label of its app contains one of ; : [ ]'
  const [chosen] = chosenByVariables(spec, anywhere)
  return chosen && `its variable ${chosen.name} chooses what is broken`
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
  reach: ({ spec }) => {
    const targets = targetsIn(spec)
    const apps = [...targets.apps, ...targets.pods, ...targets.workloads]
    const namespaces = apps.flatMap(({ part: { appns, namespace } }) => [appns, namespace])
    return {
      namespaces: namespaces.filter(one => typeof one === 'string'),
      ...defined({ beyond: beyondNamespaces(spec) }),
    }
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
