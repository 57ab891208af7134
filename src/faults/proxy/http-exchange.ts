import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../../model/basics/defined.ts'
import type { LoggedCall } from '../call-log.ts'
import type { Disturbance } from '../dependency-proxy.ts'
import type { Current } from './draw.ts'
import { delayOf, Shaper } from './shaper.ts'

/** Sends a request to the dependency, and gives what its answer comes by. */
export type Forward = (request: IncomingMessage) => ClientRequest

/**
 * One request and its answer, with what is done to them. Header lines are passed on as they stand.
 */
export function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  {
    forward,
    disturbance,
    current,
    call,
  }: {
    forward: Forward
    disturbance: Disturbance | undefined
    current: Current
    call: LoggedCall
  },
): void {
  const { socket } = request
  response.on('close', () => {
    call.endedAt = Date.now()
    // What was cut short is no response.
    if (response.writableEnded) call.status = response.statusCode
  })
  if (disturbance?.timeout) {
    call.harmless = 'kept'
    current.hit()
    current.lost.add(socket)
    request.resume()
    return
  }
  if (disturbance?.error !== undefined) {
    call.harmless = 'kept'
    current.hit()
    request.resume()
    response.writeHead(disturbance.error, { 'content-type': 'text/plain' }).end()
    return
  }
  const onward = forward(request)
  onward.on('error', () => socket.resetAndDestroy())
  onward.on('response', reply => {
    if (disturbance?.reset) {
      current.hit()
      reply.resume()
      socket.resetAndDestroy()
      return
    }
    void passBack(reply, response, disturbance, current)
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

async function passBack(
  reply: IncomingMessage,
  response: ServerResponse,
  disturbance: Disturbance | undefined,
  { random, hit }: Current,
): Promise<void> {
  const { bytesPerSecond, sliceBytes } = disturbance ?? {}
  const flow = defined({ bytesPerSecond, sliceBytes })
  const wait = delayOf(disturbance ?? {}, random)
  if (wait > 0 || Object.keys(flow).length > 0) hit()
  if (wait > 0) await delay(wait)
  if (response.destroyed) return
  response.sendDate = false
  response.writeHead(reply.statusCode!, reply.statusMessage, reply.rawHeaders)
  reply.on('error', () => response.socket?.resetAndDestroy())
  const shaped = reply.pipe(new Shaper(() => flow, random))
  if (disturbance?.truncateBytes === undefined) shaped.pipe(response)
  else cutAfter(disturbance.truncateBytes, shaped, { response, hit })
}

/** The head and so many bytes of the body; where there are more, the connection ends with them. */
function cutAfter(
  most: number,
  body: Shaper,
  { response, hit }: { response: ServerResponse; hit: () => void },
): void {
  let left = most
  response.flushHeaders()
  body.on('data', (chunk: Buffer) => {
    response.write(chunk.subarray(0, left))
    left -= chunk.length
    if (left >= 0) return
    hit()
    body.destroy()
    response.socket?.destroySoon()
  })
  body.on('end', () => response.end())
}
