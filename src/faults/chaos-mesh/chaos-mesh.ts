import { isObject } from '../../model/basics/is-object.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { durationOf, manifestFault, withSpec } from '../kubernetes/manifest-fault.ts'

/** They have their effect once, and have no duration. */
const oneShots: readonly unknown[] = ['pod-kill', 'container-kill']

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
  runOf: object => {
    const status = partOf(object, 'status')
    const conditions = Array.isArray(status.conditions) ? status.conditions.filter(isObject) : []
    const is = (type: string) =>
      conditions.some(one => one.type === type && String(one.status) === 'True')
    const { desiredPhase } = partOf(status, 'experiment')
    const says = `AllInjected ${is('AllInjected')}, AllRecovered ${is('AllRecovered')}`
    if (desiredPhase === 'Stop') return { status: is('AllRecovered') ? 'ended' : 'active', says }
    return { status: is('AllInjected') ? 'active' : 'pending', says }
  },
})
