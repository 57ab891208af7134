import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { defined } from '../../model/basics/defined.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { DependencyPlan } from '../../model/plan/chaos.ts'
import { Problem } from '../../model/problem.ts'
import type { DependencyProxy, Disturbance } from '../dependency-proxy.ts'
import type { Holder } from './holder.ts'
import { type Done, helloId, lineOf, type Task } from './messages.ts'

const helloMs = 5000
const letGoMs = 5000
/** One that is that late is taken for gone: what it does to the target nobody knows. */
const latestMs = 15_000

/** What a run has of a process that holds proxies. */
export type HeldProxies = { proxyOf: (dependency: DependencyPlan) => DependencyProxy }

/**
 * Connects to a process that holds proxies. `lose` hears where it ends while they are used: what
 * is measured from then on says nothing of the target. Undefined where nobody is there.
 * @throws Problem `fault` where another run uses them.
 */
export async function useHeld(
  { pid, port, token }: Holder,
  lose: (problem: Problem) => void,
): Promise<HeldProxies | undefined> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  const gone = new Problem(
    'fault',
    `\`reliability-gate proxy\` (process ${pid}) has ended or stopped responding during the run`,
    { hint: 'start it again, then the target and the run; its own output says why it ended' },
  )
  const line = openLine(socket, gone)
  const timer = setTimeout(() => socket.destroy(), helloMs)
  socket.write(lineOf({ token }))
  const welcome = await line.hello.catch(() => undefined)
  clearTimeout(timer)
  if (!welcome) return undefined
  if (welcome.problem) {
    socket.destroy()
    const whose = `the proxies of \`reliability-gate proxy\` (process ${pid})`
    throw new Problem('fault', `${whose} cannot be used: ${welcome.problem.message}`, {
      hint: 'wait until it has ended, or give each run proxies at addresses of its own',
    })
  }
  let isLetGo = false
  socket.once('close', () => {
    if (!isLetGo) lose(gone)
  })
  const letGo = async () => {
    isLetGo = true
    if (socket.closed) return
    socket.end()
    // One that no longer responds ends the connection when it does, and is not waited for.
    const timer = setTimeout(() => socket.destroy(), letGoMs)
    await once(socket, 'close').catch(() => undefined)
    clearTimeout(timer)
  }
  return {
    proxyOf: dependency => ({ ...heldProxy(dependency, line.ask, letGo), heldBy: pid }),
  }
}

type Ask = (task: Task) => Promise<Done>

function heldProxy(
  { name, listen }: DependencyPlan,
  ask: Ask,
  letGo: () => Promise<void>,
): DependencyProxy {
  let current: Disturbance | undefined
  return {
    at: listen,
    disturbance: () => current,
    disturb: async disturbance => {
      await ask({ kind: 'disturb', name, ...defined({ disturbance }) })
      current = disturbance
    },
    calls: async () => {
      const { calls = [], isCut = false } = await ask({ kind: 'calls', name })
      return { calls, isCut }
    },
    traffic: async () => {
      const { traffic } = await ask({ kind: 'traffic', name })
      if (traffic) return traffic
      throw new Problem('fault', '`reliability-gate proxy` is older than this run', {
        hint: 'start it again with the version of the run',
      })
    },
    close: letGo,
  }
}

/** Pairs what is said with the responses to it; each is a problem once the other side is gone. */
function openLine(socket: Socket, gone: Problem): { hello: Promise<Done>; ask: Ask } {
  const waiting = new Map<number, PromiseWithResolvers<Done>>()
  const responseTo = (id: number): Promise<Done> => {
    const response = Promise.withResolvers<Done>()
    waiting.set(id, response)
    return response.promise
  }
  socket.on('error', () => socket.destroy())
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  })
  createInterface({ input: socket }).on('line', line => {
    const done = parseObject(line) as Done | undefined
    if (!done) return
    waiting.get(done.id)?.resolve(done)
    waiting.delete(done.id)
  })
  let last = helloId
  return {
    hello: responseTo(helloId),
    ask: async task => {
      // What was disturbed has ended with the process that did it.
      if (socket.closed && task.kind === 'disturb' && !task.disturbance) return { id: helloId }
      if (socket.closed) throw gone
      last += 1
      const response = responseTo(last)
      const timer = setTimeout(() => socket.destroy(), latestMs)
      socket.write(lineOf({ ...task, id: last }))
      const done = await response.finally(() => clearTimeout(timer))
      if (!done.problem) return done
      const { message, hint } = done.problem
      throw new Problem('fault', message, defined({ hint }))
    },
  }
}
