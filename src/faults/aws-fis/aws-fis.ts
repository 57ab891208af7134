import { readAwsPlan } from '../../language/access/auth.ts'
import { spotOf } from '../../language/yaml/plain-spot.ts'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import type { AwsPlan } from '../../model/plan/auth.ts'
import { labelsIn } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { authorizerOf } from '../../net/auth/authorizers.ts'
import type { Machine } from '../../tools/machine.ts'
import type { FaultStatus } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { holdDurations } from '../hold-durations.ts'
import { holdSelectors, type Selection } from '../hold-selectors.ts'
import { type Experiment, hostedFault, isUnderWay, type ListedRun } from '../hosted/hosted-fault.ts'
import type { FisFault } from './options.ts'

/** By which an experiment is found where its id is not known. */
const tag = 'reliability-gate'

const statuses: Record<string, FaultStatus> = {
  pending: 'pending',
  initiating: 'pending',
  running: 'active',
  stopping: 'active',
  completed: 'ended',
  stopped: 'ended',
  failed: 'ended',
  cancelled: 'ended',
}

const statusIn = (said: unknown): FaultStatus => statuses[String(said)] ?? 'unknown'

export const { open, revert } = hostedFault<FisFault>({
  title: 'AWS FIS',
  connect: ({ template, region, url }, machine, context) => {
    const authorize = authorizerOf(planFor(region, machine))
    const hint = 'are the region and its endpoint right?'
    const ask = askFaultApi({ name: 'AWS FIS', url, hint, authorize }, context)
    return experimentOf(template, ask)
  },
  mend: ({ template, region }) =>
    `stop the experiment of ${template}: aws fis list-experiments --region ${region}, then aws fis stop-experiment --id ID`,
})

/** With the keys of the environment, which are not saved with the fault. */
function planFor(region: string, { variables = {} }: Machine): AwsPlan {
  const { reading, ...spot } = spotOf({}, 'aws-fis')
  const plan = readAwsPlan(
    { region, service: 'fis' },
    { ...spot, reading: { ...reading, environment: variables } },
  )
  if (plan) return plan
  const { message = '', hint } = reading.found[0]?.mistake ?? {}
  throw new Problem('fault', message, defined({ hint }))
}

function experimentOf(template: string, ask: AskFaultApi): Experiment {
  const at = (id: string) => `/experiments/${encodeURIComponent(id)}`
  return {
    check: async opening => {
      const path = `/experimentTemplates/${encodeURIComponent(template)}`
      const { status, body } = await ask({ path, expected: [404] })
      if (status === 404)
        throw new Problem('fault', `AWS FIS has no experiment template ${template}`)
      const found = partOf(parseObject(body), 'experimentTemplate')
      holdSelectors(selectionsIn(template, found), opening.bounds)
      const actions = actionsIn(found)
      const endless = actions.filter(({ ms }) => Number.isNaN(ms)).map(({ name }) => name)
      if (endless.length > 0 && !opening.mayLast)
        throw new Problem(
          'fault',
          `${template} does not end by itself: no duration in the action ${endless.join(', ')}`,
          { hint: 'give it one in the template, or write lasting: true beside the fault' },
        )
      holdDurations(
        actions.map(({ name, endMs }) => ({
          what: `the action ${name} of ${template}`,
          ms: endMs,
        })),
        opening,
      )
    },
    start: async key => {
      const order = { clientToken: key, experimentTemplateId: template, tags: { [tag]: key } }
      const { body } = await ask({ path: '/experiments', body: order })
      return String(partOf(parseObject(body), 'experiment').id)
    },
    look: async run => {
      const { body } = await ask({ path: at(run) })
      const { status, reason } = partOf(partOf(parseObject(body), 'experiment'), 'state')
      return { status: statusIn(status), says: `${status}, ${reason}` }
    },
    underWay: key => findRuns(template, key, ask),
    stop: async run => {
      // 404, 409: it has ended by now, which a look tells.
      await ask({ path: at(run), method: 'DELETE', expected: [400, 404, 409] })
    },
  }
}

/** Each target of a template, by the tags that resources have to have, and by the template. */
function selectionsIn(template: string, { targets }: Record<string, unknown>): Selection[] {
  const all = isObject(targets) ? Object.entries(targets) : []
  if (all.length === 0) return [{ what: `${template} has no target`, labels: { template } }]
  return all.map(([name, target]) => ({
    what: `the target ${name} of ${template}`,
    labels: { ...labelsIn(partOf(target, 'resourceTags')), template },
  }))
}

/** Of the template; those of the key alone where there is one. */
async function findRuns(
  template: string,
  key: string | undefined,
  ask: AskFaultApi,
): Promise<ListedRun[]> {
  const found: ListedRun[] = []
  for (let next = ''; ; ) {
    const query = `experimentTemplateId=${encodeURIComponent(template)}&maxResults=100`
    const { body } = await ask({ path: `/experiments?${query}${next}` })
    const { experiments, nextToken } = parseObject(body) ?? {}
    for (const one of objectsIn(experiments)) {
      const said = partOf(one, 'state').status
      const isOurs = key === undefined || partOf(one, 'tags')[tag] === key
      if (isOurs && one.experimentTemplateId === template)
        found.push({ run: String(one.id), status: statusIn(said), says: String(said) })
    }
    if (typeof nextToken !== 'string') return found.filter(isUnderWay)
    next = `&nextToken=${encodeURIComponent(nextToken)}`
  }
}

/**
 * Actions of a template: how long each lasts, and when it is over, in ms; NaN where no time of its
 * own ends it, or what comes before it.
 */
function actionsIn(template: Record<string, unknown>) {
  const actions = partOf(template, 'actions')
  const known = new Map<string, { ms: number; endMs: number }>()
  const timesOf = (name: string) => {
    const before = known.get(name)
    if (before) return before
    const { startAfter, parameters } = partOf(actions, name)
    const times = { ms: durationIn(parameters), endMs: Number.NaN }
    // AWS refuses a circle of actions; here it would have no end.
    known.set(name, times)
    const starts = Array.isArray(startAfter)
      ? startAfter.map(one => timesOf(String(one)).endMs)
      : []
    times.endMs = times.ms + Math.max(0, ...starts)
    return times
  }
  return Object.keys(actions).map(name => ({ name, ...timesOf(name) }))
}

/** `PT10M` in ms, of the first parameter that is a duration. */
function durationIn(parameters: unknown): number {
  const [, written] =
    Object.entries(isObject(parameters) ? parameters : {}).find(([key]) =>
      /duration$/i.test(key),
    ) ?? []
  const form = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
  const [whole, ...parts] = form.exec(String(written)) ?? []
  if (whole === undefined || parts.every(part => part === undefined)) return Number.NaN
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(part => Number(part ?? 0))
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
