import { isObject } from '../../../model/basics/is-object.ts'
import { objectsIn } from '../../../model/basics/json.ts'
import { partOf } from '../../../model/basics/part-of.ts'
import type { KubernetesObject } from '../../../net/kubernetes/object.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { outOfMemory } from '../../foreign/tool-failure.ts'
import { amountOf } from './quantity.ts'

/** The container of a runner, as the operator calls it. */
export const runnerContainer = 'k6'

const statusOf = (object: KubernetesObject) => partOf(object, 'status')

const containerIn = (pod: KubernetesObject): Record<string, unknown> =>
  objectsIn(statusOf(pod).containerStatuses).find(({ name }) => name === runnerContainer) ?? {}

/** Whether the job is over; `failed` where any of its pods has failed. */
export function endOfJob(job: KubernetesObject): 'running' | 'succeeded' | 'failed' {
  const { succeeded, failed, conditions } = statusOf(job)
  const hasFailed = objectsIn(conditions).some(
    ({ type, status }) => type === 'Failed' && status === 'True',
  )
  if (hasFailed || (typeof failed === 'number' && failed > 0)) return 'failed'
  return typeof succeeded === 'number' && succeeded > 0 ? 'succeeded' : 'running'
}

/** How the container of a runner has ended, such as `exit code 1`; undefined while it runs. */
export function endOfPod(pod: KubernetesObject): string | undefined {
  const { state } = containerIn(pod)
  const terminated = isObject(state) ? state.terminated : undefined
  if (!isObject(terminated)) return undefined
  return terminated.reason === 'OOMKilled' ? outOfMemory : `exit code ${terminated.exitCode}`
}

/** Cores that the container of a runner may use; undefined where there is no limit. */
export function cpuLimitOf(pod: KubernetesObject): number | undefined {
  const container = objectsIn(partOf(pod, 'spec').containers).find(
    ({ name }) => name === runnerContainer,
  )
  const { resources } = container ?? {}
  const limits = isObject(resources) ? resources.limits : undefined
  return isObject(limits) ? amountOf(limits.cpu) : undefined
}

/** Why a pod does not run yet, where its status says so. */
export function waitOf(pod: KubernetesObject): string | undefined {
  const { state } = containerIn(pod)
  const waiting = isObject(state) ? state.waiting : undefined
  const unmet = objectsIn(statusOf(pod).conditions).find(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  )
  const { reason, message } = isObject(waiting) ? waiting : (unmet ?? {})
  if (typeof reason !== 'string') return undefined
  return excerpt(typeof message === 'string' ? `${reason}: ${message}` : reason, 300)
}

/** The version that the image is called by; the image where that says none. */
export function versionOf(pod: KubernetesObject): string | undefined {
  const { image } = containerIn(pod)
  if (typeof image !== 'string') return undefined
  return /:v?(\d[\w.-]*)$/.exec(image)?.[1] ?? excerpt(image, 100)
}
