import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Response } from '../../../../../src/engines/embedded/scenario/response.ts'

const text = JSON.stringify({ token: 'añb' })
function received(coding: string, bytes: Buffer): Response {
  const response = new Response(true)
  response.head(200, [['content-encoding', coding]])
  for (let at = 0; at < bytes.length; at += 5)
    response.body(bytes, at, Math.min(at + 5, bytes.length))
  return response
}

describe('a body that comes in pieces', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['identity', Buffer.from(text)],
    ['gzip, BR', brotliCompressSync(gzipSync(text))],
  ])('is decoded from %s', (coding, bytes) => {
    const response = received(coding, bytes)
    expect(response.json).toEqual({ token: 'añb' })
    expect(response.bytes.length).toBe(Buffer.byteLength(text))
  })

  test.each([
    ['gzip', gzipSync(text).subarray(0, -9)],
    ['br', Buffer.from('no brotli')],
    ['zstd', Buffer.from('no zstd')],
  ])('that %s cannot decode is an error of the step', (coding, bytes) => {
    expect(() => received(coding, bytes).text).toThrow(`the body cannot be decoded (${coding})`)
  })

  test('is kept up to 16 MB, and no more is read of it', () => {
    const response = new Response(true)
    const piece = Buffer.alloc(1024 * 1024)
    response.head(200, [])
    for (let at = 0; at < 17; at += 1) response.body(piece, 0, piece.length)
    expect(() => response.text).toThrow('larger than the 16 MB that the gate reads')
    const packed = received('gzip', gzipSync(Buffer.alloc(16 * 1024 * 1024 + 1)))
    expect(() => packed.text).toThrow('larger than the 16 MB that the gate reads')
  })
})
