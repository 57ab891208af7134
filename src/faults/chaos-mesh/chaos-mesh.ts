import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { labelsIn } from '../../model/plan/policy.ts'
import { durationMs, durationOf } from '../kubernetes/duration.ts'
import type { Reached } from '../kubernetes/hold-cluster.ts'
import { manifestFault, withSpec } from '../kubernetes/manifest-fault.ts'
import { below, type Part, textsOf } from '../kubernetes/parts.ts'

/** They have their effect once, and have no duration. */
const oneShots: readonly unknown[] = ['pod-kill', 'container-kill']

/** Kinds of chaos that are about something else than pods of a namespace. */
const outside: readonly string[] = ['AWSChaos', 'AzureChaos', 'GCPChaos', 'PhysicalMachineChaos']

function beyondNamespaces(kind: string, spec: unknown): Reached[] {
  if (outside.includes(kind))
    return [{ at: ['kind'], beyond: `${kind} breaks what is in no namespace` }]
  return isObject(spec) && spec.remoteCluster !== undefined
    ? [{ at: ['spec', 'remoteCluster'], beyond: 'it reaches another cluster' }]
    : []
}

/** Of one selector. */
function namespacesIn({ at, part: { namespaces, pods } }: Part): Reached[] {
  const listed = textsOf(namespaces).map((namespace, index) => ({
    at: [...at, 'namespaces', index],
    namespace,
  }))
  const named = isObject(pods) ? Object.keys(pods) : []
  return [...listed, ...named.map(namespace => ({ at: [...at, 'pods', namespace], namespace }))]
}

export const { open, revert } = manifestFault({
  title: 'Chaos Mesh',
  expected: 'a kind of chaos, such as NetworkChaos of chaos-mesh.org/v1alpha1',
  isAccepted: ({ apiVersion, kind }) =>
    apiVersion.startsWith('chaos-mesh.org/') && kind.endsWith('Chaos'),
  prepare: (object, opening) => {
    const { duration, action } = partOf(object, 'spec')
    return duration === undefined && !oneShots.includes(action)
      ? withSpec(object, { duration: durationOf(opening) })
      : object
  },
  lasts: object => {
    const { duration, action } = partOf(object, 'spec')
    return duration === undefined || oneShots.includes(action)
      ? []
      : [{ at: ['spec', 'duration'], ms: durationMs(duration) }]
  },
  reach: ({ kind, spec }) => [
    ...beyondNamespaces(kind, spec),
    ...below(spec, 'selector', ['spec']).flatMap(namespacesIn),
  ],
  selects: ({ kind, spec }) => {
    if (outside.includes(kind)) return [{ at: ['kind'], by: 'no pods' }]
    const missing = [['spec'], ['spec', 'target']].filter(at => {
      const part = at.length === 1 ? spec : partOf({ spec }, 'spec').target
      return isObject(part) && !isObject(part.selector)
    })
    return [
      ...missing.map(at => ({ at, by: 'pods without a selector' })),
      ...below(spec, 'selector', ['spec']).map(({ at, part }) =>
        // Pods that are named are taken whatever else the selector asks for.
        part.pods === undefined
          ? { at, labels: labelsIn(part.labelSelectors) }
          : { at: [...at, 'pods'], by: 'pods by their names' },
      ),
    ]
  },
  runOf: object => {
    const status = partOf(object, 'status')
    const conditions = objectsIn(status.conditions)
    const is = (type: string) =>
      conditions.some(one => one.type === type && String(one.status) === 'True')
    const { desiredPhase } = partOf(status, 'experiment')
    const says = ['Selected', 'AllInjected', 'AllRecovered']
      .map(type => `${type} ${is(type)}`)
      .join(', ')
    if (desiredPhase === 'Stop') return { status: is('AllRecovered') ? 'ended' : 'active', says }
    return { status: is('AllInjected') ? 'active' : 'pending', says }
  },
})
