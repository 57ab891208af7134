import { Transform, type TransformCallback } from 'node:stream'
import type { Disturbance } from '../dependency-proxy.ts'

/** What shapes a stream; none of it passes everything on at once. */
export type Shape = Pick<Disturbance, 'latencyMs' | 'jitterMs' | 'bytesPerSecond' | 'sliceBytes'>

/** Bytes that wait at most, before the sender has to. */
const mostWaiting = 4 * 1024 * 1024
/**
 * A bandwidth is held over so many ms: what is sent at once is no more than it has in that time.
 */
const burstMs = 20

type Piece = { bytes: Buffer; due: number }

/**
 * Delays what flows through it, in order. Each chunk is due when it came plus the latency, so that
 * a latency lowers no throughput; a bandwidth counts from when the chunk before it was out.
 * `shapeNow` is asked at each chunk.
 */
export class Shaper extends Transform {
  readonly #shapeNow: () => Shape | undefined
  readonly #random: () => number
  #waiting: Piece[] = []
  #bytes = 0
  #lastDue = 0
  #timer: NodeJS.Timeout | undefined
  #resume: TransformCallback | undefined
  #finish: TransformCallback | undefined

  constructor(shapeNow: () => Shape | undefined, random: () => number) {
    super()
    this.#shapeNow = shapeNow
    this.#random = random
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const shape = this.#shapeNow() ?? {}
    const { bytesPerSecond } = shape
    let due = Math.max(this.#lastDue, performance.now() + delayOf(shape, this.#random))
    for (const bytes of piecesOf(chunk, shape)) {
      if (bytesPerSecond !== undefined) due += (1000 * bytes.length) / bytesPerSecond
      this.#waiting.push({ bytes, due })
      this.#bytes += bytes.length
    }
    this.#lastDue = due
    if (this.#bytes < mostWaiting) done()
    else this.#resume = done
    this.#pump()
  }

  override _flush(done: TransformCallback): void {
    this.#finish = done
    this.#pump()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer)
    this.#waiting = []
    done(error)
  }

  #pump(): void {
    clearTimeout(this.#timer)
    const now = performance.now()
    while (this.#waiting.length > 0 && this.#waiting[0]!.due <= now) {
      const { bytes } = this.#waiting.shift()!
      this.#bytes -= bytes.length
      this.push(bytes)
    }
    if (this.#resume && this.#bytes < mostWaiting) {
      const resume = this.#resume
      this.#resume = undefined
      resume()
    }
    const [next] = this.#waiting
    if (next) this.#timer = setTimeout(() => this.#pump(), next.due - now)
    else this.#finish?.()
  }
}

/** ms; jitter is uniform on both sides of the latency. */
export function delayOf({ latencyMs = 0, jitterMs = 0 }: Shape, random: () => number): number {
  return jitterMs === 0 ? latencyMs : Math.max(0, latencyMs + jitterMs * (2 * random() - 1))
}

/** In slices where that is asked for, and no larger than a bandwidth lets through in a moment. */
function piecesOf(chunk: Buffer, { sliceBytes, bytesPerSecond }: Shape): Buffer[] {
  const burst =
    bytesPerSecond === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(1, Math.round((bytesPerSecond * burstMs) / 1000))
  const size = Math.min(sliceBytes ?? Number.POSITIVE_INFINITY, burst)
  if (size >= chunk.length) return [chunk]
  return Array.from({ length: Math.ceil(chunk.length / size) }, (_, index) =>
    chunk.subarray(index * size, (index + 1) * size),
  )
}
