import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { defined } from '../../model/basics/defined.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Log } from '../../model/context.ts'
import type { Problem } from '../../model/problem.ts'
import type { OpenProxy } from '../dependency-proxy.ts'
import { type Done, type Hello, helloId, lineOf, type Order } from './messages.ts'

/** Whoever says more before it is known who it is says nothing of use. */
const mostBytesOfStrangers = 1000

type Held = ReadonlyMap<string, OpenProxy>
type Say = Pick<Log, 'info'>

/** Where a run says what the proxies are to do. */
export type Control = { port: number; token: string; close: () => Promise<void> }

/**
 * Lets a run of another process use these proxies, one run at a time. A connection is what a run
 * has of them: when it ends, however that came, nothing is disturbed any more.
 */
export async function holdProxies(proxies: Held, log: Say): Promise<Control> {
  const token = randomBytes(32).toString('hex')
  const sockets = new Set<Socket>()
  const users = usersOf(proxies, log)
  const server = createServer(socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let isUser = false
    socket.on('data', () => {
      if (!isUser && socket.bytesRead > mostBytesOfStrangers) socket.destroy()
    })
    const say = (done: Done) => void (socket.writable && socket.write(lineOf(done)))
    createInterface({ input: socket }).on('line', async line => {
      const message = parseObject(line)
      if (isUser && message) return say(await carryOut(message as Order, proxies, log))
      if (isUser || !isSame((message as Partial<Hello> | undefined)?.token, token))
        return void socket.destroy()
      const welcome = await users.letIn(socket)
      isUser = !welcome.problem
      say(welcome)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    token,
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
      await users.healed()
    },
  }
}

/** Who uses the proxies: one at a time, and each finds them as if nobody had before. */
function usersOf(proxies: Held, log: Say) {
  let user: Socket | undefined
  let healing: Promise<unknown> = Promise.resolve()
  const all = [...proxies.values()]
  const heal = () => Promise.all(all.map(one => one.disturb(undefined).catch(() => undefined)))
  return {
    healed: () => healing,
    letIn: async (socket: Socket): Promise<Done> => {
      await healing
      if (user) return { id: helloId, problem: { message: 'another run uses them' } }
      if (socket.destroyed) return { id: helloId }
      user = socket
      for (const proxy of all) proxy.forget()
      log.info('A run uses the proxies')
      socket.once('close', () => {
        user = undefined
        healing = heal()
        log.info('The run has released the proxies: nothing is disturbed')
      })
      return { id: helloId }
    },
  }
}

async function carryOut(order: Order, proxies: Held, log: Say): Promise<Done> {
  const { id, name } = order
  const proxy = proxies.get(name)
  if (!proxy) return { id, problem: { message: `there is no proxy before ${name}` } }
  if (order.kind === 'calls') {
    const { calls, isCut } = await proxy.calls()
    return { id, calls, isCut }
  }
  if (order.kind === 'traffic') return { id, traffic: await proxy.traffic() }
  try {
    await proxy.disturb(order.disturbance)
    log.info(order.disturbance ? `${name} is disturbed` : `${name} is no longer disturbed`)
    return { id }
  } catch (error) {
    const { message, hint } = error as Problem
    return { id, problem: { message, ...defined({ hint }) } }
  }
}

function isSame(given: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
