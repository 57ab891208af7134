import {
  type Connection,
  saslAuthenticateV1,
  saslHandshakeV1,
  saslPlain,
  saslScramSha,
} from '@platformatic/kafka'
import { BrokerError, codeOf } from './faults.ts'
import type { Link } from './link.ts'
import type { RevealedSettings } from './settings.ts'

type Sasl = NonNullable<RevealedSettings['kafka']['sasl']>
/** As much of the library's functions as is used: it sends by the callback that it is given. */
type Authenticate = typeof saslAuthenticateV1.api

/**
 * Proves to a broker who the client is (SASL: RFC 4616, RFC 5802).
 * @throws BrokerError where it refuses; LinkError
 */
export async function signIn(link: Link, { mechanism, username, password }: Sasl): Promise<void> {
  const shaken = await link.call(saslHandshakeV1.api, mechanism)
  if (shaken.errorCode !== 0) throw new BrokerError(codeOf(shaken.errorCode))
  const by = authenticateOver(link)
  const connection = link as unknown as Connection
  try {
    if (mechanism === 'PLAIN')
      await saslPlain.authenticate(by as never, connection, username, password)
    else
      await saslScramSha.authenticate(
        by as never,
        connection,
        mechanism.slice(6) as 'SHA-256',
        username,
        password,
      )
  } catch (error) {
    throw causeOf(error)
  }
}

/** A refusal is an error of the call here, so that the library goes no further. */
const authenticateOver =
  (link: Link) =>
  (_: unknown, bytes: Buffer, callback: Parameters<Authenticate>[2] & {}): void => {
    link.call(saslAuthenticateV1.api, bytes).then(
      response => {
        const { errorCode } = response
        if (errorCode !== 0) callback(new BrokerError(codeOf(errorCode)))
        else
          try {
            callback(null, response)
          } catch (error) {
            // What a server says that is no SCRAM is thrown here.
            callback(error as Error)
          }
      },
      error => callback(error as Error),
    )
  }

/** The library wraps what it met; a proof of the server that does not fit has no other cause. */
function causeOf(error: unknown): Error {
  const { cause } = error as { cause?: unknown }
  if (cause instanceof Error) return causeOf(cause)
  return (error as { code?: string }).code === 'PLT_KFK_AUTHENTICATION'
    ? new BrokerError('SASL_AUTHENTICATION_FAILED')
    : (error as Error)
}
