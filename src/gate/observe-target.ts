import type { Context } from '../model/context.ts'
import {
  type Resource,
  resourceNames,
  resources,
  type Traffic,
  traffic,
  trafficNames,
} from '../model/conventional.ts'
import { defined } from '../model/defined.ts'
import type { Evidence, Measurement } from '../model/evidence.ts'
import type { ConventionalIndicator, Indicator, Plan, Subject } from '../model/plan.ts'
import type { MeasuredWindow, Provider } from '../providers/provider.ts'

/**
 * What the server tells of the target without being asked for anything: what it used, and the requests as it saw them. No
 * verdict depends on it, so that what fails is only logged; whose series are meant may be for the user to say.
 */
export async function observeTarget(
  evidence: Evidence,
  window: MeasuredWindow,
  plan: Plan,
  provider: Provider,
  context: Context,
): Promise<void> {
  const of = subjectOf(plan, evidence.target.url)
  const observed: Observation = { provider, window, of, context }
  const uses = await Promise.all(resourceNames.map(resource => observeUse(resource, observed)))
  const seen = await Promise.all(trafficNames.map(name => observeTraffic(name, observed)))
  evidence.resources = uses.flatMap(({ found }) => found ?? [])
  evidence.traffic = seen.filter(series => series !== undefined)
  const unclear = uses.find(({ unclear }) => unclear)?.unclear
  if (!unclear || evidence.resources.length > 0) return
  const note = {
    source: 'prometheus',
    message: `No resource use is shown: ${unclear.detail}.`,
    hint: unclear.hint,
  }
  context.log.info(`${note.message} ${note.hint}`)
  evidence.notes = [...(evidence.notes ?? []), note]
}

/** The indicator of an objective, with the target that has been found. */
export const aimed = (indicator: Indicator, plan: Plan, url: string): Indicator =>
  indicator.kind === 'histogram' || indicator.kind === 'alerts'
    ? indicator
    : { ...indicator, of: subjectOf(plan, url) }

type Observation = { provider: Provider; window: MeasuredWindow; of: Subject; context: Context }
type Observed<T> = { found?: T; unclear?: { detail: string; hint: string } }

async function observeUse(
  resource: Resource,
  { provider, window, of, context }: Observation,
): Promise<Observed<NonNullable<Evidence['resources']>[number]>> {
  const indicator: ConventionalIndicator = { kind: 'conventional', what: resource, of }
  const measured = await provider.measure(indicator, window, context)
  if (measured.kind !== 'use') {
    logWhy(resource, measured, context)
    const { detail, hint } = measured.kind === 'no-data' ? measured : {}
    return detail !== undefined && hint !== undefined ? { unclear: { detail, hint } } : {}
  }
  const { most, average, processes, query } = measured
  const { points } = (await readCourse(indicator, { provider, window, of, context })) ?? {
    points: [],
  }
  const { unit } = resources[resource]
  return {
    found: {
      resource,
      unit,
      most,
      ...defined({ average }),
      processes,
      query,
      points,
    },
  }
}

async function observeTraffic(of: Traffic, observation: Observation) {
  const course = await readCourse(
    { kind: 'conventional', what: of, of: observation.of },
    observation,
  )
  return course && { of, unit: traffic[of].unit, ...course }
}

async function readCourse(
  indicator: ConventionalIndicator,
  { provider, window, context }: Observation,
): Promise<{ query: string; points: [number, number][] } | undefined> {
  const course = await provider.series(indicator, window, context)
  if (course.kind === 'series')
    return { query: course.query, points: course.series[0]?.values ?? [] }
  logWhy(indicator.what, course, context)
  return undefined
}

function logWhy(what: string, measured: Measurement, { log }: Context): void {
  const why =
    measured.kind === 'no-data' || measured.kind === 'failed' ? measured.detail : measured.kind
  log.debug(`The server's ${what} is not known: ${why}`)
}

/** Series may bear the address by which a target is scraped, which on one machine has several names. */
function subjectOf({ prometheus, ownPrometheus, service }: Plan, target: string): Subject {
  const matchers = (prometheus ?? ownPrometheus)?.target
  return {
    ...defined({ matchers }),
    hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
    service,
  }
}

const ownNames = ['localhost', '127.0.0.1', '[::1]']

function hostsOf({ protocol, hostname, port }: URL): string[] {
  const names = ownNames.includes(hostname) ? ownNames : [hostname]
  return names.map(name => `${name}:${port || (protocol === 'https:' ? 443 : 80)}`)
}
