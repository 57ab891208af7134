import { expect, test } from 'vitest'
import { failureOf } from '../../../../src/engines/embedded/outcome.ts'

const error = (code: string | undefined, message = 'said') => Object.assign(new Error(message), { code })

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
  ['EMFILE', 'other'],
  [undefined, 'other'],
])('an error of the code %s is %s', (code, kind) => {
  expect(failureOf(error(code))).toEqual({ kind: 'failed', error: kind, message: 'said', ...(code && { code }) })
})

test('a message is one harmless line of at most 200 characters, and never empty where there is a code', () => {
  expect(failureOf(error('ECONNRESET', 'one\n\u001b[31mtwo'))).toMatchObject({ message: 'one [31mtwo' })
  expect(failureOf(error('ECONNRESET', 'x'.repeat(500)))).toMatchObject({ message: `${'x'.repeat(199)}…` })
  expect(failureOf(error('ECONNREFUSED', ''))).toMatchObject({ message: 'ECONNREFUSED' })
})
