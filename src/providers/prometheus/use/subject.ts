import { listed } from '../../../model/basics/listed.ts'
import type { Context } from '../../../model/context.ts'
import { resourceNames, trafficNames } from '../../../model/evidence/conventional.ts'
import type { Subject } from '../../../promql/indicator.ts'
import type { Sample } from '../../numbers/samples.ts'
import type { Failed } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { recipes } from './recipes.ts'

/** Labels that identify one process, or one container. */
export const identity = ['job', 'instance', 'namespace', 'pod', 'container', 'name'] as const

/** Matchers of the target's series. `hint`: how to give them. */
export type Whose =
  | { kind: 'whose'; matchers: string[] }
  | { kind: 'unknown'; detail: string; hint: string }
  | Failed

type Member = Sample['labels']

/** Prometheus and exporters export metrics of themselves too, and are never the target. */
const observers = '(prometheus|alertmanager|grafana|pushgateway|.+_exporter)_build_info'
const hint = 'select its series with prometheus.target, such as \'{job="checkout"}\''
const mostNamed = 4

/**
 * Which series are the target's: as the config says; else those of its own `host:port`; else those
 * with the service's name; else all, where there is only one job, or one container. First of
 * processes, then of containers, then of requests.
 */
export async function findWhose(
  subject: Subject,
  reading: Reading,
  context: Context,
): Promise<Whose> {
  if (subject.matchers !== undefined)
    return { kind: 'whose', matchers: [withoutBraces(subject.matchers)] }
  for (const { metrics, familyOf } of kinds) {
    const found = await findMembers(metrics, reading, context)
    if (!Array.isArray(found)) return found
    if (found.length > 0) return chooseAmong(found, familyOf, subject)
  }
  return {
    kind: 'unknown',
    detail: 'no process and no container has a metric under a usual name',
    hint,
  }
}

/**
 * Matchers of the target in `up`, such as `{job="shop",instance="a:80"}`: as the config says, or
 * found as above among the scraped targets. Undefined where it is not known.
 */
export async function findTarget(
  subject: Subject,
  reading: Reading,
  context: Context,
): Promise<string | undefined> {
  if (subject.matchers !== undefined) return `{${withoutBraces(subject.matchers)}}`
  const found = await findMembers(['up'], reading, context)
  if (!Array.isArray(found) || found.length === 0) return undefined
  const whose = chooseAmong(found, () => ['job'], subject)
  return whose.kind === 'whose' ? `{${whose.matchers.join(',')}}` : undefined
}

type Kind = { metrics: readonly string[]; familyOf: (member: Member) => readonly string[] }

const ofResources = resourceNames.flatMap(name => recipes[name])
const metricsOf = (several: typeof ofResources): string[] => [
  ...new Set(several.map(({ metric }) => metric)),
]
const kinds: readonly Kind[] = [
  {
    metrics: metricsOf(ofResources.filter(({ label }) => label === undefined)),
    familyOf: () => ['job'],
  },
  {
    metrics: metricsOf(ofResources.filter(({ label }) => label !== undefined)),
    familyOf: member => (member.container ? ['namespace', 'container'] : ['name']),
  },
  { metrics: metricsOf(trafficNames.flatMap(name => recipes[name])), familyOf: () => ['job'] },
]

async function findMembers(
  metrics: readonly string[],
  { api, window }: Reading,
  context: Context,
): Promise<Member[] | Failed> {
  const names = `${metrics.join('|')}|${observers}`
  const query = `count by (__name__, ${identity.join(', ')}) ({__name__=~"${names}"})`
  const result = await api.query(query, context, window.end)
  if (result.kind === 'failed') return result
  const all = result.kind === 'vector' ? result.samples.map(({ labels }) => labels) : []
  const isObserver = ({ __name__ = '' }: Member) => __name__.endsWith('_build_info')
  const watching = new Set(all.filter(isObserver).map(processOf))
  return all.filter(
    member => !isObserver(member) && !watching.has(processOf(member)) && !isGroup(member),
  )
}

const processOf = ({ job, instance }: Member): string => JSON.stringify([job, instance])

/** Of cAdvisor: the machine, a pod as a whole, the container that holds its network. */
const isGroup = ({ __name__ = '', container, name }: Member): boolean =>
  __name__.startsWith('container_') && (container === 'POD' || (!container && !name))

function chooseAmong(
  members: readonly Member[],
  familyOf: Kind['familyOf'],
  { hosts, service }: Subject,
): Whose {
  const here = members.find(({ instance }) => instance !== undefined && hosts.includes(instance))
  if (here) return { kind: 'whose', matchers: equalTo(here, ['job', 'instance']) }
  const named = members.find(member =>
    (['job', 'container', 'name'] as const).some(label => member[label] === service),
  )
  const families = new Map(
    members.map(member => [equalTo(member, familyOf(member)).join(','), member]),
  )
  if (named) {
    const label = (['job', 'container', 'name'] as const).find(one => named[one] === service)!
    return {
      kind: 'whose',
      matchers: equalTo(named, label === 'container' ? ['namespace', label] : [label]),
    }
  }
  const [only, other] = families.values()
  if (only && !other) return { kind: 'whose', matchers: equalTo(only, familyOf(only)) }
  const names = [...families.keys()].sort().map(name => `{${name}}`)
  return { kind: 'unknown', detail: `several may be the target: ${listed(names, mostNamed)}`, hint }
}

/** Matchers for the labels as a series has them, without those that it does not have. */
const equalTo = (member: Member, labels: readonly string[]): string[] =>
  labels.flatMap(label => (member[label] ? [`${label}="${escapeLabel(member[label])}"`] : []))

const escapeLabel = (value: string): string => value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')

/** `{job="checkout",}` as it stands among other matchers. */
const withoutBraces = (matchers: string): string =>
  matchers.trim().slice(1, -1).trim().replace(/,$/, '')
