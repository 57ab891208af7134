/**
 * Frames as a server writes them, from the words of RFC 9113 and with no help of what is tested.
 */
export const [data, headers, priority, rstStream, settings] = [0, 1, 2, 3, 4]
export const [pushPromise, ping, goAway, windowUpdate, continuation] = [5, 6, 7, 8, 9]
export const [endStream, ack, endHeaders, padded, hasPriority] = [1, 1, 4, 8, 32]

type Payload = string | readonly number[] | Uint8Array

export function frame(type: number, flags: number, stream: number, payload: Payload = []): Buffer {
  const bytes = typeof payload === 'string' ? Buffer.from(payload, 'latin1') : Buffer.from(payload)
  const head = Buffer.alloc(9)
  head.writeUIntBE(bytes.length, 0, 3)
  head[3] = type
  head[4] = flags
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, bytes])
}

export const uint32 = (value: number): number[] => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
]

export const settingsFrame = (
  ...values: readonly (readonly [name: number, value: number])[]
): Buffer =>
  frame(
    ...[settings, 0, 0],
    values.flatMap(([name, value]) => [0, name, ...uint32(value)]),
  )

/** A field that is spelled out, without an index and without Huffman. */
export const field = (name: string, value: string, kind = 0): number[] => [
  kind,
  ...text(name),
  ...text(value),
]

export function text(value: string): number[] {
  const bytes = [...Buffer.from(value, 'latin1')]
  return [
    ...(bytes.length < 127 ? [bytes.length] : [127, ...continued(bytes.length - 127)]),
    ...bytes,
  ]
}

const continued = (left: number): number[] =>
  left < 128 ? [left] : [(left & 127) | 128, ...continued(left >> 7)]

/** `:status: 200` by its index. */
export const ok = 0x88

export const headersFrame = (
  stream: number,
  block: readonly number[],
  flags = endHeaders,
): Buffer => frame(headers, flags, stream, block)
export const dataFrame = (stream: number, body: string, flags = endStream): Buffer =>
  frame(data, flags, stream, body)

export type Frame = { type: number; flags: number; stream: number; payload: Buffer }

/** Takes whole frames off the beginning of what a client wrote. */
export function takeFrames(bytes: Buffer): { frames: Frame[]; rest: Buffer } {
  const frames: Frame[] = []
  let rest = bytes
  while (rest.length >= 9 && rest.length >= 9 + rest.readUIntBE(0, 3)) {
    const end = 9 + rest.readUIntBE(0, 3)
    frames.push({
      type: rest[3]!,
      flags: rest[4]!,
      stream: rest.readUInt32BE(5),
      payload: rest.subarray(9, end),
    })
    rest = rest.subarray(end)
  }
  return { frames, rest }
}
