import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { labelsIn } from '../../model/plan/policy.ts'
import { durationMs, durationOf } from '../kubernetes/duration.ts'
import { manifestFault, withSpec } from '../kubernetes/manifest-fault.ts'

export const { open, revert } = manifestFault({
  title: 'Argo Rollouts',
  expected: 'Experiment of argoproj.io/v1alpha1',
  isAccepted: ({ apiVersion, kind }) =>
    apiVersion.startsWith('argoproj.io/') && kind === 'Experiment',
  prepare: (object, opening) =>
    partOf(object, 'spec').duration === undefined
      ? withSpec(object, { duration: durationOf(opening) })
      : object,
  lasts: object => {
    const { duration } = partOf(object, 'spec')
    return duration === undefined ? [] : [{ at: ['spec', 'duration'], ms: durationMs(duration) }]
  },
  reach: () => [],
  selects: object =>
    objectsIn(partOf(object, 'spec').templates).map((template, index) => ({
      at: ['spec', 'templates', index, 'selector'],
      labels: labelsIn(partOf(template, 'selector').matchLabels),
    })),
  runOf: object => {
    const { phase = '', message } = partOf(object, 'status')
    const says = [phase, message].filter(Boolean).join(': ')
    if (phase === '' || phase === 'Pending') return { status: 'pending', says }
    return { status: phase === 'Running' ? 'active' : 'ended', says }
  },
})
