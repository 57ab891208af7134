import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { parseJson, parseObject } from '../../model/basics/parse-json.ts'
import { Problem } from '../../model/problem.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { type Experiment, type HostedRun, hostedFault } from '../hosted/hosted-fault.ts'
import { secretOf } from '../hosted/variable.ts'
import type { GremlinFault } from './options.ts'

export const { open, revert } = hostedFault<GremlinFault>({
  title: 'Gremlin',
  connect: ({ scenario, team, apiKey, url }, machine, context) => {
    const headers = { authorization: secretOf(apiKey, machine, 'Key ') }
    const hint = 'is `gremlin.url` right?'
    return experimentOf(
      scenario,
      team,
      askFaultApi({ name: 'Gremlin', url, hint, headers }, context),
    )
  },
  mend: ({ scenario }) => `halt the run of the scenario ${scenario} in Gremlin`,
})

function experimentOf(scenario: string, team: string | undefined, ask: AskFaultApi): Experiment {
  const query = team === undefined ? '' : `?teamId=${team}`
  const at = `/scenarios/${scenario}`
  return {
    check: async () => {
      const { status } = await ask({ path: `${at}${query}`, expected: [404] })
      if (status === 404) throw new Problem('fault', `Gremlin has no scenario ${scenario}`)
    },
    start: async () => {
      const { body } = await ask({ path: `${at}/runs${query}`, body: {}, once: true })
      const run = body.trim()
      if (!/^\d+$/.test(run))
        throw new Problem('fault', 'Gremlin does not say which run it started')
      return run
    },
    look: async run => runOf(parseObject((await ask({ path: `${at}/runs/${run}${query}` })).body)),
    underWay: async () => {
      const found = parseJson((await ask({ path: `${at}/runs${query}` })).body)
      const runs = objectsIn(found)
      return runs
        .filter(one => runOf(one).status !== 'ended')
        .map(one => String(one.run_number))
        .toSorted((a, b) => Number(b) - Number(a))
    },
    stop: async run => {
      const path = `/scenarios/halt/${scenario}/runs/${run}${query}`
      await ask({ path, method: 'POST', expected: [400, 404, 409] })
    },
  }
}

const waiting = ['NotStarted', 'Pending']
const active = ['Active', 'Running', 'HaltRequested']

/** A run is what its attacks are: each is a node, or within one. */
function runOf(run: Record<string, unknown> | undefined): HostedRun {
  const states = lifecyclesIn(isObject(run?.graph) ? run.graph.nodes : undefined)
  const says = [...new Set(states)].join(', ') || 'no state'
  if (states.some(state => active.includes(state))) return { status: 'active', says }
  if (states.length === 0) return { status: 'unknown', says }
  // What has not begun does so once what comes before it is over, or never where that has failed.
  const isOver = states.some(state => !waiting.includes(state))
  const isLeft = states.some(state => waiting.includes(state))
  const isStopped = states.some(state => /halt|fail|cancel/i.test(state))
  return { status: isOver && (!isLeft || isStopped) ? 'ended' : 'pending', says }
}

function lifecyclesIn(node: unknown): string[] {
  if (!isObject(node)) return []
  const own = isObject(node.state) ? node.state.lifecycle : undefined
  const inner = Object.entries(node)
    .filter(([key]) => key !== 'state')
    .flatMap(([, part]) => lifecyclesIn(part))
  return typeof own === 'string' ? [own, ...inner] : inner
}
