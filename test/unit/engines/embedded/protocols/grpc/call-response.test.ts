import { expect, test } from 'vitest'
import type { Field } from '../../../../../../src/engines/embedded/connection/transport.ts'
import { CallResponse } from '../../../../../../src/engines/embedded/protocols/grpc/call-response.ts'
import type { GrpcCall } from '../../../../../../src/engines/embedded/protocols/grpc/requests.ts'

const type: Field = ['content-type', 'application/grpc+proto']
const call = (more: Partial<GrpcCall> = {}): GrpcCall => ({
  side: 'head',
  name: 'a',
  isGood: code => code === 'OK',
  isStream: false,
  head: { name: 'a', path: '/a', metadata: [] },
  body: Buffer.alloc(0),
  ...more,
})
const message = (length: number) => Buffer.from([0, 0, 0, 0, length, ...Array(length).fill(7)])

/**
 * What a call comes to whose response has these fields and this body, which comes in pieces of
 * `size` bytes.
 */
function read(
  head: Field[],
  body: Buffer,
  trailers: Field[] | undefined,
  { size = 1000, ...more }: Partial<GrpcCall> & { size?: number } = {},
) {
  const answer = new CallResponse()
  answer.begin(call(more), undefined)
  answer.head(200, head)
  for (let at = 0; at < body.length; at += size)
    answer.body(body, at, Math.min(body.length, at + size))
  if (trailers) answer.trailers(trailers)
  return { outcome: answer.outcome(), said: answer.text() }
}

const ok: Field[] = [['grpc-status', '0']]
const protocolError = (text: string) => ({ kind: 'failed', error: 'protocol', message: text })

test('messages are counted however their bytes are cut', () => {
  const body = Buffer.concat([message(3), message(0), message(200)])
  for (const size of [1, 2, 5, 6, 1000]) {
    const stream = { isStream: true, size }
    const more = (value: number) => ({ comparator: '>=' as const, value })
    expect(read([type], body, ok, { ...stream, messages: more(3) }).outcome).toEqual({
      kind: 'answered',
      code: 'OK',
    })
    expect(read([type], body, ok, { ...stream, messages: more(4) }).outcome).toEqual({
      kind: 'answered',
      code: 'OK',
      fault: { error: 'expect', message: '3 messages, expected >= 4' },
    })
  }
})

test('a status may come without a body, with what the server says of it', () => {
  const head: Field[] = [type, ['grpc-status', '14'], ['grpc-message', 'try%20later %zz']]
  expect(read(head, Buffer.alloc(0), undefined)).toEqual({
    outcome: { kind: 'answered', code: 'UNAVAILABLE' },
    said: 'try%20later %zz',
  })
  expect(
    read([type], Buffer.alloc(0), [
      ['grpc-status', '5'],
      ['grpc-message', 'no%20user'],
    ]),
  ).toEqual({ outcome: { kind: 'answered', code: 'NOT_FOUND' }, said: 'no user' })
})

test('a status that gRPC does not know counts as UNKNOWN', () => {
  for (const status of ['17', '-1', '', 'OK', '1e0', '00000'])
    expect(read([type, ['grpc-status', status]], Buffer.alloc(0), undefined).outcome).toEqual({
      kind: 'answered',
      code: 'UNKNOWN',
    })
})

test('a unary response that is OK has exactly one message, whole and not compressed', () => {
  expect(read([type], message(2), ok).outcome).toEqual({ kind: 'answered', code: 'OK' })
  expect(read([type], Buffer.alloc(0), ok).outcome).toEqual(
    protocolError('a unary call has one message; the response has 0'),
  )
  expect(read([type], Buffer.concat([message(2), message(2)]), ok).outcome).toEqual(
    protocolError('a unary call has one message; the response has 2'),
  )
  expect(read([type], message(9).subarray(0, 8), ok).outcome).toEqual(
    protocolError('the response ends within a message'),
  )
  const compressed = message(2)
  compressed[0] = 1
  expect(read([type], compressed, ok).outcome).toEqual(
    protocolError('a message is compressed, which was not asked for'),
  )
})

test('a response without a status, or of another content type, is none of gRPC', () => {
  expect(read([type], message(2), undefined).outcome).toEqual(
    protocolError('the response ends without a grpc-status'),
  )
  for (const other of ['text/html', 'application/grpcx', 'application/grpc-web+proto'])
    expect(read([['content-type', other]], message(2), ok).outcome).toEqual(
      protocolError(`the response is not gRPC: HTTP status 200 with the content type ${other}`),
    )
  expect(read([], message(2), ok).outcome).toEqual(
    protocolError('the response is not gRPC: HTTP status 200 with no content type'),
  )
})
