import { expect, test } from 'vitest'
import { handshakeFailure } from '../../../../../../src/engines/embedded/protocols/tls/failures.ts'

test.each([
  ['CERT_NOT_YET_VALID', 'certificate not yet valid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate self-signed'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate from unknown issuer'],
  ['CERT_REVOKED', 'certificate revoked'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'version not supported'],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'handshake refused'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'client certificate required'],
])('%s is counted as %s', (code, reason) => {
  expect(handshakeFailure({ code })).toEqual({ kind: 'answered', code: reason })
})

test.each(['ECONNRESET', 'ENOTFOUND', 'ERR_SSL_INTERNAL_ERROR'])(
  '%s is left to what fails on any connection',
  code => {
    expect(handshakeFailure({ code })).toBeUndefined()
  },
)
