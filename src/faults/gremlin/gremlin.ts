import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { parseJson, parseObject } from '../../model/basics/parse-json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { Problem } from '../../model/problem.ts'
import type { FaultStatus } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { type Experiment, type HostedRun, hostedFault, isUnderWay } from '../hosted/hosted-fault.ts'
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
      return objectsIn(found)
        .map(one => ({ run: String(one.run_number), ...runOf(one) }))
        .filter(isUnderWay)
        .toSorted((a, b) => Number(b.run) - Number(a.run))
    },
    stop: async run => {
      const path = `/scenarios/halt/${scenario}/runs/${run}${query}`
      await ask({ path, method: 'POST', expected: [400, 404, 409] })
    },
  }
}

/**
 * All states that runs, their nodes and attacks have: the stages of the clients that are generated
 * from Gremlin's own description of its API, and of runs those that published pipelines read.
 */
const states: Record<string, FaultStatus> = {
  NotStarted: 'pending',
  Setup: 'pending',
  Pending: 'pending',
  Distributed: 'pending',
  Initializing: 'pending',
  Active: 'active',
  Running: 'active',
  Impacted: 'active',
  TearingDown: 'active',
  Halt: 'active',
  HaltRequested: 'active',
  HaltDistributed: 'active',
  InterruptTriggered: 'active',
  RollbackTriggered: 'active',
  RollbackStarted: 'active',
  Successful: 'ended',
  Halted: 'ended',
  UserHalted: 'ended',
  Failed: 'ended',
  InvalidArgument: 'ended',
  TargetNotFound: 'ended',
  ApplicationNotFound: 'ended',
  TrafficNotFound: 'ended',
  ClientAborted: 'ended',
  InitializationFailed: 'ended',
  LostCommunication: 'ended',
  TeardownFailed: 'ended',
  HaltFailed: 'ended',
}

/** An attack has ended without a word that it was undone. */
const leftBroken = ['LostCommunication', 'TeardownFailed', 'HaltFailed']
/** What has not begun never does. */
const stopped = /^(halted|userhalted|failed|clientaborted|\w+failed)$/i
/** Nodes that break nothing, and those that hold others. */
const harmless = /^(delay|concurrent|\w*statuscheck)$/i

/** A run is what its attacks are; whether it is over, it says itself or its nodes do. */
function runOf(run: Record<string, unknown> | undefined): HostedRun {
  const { stage } = partOf(run, 'stage_info')
  const nodes = nodesIn(partOf(partOf(run, 'graph'), 'nodes'))
  const said = [...(typeof stage === 'string' ? [stage] : []), ...nodes.map(({ state }) => state)]
  const says = [...new Set(said)].join(', ') || 'no state'
  if (said.length === 0 || said.some(one => !Object.hasOwn(states, one)))
    return { status: 'unknown', says }
  const attacks = nodes.filter(({ type }) => !harmless.test(type)).map(({ state }) => state)
  if (attacks.some(state => states[state] === 'active')) return { status: 'active', says }
  const isOver = typeof stage === 'string' ? states[stage] === 'ended' : areOver(nodes)
  if (!isOver) return { status: 'pending', says }
  const isLeftBroken = attacks.some(state => leftBroken.includes(state)) || undefined
  return { status: 'ended', says, ...defined({ isLeftBroken }) }
}

function areOver(nodes: readonly Node[]): boolean {
  const some = (status: FaultStatus) => nodes.some(({ state }) => states[state] === status)
  if (some('active') || !some('ended')) return false
  return !some('pending') || nodes.some(({ state }) => stopped.test(state))
}

type Node = { type: string; state: string }

/** Each of a graph's nodes, and those within them. */
function nodesIn(node: unknown): Node[] {
  if (!isObject(node)) return []
  const own = isObject(node.state) ? node.state.lifecycle : undefined
  const inner = Object.entries(node)
    .filter(([key]) => key !== 'state')
    .flatMap(([, part]) => nodesIn(part))
  return typeof own === 'string' ? [{ type: String(node.type ?? ''), state: own }, ...inner] : inner
}
