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
    check: async ({ mayLast, bounds }) => {
      const path = `/experimentTemplates/${encodeURIComponent(template)}`
      const { status, body } = await ask({ path, expected: [404] })
      if (status === 404)
        throw new Problem('fault', `AWS FIS has no experiment template ${template}`)
      const found = partOf(parseObject(body), 'experimentTemplate')
      holdSelectors(selectionsIn(template, found), bounds)
      const endless = endlessIn(found)
      if (endless.length > 0 && !mayLast)
        throw new Problem(
          'fault',
          `${template} does not end by itself: no duration in the action ${endless.join(', ')}`,
          { hint: 'give it one in the template, or write lasting: true beside the fault' },
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

/** Actions of a template that are not over after a time of their own. */
function endlessIn(template: Record<string, unknown>): string[] {
  return Object.entries(partOf(template, 'actions')).flatMap(([name, action]) => {
    const keys = Object.keys(partOf(action, 'parameters'))
    return keys.some(key => /duration$/i.test(key)) ? [] : [name]
  })
}
