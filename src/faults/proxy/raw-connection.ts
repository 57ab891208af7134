import type { Socket } from 'node:net'
import type { Disturbance } from '../dependency-proxy.ts'
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
  { random, lost, hit }: Current,
): void {
  const shaper = new Shaper(disturbanceNow, random)
  const cut = new Cut(disturbanceNow)
  const isLost = () => {
    const isHole = disturbanceNow()?.timeout === true
    if (isHole) {
      lost.add(client)
      hit()
    }
    return isHole
  }
  client.on('data', (chunk: Buffer) => {
    if (!isLost() && !upstream.write(chunk)) client.pause()
  })
  upstream.on('drain', () => client.resume())
  upstream.on('data', (chunk: Buffer) => {
    const { reset, latencyMs, bytesPerSecond, sliceBytes } = disturbanceNow() ?? {}
    const left = cut.leftOf(chunk)
    const isShaped = [latencyMs, bytesPerSecond, sliceBytes].some(one => one !== undefined)
    if (reset || isShaped || left < chunk.length) hit()
    if (reset) client.resetAndDestroy()
    else if (left < chunk.length) {
      shaper.end(chunk.subarray(0, left))
      shaper.once('end', () => client.destroySoon())
      upstream.destroy()
    } else if (!isLost() && !shaper.write(chunk)) upstream.pause()
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

/** Counts what has come back since a disturbance began that cuts it off. */
class Cut {
  readonly #disturbanceNow: DisturbanceNow
  #of: Disturbance | undefined
  #passed = 0

  constructor(disturbanceNow: DisturbanceNow) {
    this.#disturbanceNow = disturbanceNow
  }

  /** How many bytes of a chunk may pass. */
  leftOf({ length }: Buffer): number {
    const now = this.#disturbanceNow()
    if (now?.truncateBytes === undefined) return length
    if (now !== this.#of) this.#passed = 0
    this.#of = now
    const left = Math.min(length, now.truncateBytes - this.#passed)
    this.#passed += length
    return left
  }
}
