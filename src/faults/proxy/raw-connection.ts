import type { Socket } from 'node:net'
import type { Current, DisturbanceNow } from './draw.ts'
import { Shaper } from './shaper.ts'

/**
 * Passes bytes on between a client and the dependency, and does to them what `disturbanceNow` says
 * at each chunk. An end of one side is passed on like bytes are; a failure of one side is a reset
 * of the other.
 */
export function passOn(
  client: Socket,
  upstream: Socket,
  disturbanceNow: DisturbanceNow,
  { random, lost }: Current,
): void {
  const shaper = new Shaper(disturbanceNow, random)
  const isLost = () => {
    const isHole = disturbanceNow()?.timeout === true
    if (isHole) lost.add(client)
    return isHole
  }
  client.on('data', (chunk: Buffer) => {
    if (!isLost() && !upstream.write(chunk)) client.pause()
  })
  upstream.on('drain', () => client.resume())
  upstream.on('data', (chunk: Buffer) => {
    const { reset } = disturbanceNow() ?? {}
    if (reset) client.resetAndDestroy()
    else if (!isLost() && !shaper.write(chunk)) upstream.pause()
  })
  shaper.on('drain', () => upstream.resume())
  client.on('end', () => upstream.end())
  upstream.on('end', () => shaper.end())
  shaper.pipe(client)
  const fail = () => {
    shaper.destroy()
    for (const socket of [client, upstream]) if (!socket.destroyed) socket.resetAndDestroy()
  }
  for (const socket of [client, upstream]) socket.on('error', fail)
  client.on('close', () => upstream.destroy())
  upstream.on('close', hadError => hadError && fail())
}
