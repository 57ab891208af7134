import { usesOf } from '../../../deployments/started/app-use.ts'
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
import type { Plan } from '../../../model/plan/plan.ts'
import type { Subject } from '../../../model/plan/question.ts'
import type { Aimed, MeasuredWindow, Provider } from '../../../providers/provider.ts'
import { addNotes, type OpenSources } from '../../sources.ts'
import { type Stage, spanOf } from '../stage.ts'

export const observe: Stage = {
  id: 'observe',
  run: async ({ plan, evidence, sources, apps, context }) => {
    const window = spanOf(evidence.load!)
    if (!window) return
    await observeTarget(evidence, window, plan, sources.open, context)
    const app = apps.of('head')
    if (!app || evidence.resources?.length) return
    const uses = usesOf(app.samples, window)
    if (uses.length > 0) evidence.resources = uses
  },
}

/**
 * What the first source that can tells of the target without being asked for anything: what it used, and the requests as it saw
 * them. No verdict depends on it, so that what fails is only logged; whose series are meant may be for the user to say.
 */
async function observeTarget(
  evidence: Evidence,
  window: MeasuredWindow,
  plan: Plan,
  sources: OpenSources,
  context: Context,
): Promise<void> {
  const [source, provider] = [...sources].find(([, { uses }]) => uses) ?? []
  if (source === undefined || !provider) return
  const target = subjectOf(plan, evidence.target.url)
  const observed: Observation = { provider, window, target, context }
  const { uses: told = [] } = provider
  const uses = await Promise.all(
    resourceNames.filter(name => told.includes(name)).map(name => observeUse(name, observed)),
  )
  const seen = await Promise.all(
    trafficNames.filter(name => told.includes(name)).map(name => observeTraffic(name, observed)),
  )
  evidence.resources = uses.flatMap(({ found }) => found ?? [])
  evidence.traffic = seen.filter(series => series !== undefined)
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
  { provider, window, target, context }: Observation,
): Promise<Observed<NonNullable<Evidence['resources']>[number]>> {
  const asked = useOf(resource, target)
  const measured = await provider.measure(asked, window, context)
  if (measured.kind !== 'use') {
    logWhy(resource, measured, context)
    const { detail, hint } = measured.kind === 'no-data' ? measured : {}
    return detail !== undefined && hint !== undefined ? { unclear: { detail, hint } } : {}
  }
  const { most, average, processes, query, url } = measured
  const { points } = (await readCourse(resource, { provider, window, target, context })) ?? {
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
      ...(url !== undefined && { url }),
      points,
    },
  }
}

async function observeTraffic(of: Traffic, observation: Observation) {
  const course = await readCourse(of, observation)
  return course && { of, unit: traffic[of].unit, ...course }
}

async function readCourse(
  what: Resource | Traffic,
  { provider, window, target, context }: Observation,
): Promise<{ query: string; points: [number, number][] } | undefined> {
  const course = await provider.series?.(useOf(what, target), window, context)
  if (course?.kind === 'series')
    return { query: course.query, points: course.series[0]?.values ?? [] }
  if (course) logWhy(what, course, context)
  return undefined
}

const useOf = (of: Resource | Traffic, target: Subject): Aimed => ({
  question: { kind: 'use', of },
  ask: {},
  target,
})

function logWhy(what: string, measured: Measurement, { log }: Context): void {
  const why =
    measured.kind === 'no-data' || measured.kind === 'failed' ? measured.detail : measured.kind
  log.debug(`The server's ${what} is not known: ${why}`)
}

/** Series may bear the address by which a target is watched, which on one machine has several names. */
export const subjectOf = ({ service }: Pick<Plan, 'service'>, target: string): Subject => ({
  hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
  service,
})

const ownNames = ['localhost', '127.0.0.1', '[::1]']

function hostsOf({ protocol, hostname, port }: URL): string[] {
  const names = ownNames.includes(hostname) ? ownNames : [hostname]
  return names.map(name => `${name}:${port || (protocol === 'https:' ? 443 : 80)}`)
}
