import { Root } from 'protobufjs'
import type { Checked } from '../../../../net/check.ts'
import { deployedAt } from '../../deployed.ts'
import type { CheckOf } from '../protocol.ts'
import { addressField } from './address.ts'
import { callOnce } from './call-once.ts'
import { bytesOfMessages } from './message-bytes.ts'

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
export const check: CheckOf =
  (load, settings = {}) =>
  async order => {
    const { url, timeoutMs, signal = new AbortController().signal } = order
    const deployed = deployedAt({ headers: {}, ...order, signal }, load)
    const { options, headers } = await deployed.reach(addressField(settings, url))
    const called = await callOnce(options, {
      method: 'grpc.health.v1.Health/Check',
      headers,
      body: bytesOfMessages(request, [{}]),
      timeoutMs,
      signal,
    })
    if (called.kind === 'failed') return { kind: 'bad', what: called.message }
    const { code, messages } = called
    if (code === 'OK') return healthOf(messages[0])
    return speakingCodes.includes(code)
      ? { kind: 'good' }
      : { kind: 'bad', what: `it responded with ${code}` }
  }

function healthOf(bytes: Buffer | undefined): Checked {
  if (!bytes) return { kind: 'bad', what: 'the response of its health service is empty' }
  try {
    const { status } = response.toObject(response.decode(bytes), { enums: String, defaults: true })
    return status === 'SERVING'
      ? { kind: 'good' }
      : { kind: 'bad', what: `its health service reports ${status}` }
  } catch (error) {
    const why = (error as Error).message
    return { kind: 'bad', what: `the response of its health service cannot be decoded: ${why}` }
  }
}
