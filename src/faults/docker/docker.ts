import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { undoContext } from '../../tools/undo-context.ts'
import type { FaultModule } from '../fault.ts'
import { holdSelectors, type Selection } from '../hold-selectors.ts'
import { type Container, type Endpoint, type Engine, openEngine } from './engine.ts'
import { type DockerFault, type DockerHarm, describeWhich } from './options.ts'

/** What reverting takes: what each container was like before. */
type Injection = { socket?: string; harm: DockerHarm; victims: Victim[] }
/** `endpoints`: of the networks that it is taken from. */
type Victim = { id: string; name: string; endpoints: Record<string, Endpoint> }

/** More of them are rarely meant. */
const most = 16
const tries = 40
const pauseMs = 250

export const open: FaultModule<DockerFault>['open'] = async (settings, opening, context) => {
  const { machine, bounds } = opening
  const { which, harm, socket } = settings
  const engine = await openEngine(socket, machine, context)
  const ids = await engine.find(which)
  const found = await Promise.all(ids.map(async id => ({ id, is: await engine.inspect(id) })))
  const victims = found.map(({ id, is }) => victimOf(is, id, harm))
  if (victims.length === 0 || victims.length > most)
    throw new Problem('fault', `${victims.length} containers are ${describeWhich(which)}`, {
      hint: victims.length === 0 ? 'start it before the run' : `at most ${most} are disturbed`,
    })
  holdSelectors(
    found.flatMap(({ is }) => (is ? [selectionOf(is)] : [])),
    bounds,
  )
  const injection: Injection = { harm, victims, ...defined({ socket }) }
  return {
    injection,
    inject: async () => {
      for (const victim of victims) await harmOne(engine, victim, harm)
    },
    status: async () => {
      for (const { id, endpoints } of victims)
        if (!isHarmed(await engine.inspect(id), harm, endpoints)) return 'ended'
      return 'active'
    },
    mend: victims.map(victim => mendOf(victim, harm)).join('; '),
  }
}

/** By its labels, its name, and what Docker Compose calls it. */
function selectionOf({ name, labels }: Container): Selection {
  const composed = (key: string) => labels[`com.docker.compose.${key}`]
  const own = { service: composed('service'), project: composed('project') }
  return { what: `the container ${name}`, labels: { ...labels, ...defined(own), container: name } }
}

/** @throws Problem `fault` where it cannot be harmed, or would not come back. */
function victimOf(is: Container | undefined, id: string, harm: DockerHarm): Victim {
  if (!is) throw new Problem('fault', `Docker has no container ${id}`)
  const { name, isRunning, isPaused, isRemovedAtEnd, endpoints: all } = is
  const refuse = (why: string, hint: string) =>
    new Problem('fault', `the container ${name} ${why}`, { hint })
  if (!isRunning || isPaused)
    throw refuse(isPaused ? 'is paused already' : 'does not run', 'start it before the run')
  if (harm.kind === 'kill' && isRemovedAtEnd)
    throw refuse('would be removed once it is killed', 'start it without --rm')
  if (harm.kind !== 'disconnect') return { id: is.id, name, endpoints: {} }
  const taken = Object.entries(all).filter(
    ([network]) => harm.network === undefined || network === harm.network,
  )
  if (taken.length === 0)
    throw refuse(
      `is not on ${harm.network === undefined ? 'any network' : `the network ${harm.network}`}`,
      `its networks: ${Object.keys(all).join(', ') || 'none'}`,
    )
  return { id: is.id, name, endpoints: Object.fromEntries(taken) }
}

async function harmOne(engine: Engine, { id, endpoints }: Victim, harm: DockerHarm): Promise<void> {
  if (harm.kind !== 'disconnect') return engine.harm(id, harm.kind)
  for (const network of Object.keys(endpoints)) await engine.disconnect(id, network)
}

function isHarmed(
  is: Container | undefined,
  { kind }: DockerHarm,
  taken: Victim['endpoints'],
): boolean {
  if (!is) return false
  if (kind === 'kill') return !is.isRunning
  if (kind === 'pause') return is.isPaused
  return Object.keys(taken).every(network => !(network in is.endpoints))
}

/** Looks at each container first, and afterwards until it is as it was. */
export const revert: FaultModule<DockerFault>['revert'] = async (saved, { machine }) => {
  const { socket, harm, victims } = saved as Injection
  const context = undoContext(machine)
  const engine = await openEngine(socket, machine, context)
  let undone = false
  for (const victim of victims) {
    for (let left = tries; ; left -= 1) {
      const is = await engine.inspect(victim.id)
      if (!is) throw new Error(`the container ${victim.name} is gone`)
      if (isWell(is, harm, victim)) break
      if (left === 0) throw new Error(`the container ${victim.name} does not come back`)
      // Again only now and then: Docker may still be at it.
      if (left % 8 === 0) await mendOne(engine, is, harm, victim)
      undone = true
      await context.clock.sleep(pauseMs)
    }
  }
  return undone ? 'undone' : 'was not there'
}

function isWell(is: Container, { kind }: DockerHarm, { endpoints }: Victim): boolean {
  if (kind === 'kill') return is.isRunning
  if (kind === 'pause') return !is.isPaused
  return Object.keys(endpoints).every(network => network in is.endpoints)
}

async function mendOne(
  engine: Engine,
  { id, endpoints: present }: Container,
  { kind }: DockerHarm,
  { endpoints }: Victim,
): Promise<void> {
  if (kind === 'kill') return engine.mend(id, 'start')
  if (kind === 'pause') return engine.mend(id, 'unpause')
  for (const [network, endpoint] of Object.entries(endpoints))
    if (!(network in present)) await engine.connect(id, network, endpoint)
}

function mendOf({ name, endpoints }: Victim, { kind }: DockerHarm): string {
  if (kind === 'kill') return `run docker start ${name}`
  if (kind === 'pause') return `run docker unpause ${name}`
  const lines = Object.keys(endpoints).map(network => `docker network connect ${network} ${name}`)
  return `run ${lines.join('; ')}`
}
