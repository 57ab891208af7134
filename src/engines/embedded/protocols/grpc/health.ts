import { Root } from 'protobufjs'
import type { LoadPlan } from '../../../../model/plan/load.ts'
import { revealed } from '../../../../model/secret.ts'
import type { Check, Checked } from '../../../../net/check.ts'
import { failureOf } from '../../connection/outcome.ts'
import { reach, sent } from '../http/request-as.ts'
import { connect } from './grpc.ts'
import { bytesOfMessages, prefixBytes } from './message-bytes.ts'
import { type GrpcCall, headOf } from './requests.ts'

/**
 * Of the service that servers of gRPC tell their health by, as far as it is asked (grpc.health.v1).
 */
const types = Root.fromJSON({
  nested: {
    HealthCheckRequest: { fields: {} },
    HealthCheckResponse: {
      fields: { status: { type: 'Status', id: 1 } },
      nested: {
        Status: { values: { UNKNOWN: 0, SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 } },
      },
    },
  },
})
const request = types.lookupType('HealthCheckRequest')
const response = types.lookupType('HealthCheckResponse')

/**
 * Codes that show that gRPC is spoken, by a server that tells nothing of its health or not to
 * everybody.
 */
const speakingCodes = ['UNIMPLEMENTED', 'NOT_FOUND', 'UNAUTHENTICATED', 'PERMISSION_DENIED']

/**
 * Asks the health service of a target (`grpc.health.v1.Health/Check` of the server as a whole).
 * Ready is one that serves, and one that speaks gRPC and has no such service.
 */
export const check =
  (load: LoadPlan): Check =>
  async order => {
    const { url, headers = {}, timeoutMs, signal } = order
    const { options } = await reach(url, order, load)
    const connection = connect(options, load)()
    const deadline = AbortSignal.timeout(timeoutMs)
    const pieces: Buffer[] = []
    const call: GrpcCall = {
      side: 'head',
      name: 'readiness',
      isGood: code => typeof code === 'number' || code === 'OK',
      head: headOf('readiness', {
        url: options.url,
        method: 'grpc.health.v1.Health/Check',
        metadata: Object.entries(revealed(headers) as Record<string, string>),
      }),
      body: bytesOfMessages(request, [{}]),
      isStream: false,
    }
    try {
      const outcome = await sent(connection, {
        request: call,
        taker: {
          head: () => {},
          body: (bytes, from, to) => void pieces.push(Buffer.from(bytes.subarray(from, to))),
        },
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      })
      if (outcome.kind === 'failed') return { kind: 'bad', what: outcome.message }
      if (outcome.code === 'OK') return healthOf(Buffer.concat(pieces))
      return speakingCodes.includes(`${outcome.code}`)
        ? { kind: 'good' }
        : { kind: 'bad', what: `it answered ${outcome.code}` }
    } catch (error) {
      if (!deadline.aborted) return { kind: 'bad', what: failureOf(error).message }
      return { kind: 'bad', what: `no answer within ${timeoutMs} ms` }
    } finally {
      connection.close()
    }
  }

function healthOf(bytes: Buffer): Checked {
  const { status } = response.toObject(response.decode(bytes.subarray(prefixBytes)), {
    enums: String,
    defaults: true,
  })
  return status === 'SERVING'
    ? { kind: 'good' }
    : { kind: 'bad', what: `its health service says ${status}` }
}
