import { answered, type Failure, type Outcome } from '../../connection/outcome.ts'

/**
 * What the scorecard shows after `tls`, by the code of Node's error; OpenSSL's alerts begin with
 * `ERR_SSL_`.
 */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^CERT_HAS_EXPIRED$/, 'certificate expired'],
  [/^CERT_NOT_YET_VALID$/, 'certificate not yet valid'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/, 'certificate for another name'],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$|^SELF_SIGNED_CERT_IN_CHAIN$/, 'certificate self-signed'],
  [
    /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$|^UNABLE_TO_GET_ISSUER_CERT/,
    'certificate from unknown issuer',
  ],
  [/^CERT_REVOKED$/, 'certificate revoked'],
  [/^ERR_SSL_(.*_)?(PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/, 'version not supported'],
  [/^ERR_SSL_.*HANDSHAKE_FAILURE$|^ERR_SSL_NO_.*CIPHER/, 'handshake refused'],
  [/^ERR_SSL_.*(CERTIFICATE_REQUIRED|BAD_CERTIFICATE)$/, 'client certificate required'],
]

const notTls: Failure = {
  kind: 'failed',
  error: 'protocol',
  message: 'the server does not speak TLS',
}

/** How a handshake failed; undefined where the connection did. */
export function handshakeFailure({ code = '' }: { code?: string }): Outcome | undefined {
  if (/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/.test(code))
    return notTls
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1]
  return reason === undefined ? undefined : answered(reason)
}
