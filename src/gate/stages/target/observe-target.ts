import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import {
  type Resource,
  resourceNames,
  resources,
  type Traffic,
  traffic,
  trafficNames,
} from '../../../model/evidence/conventional.ts'
import type { Evidence } from '../../../model/evidence/evidence.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import type { ResourceUse, Use } from '../../../model/evidence/use.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import type { Subject } from '../../../model/plan/question.ts'
import { portOf } from '../../../net/addresses/endpoint.ts'
import type { Aimed, MeasuredWindow, Provider } from '../../../providers/provider.ts'
import { addNotes } from '../../sources.ts'
import { type Stage, spanOf } from '../stage.ts'

export const observe: Stage = {
  id: 'observe',
  run: async ({ plan, evidence, sources, context }) => {
    const window = spanOf(evidence.load!)
    if (!window) return
    const able = [...sources.open].filter(([, { uses }]) => uses)
    const ofBoth = able.filter(([, { usesOfBase }]) => usesOfBase)
    const first = able.filter(([, { usesOfBase }]) => !usesOfBase).slice(0, 1)
    // What is shown beside the base has to come from a source that knows the base.
    const chosen = plan.baseline ? [...ofBoth, ...first] : [...first, ...ofBoth]
    for (const [source, provider] of chosen)
      await observeTarget({ source, provider, window, plan, evidence, context })
  },
}

type Order = {
  source: string
  provider: Provider
  window: MeasuredWindow
  plan: Plan
  evidence: Evidence
  context: Context
}

/**
 * What a source tells of the target without being asked for anything, and no source before it: what
 * it used, and the requests as it saw them. No verdict depends on it, so that what fails is only
 * logged; whose series are meant may be for the user to say.
 */
async function observeTarget(order: Order): Promise<void> {
  const { source, provider, window, plan, evidence, context } = order
  const target = subjectOf(plan, evidence.target.url)
  const observed: Observation = { provider, window, target, context }
  const isNew = (name: string) => !evidence.resources?.some(({ resource }) => resource === name)
  const reported = provider.uses!
  const uses = await Promise.all(
    resourceNames
      .filter(name => reported.includes(name) && isNew(name))
      .map(name => observeUse(name, observed)),
  )
  const seen = await Promise.all(
    trafficNames
      .filter(name => reported.includes(name))
      .map(name => observeTraffic(name, observed)),
  )
  const found = [...(evidence.resources ?? []), ...uses.flatMap(({ found }) => found ?? [])]
  evidence.resources = resourceNames.flatMap(name => found.filter(one => one.resource === name))
  const traffic = seen.filter(series => series !== undefined)
  if (!provider.usesOfBase) evidence.traffic = traffic
  const unclear = uses.find(({ unclear }) => unclear)?.unclear
  if (!unclear || evidence.resources.length > 0) return
  const note = {
    source,
    message: `No resource use is shown: ${unclear.detail}.`,
    hint: unclear.hint,
  }
  context.log.info(`${note.message} ${note.hint}`)
  addNotes(evidence, [note])
}

type Observation = {
  provider: Provider
  window: MeasuredWindow
  target: Subject
  context: Context
}
type Observed<T> = { found?: T; unclear?: { detail: string; hint: string } }

async function observeUse(
  resource: Resource,
  observation: Observation,
): Promise<Observed<ResourceUse>> {
  const { provider, window, target, context } = observation
  const aimed = useOf(resource, target)
  const measured = await provider.measure(aimed, window, context)
  if (measured.kind !== 'use') {
    logReason(resource, measured, context)
    const { detail, hint } = measured.kind === 'no-data' ? measured : {}
    return detail !== undefined && hint !== undefined ? { unclear: { detail, hint } } : {}
  }
  const { query, url } = measured
  const { unit } = resources[resource]
  const use = { ...figuresOf(measured), points: await pointsOf(aimed, observation) }
  const base = await observeBase(aimed, observation)
  return { found: { resource, unit, ...use, query, ...defined({ url, base }) } }
}

/** What the base used; undefined where the source does not tell it. */
async function observeBase(
  aimed: Aimed,
  observation: Observation,
): Promise<ResourceUse['base'] | undefined> {
  const { provider, window, context } = observation
  if (!provider.usesOfBase) return undefined
  const ofBase = { ...aimed, side: 'base' as const }
  const measured = await provider.measure(ofBase, window, context)
  if (measured.kind !== 'use') return undefined
  return { ...figuresOf(measured), points: await pointsOf(ofBase, observation) }
}

const figuresOf = ({ most, average, processes }: Use): Use => ({
  most,
  ...defined({ average }),
  processes,
})

async function pointsOf(aimed: Aimed, observation: Observation): Promise<[number, number][]> {
  return (await readCourse(aimed, observation))?.points ?? []
}

async function observeTraffic(of: Traffic, observation: Observation) {
  const course = await readCourse(useOf(of, observation.target), observation)
  return course && { of, unit: traffic[of].unit, ...course }
}

async function readCourse(
  aimed: Aimed,
  { provider, window, context }: Observation,
): Promise<{ query: string; points: [number, number][] } | undefined> {
  const course = await provider.series?.(aimed, window, context)
  if (course?.kind === 'series')
    return { query: course.query, points: course.series[0]?.values ?? [] }
  if (course && aimed.question.kind === 'use') logReason(aimed.question.of, course, context)
  return undefined
}

const useOf = (of: Resource | Traffic, target: Subject): Aimed => ({
  question: { kind: 'use', of },
  ask: {},
  target,
})

function logReason(what: string, measured: Measurement, { log }: Context): void {
  const why =
    measured.kind === 'no-data' || measured.kind === 'failed' ? measured.detail : measured.kind
  log.debug(`The server's ${what} is not known: ${why}`)
}

/**
 * Series may bear the address by which a target is watched, which on one machine has several names.
 */
export const subjectOf = ({ service }: Pick<Plan, 'service'>, target: string): Subject => ({
  hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
  service,
})

const ownNames = ['localhost', '127.0.0.1', '[::1]']

function hostsOf(url: URL): string[] {
  const names = ownNames.includes(url.hostname) ? ownNames : [url.hostname]
  return names.map(name => `${name}:${portOf(url)}`)
}
