import { expect, test } from 'vitest'
import { PeerSettings } from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/peer-settings.ts'

const read = (
  settings: PeerSettings,
  ...values: readonly (readonly [name: number, value: number])[]
): number => {
  const payload = Buffer.alloc(values.length * 6)
  for (const [index, [name, value]] of values.entries()) {
    payload.writeUInt16BE(name, index * 6)
    payload.writeUInt32BE(value, index * 6 + 2)
  }
  return settings.read(payload, 0, payload.length)
}

test('before they are known there is one stream; where nothing is said of streams there is no end of them', () => {
  const settings = new PeerSettings()
  expect(settings).toMatchObject({ isKnown: false, streams: 1, window: 65_535, frameBytes: 16_384 })
  expect(read(settings)).toBe(0)
  expect(settings).toMatchObject({
    isKnown: true,
    streams: Number.POSITIVE_INFINITY,
    window: 65_535,
  })
})

test('what is said holds until something else is; the last one of a name counts, unknown ones do not', () => {
  const settings = new PeerSettings()
  expect(
    read(settings, [3, 5], [3, 7], [4, 2 ** 31 - 1], [5, 2 ** 24 - 1], [1, 0], [6, 1], [0xffff, 9]),
  ).toBe(0)
  expect(settings).toMatchObject({ streams: 7, window: 2 ** 31 - 1, frameBytes: 2 ** 24 - 1 })
  expect(read(settings, [2, 0], [3, 0])).toBe(0)
  expect(settings).toMatchObject({ streams: 0, window: 2 ** 31 - 1, frameBytes: 2 ** 24 - 1 })
})

test.each([
  ['push', [2, 1], 1],
  ['a window that cannot be counted', [4, 2 ** 31], 3],
  ['frames that are too small', [5, 16_383], 1],
  ['frames that are too long', [5, 2 ** 24], 1],
] as const)('no server may say %s', (_, value, fault) => {
  expect(read(new PeerSettings(), [3, 1], value)).toBe(fault)
})
