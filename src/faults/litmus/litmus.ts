import { isObject } from '../../model/basics/is-object.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { Problem } from '../../model/problem.ts'
import { manifestFault } from '../kubernetes/manifest-fault.ts'

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
  runOf: object => {
    const { engineStatus = 'without a status', experiments } = partOf(object, 'status')
    const listed = Array.isArray(experiments) ? experiments.filter(isObject) : []
    const told = listed.map(({ name, status, verdict }) => `${name} ${status}, verdict ${verdict}`)
    const says = [String(engineStatus), ...told].join('; ')
    if (engineStatus === 'completed' || engineStatus === 'stopped') return { status: 'ended', says }
    const isRunning = listed.some(({ status }) => status === 'Running')
    return { status: isRunning ? 'active' : 'pending', says }
  },
})
