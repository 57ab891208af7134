import { objectsIn } from '../../../model/basics/json.ts'
import { partOf } from '../../../model/basics/part-of.ts'
import type { Context } from '../../../model/context.ts'
import type { HealthFact } from '../../../model/evidence/load/health-fact.ts'
import type { Cluster } from '../../../net/kubernetes/cluster.ts'
import type { ClusterFailureReason } from '../../../net/kubernetes/failure.ts'
import type { KubernetesObject } from '../../../net/kubernetes/object.ts'
import { amountOf } from './quantity.ts'
import { cpuLimitOf, runnerContainer } from './runners.ts'
import { runnersOf } from './test-run.ts'

const metricsKind = { apiVersion: 'metrics.k8s.io/v1beta1', kind: 'PodMetrics' } as const
const everyMs = 5000
/** Why a cluster will not say it later, either. */
const never: ReadonlySet<ClusterFailureReason> = new Set([
  'unknown-kind',
  'forbidden',
  'unauthorized',
])
/** What a pod is measured over, where the metrics do not say it. */
const usualWindowMs = 30_000
/** Beyond this share of its limit, a container is throttled now and then. */
const mostOfLimit = 0.8

/** The cores that a runner has used, and may use. */
type Use = { cores: number; limit: number }

/**
 * How much of their CPU the runners use, by the metrics API where the cluster has it and we may
 * read it. Only a container with a limit can be held to something.
 */
export class PodCpu {
  private readonly limits = new Map<string, number>()
  private begunMs: number | undefined
  private busiest: Use | undefined

  /** Notes a pod of a runner. */
  add(pod: KubernetesObject): void {
    const limit = cpuLimitOf(pod)
    if (limit !== undefined) this.limits.set(pod.metadata.name, limit)
  }

  /** A runner sends: what was used before is its start. */
  begin(): void {
    this.begunMs ??= Date.now()
  }

  /** Looks now and then until the signal aborts. */
  async watch(
    cluster: Cluster,
    { name, namespace }: { name: string; namespace: string },
    { clock }: Pick<Context, 'clock'>,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(everyMs, signal)
      if (signal.aborted || this.limits.size === 0 || this.begunMs === undefined) continue
      const listed = await cluster.list({ ...metricsKind, namespace, labels: runnersOf(name) })
      if (listed.kind === 'list') for (const one of listed.items) this.take(one)
      else if (never.has(listed.reason)) return
    }
  }

  take(metrics: KubernetesObject): void {
    const limit = this.limits.get(metrics.metadata.name)
    const from = Date.parse(String(metrics.timestamp)) - windowMs(metrics.window)
    if (limit === undefined || this.begunMs === undefined || !(from >= this.begunMs)) return
    const container = objectsIn(metrics.containers).find(({ name }) => name === runnerContainer)
    const cores = amountOf(partOf(container, 'usage').cpu)
    if (cores === undefined) return
    if (!this.busiest || cores / limit > this.busiest.cores / this.busiest.limit)
      this.busiest = { cores, limit }
  }

  facts(): HealthFact[] {
    if (!this.busiest) return []
    const { cores, limit } = this.busiest
    return [
      {
        name: 'CPU of the busiest runner',
        value: cores,
        limit: mostOfLimit * limit,
        unit: 'cores',
        doubts: 'adds time',
        advice: 'raise `parallelism`, or `cpu` in `resources.limits`, of load.kubernetes',
      },
    ]
  }
}

/** As Go writes a duration: `30s`, `14.7s`, `1m0s`. */
function windowMs(written: unknown): number {
  const [, minutes = 0, seconds = 0] = /^(?:(\d+)m)?([\d.]+)s$/.exec(String(written)) ?? []
  return (Number(minutes) * 60 + Number(seconds)) * 1000 || usualWindowMs
}
