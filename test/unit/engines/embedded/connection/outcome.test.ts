import { expect, test } from 'vitest'
import { failureOf } from '../../../../../src/engines/embedded/connection/outcome.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'

const error = (code: string | undefined, message = 'said') =>
  Object.assign(new Error(message), { code })

test.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['EREFUSEDADDRESS', 'refused'],
  ['ETIMEDOUT', 'refused'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EMFILE', 'generator'],
  ['ENFILE', 'generator'],
  ['EADDRNOTAVAIL', 'generator'],
  ['ENOBUFS', 'generator'],
  ['ENOMEM', 'generator'],
  [undefined, 'other'],
])('an error of the code %s is %s', (code, kind) => {
  expect(failureOf(error(code))).toEqual({
    kind: 'failed',
    error: kind,
    message: 'said',
    ...defined({ code: code || undefined }),
  })
})

test('a shortage of the generator is found among the errors of several addresses, and in what caused an error', () => {
  const ofAddresses = Object.assign(new AggregateError([error('ECONNREFUSED'), error('EMFILE')]), {
    code: 'ECONNREFUSED',
  })
  expect(failureOf(ofAddresses)).toEqual({
    kind: 'failed',
    error: 'generator',
    message: 'EMFILE',
    code: 'ECONNREFUSED',
  })
  const wrapped = new Error('fetch failed', { cause: error('EADDRNOTAVAIL') })
  expect(failureOf(wrapped)).toMatchObject({ error: 'generator', message: 'fetch failed' })
  expect(
    failureOf(new AggregateError([error('ECONNREFUSED'), error('EHOSTUNREACH')])),
  ).toMatchObject({
    error: 'refused',
  })
})

test('a message is one harmless line of at most 200 characters, and never empty where there is a code', () => {
  expect(failureOf(error('ECONNRESET', 'one\n\u001b[31mtwo'))).toMatchObject({
    message: 'one [31mtwo',
  })
  expect(failureOf(error('ECONNRESET', 'x'.repeat(500)))).toMatchObject({
    message: `${'x'.repeat(199)}…`,
  })
  expect(failureOf(error('ECONNREFUSED', ''))).toMatchObject({ message: 'ECONNREFUSED' })
})
