import { revealed } from '../../../../model/secret.ts'
import type { Deployed, Probed } from '../protocol.ts'
import { addressField } from './address.ts'
import { callOnce } from './call-once.ts'
import { bytesOfMessages, typesOf } from './message-bytes.ts'
import type { GrpcSettings } from './settings.ts'

/** Codes by which a server turns a call away, and what to write. */
const refusals: Readonly<Record<string, string>> = {
  UNIMPLEMENTED: 'name methods under load.requests that the server has',
  UNAUTHENTICATED: letIn(),
  PERMISSION_DENIED: letIn(),
}

function letIn(): string {
  return 'pass the credentials as metadata of the request, or as target.headers'
}

/** Calls the method of a request once; one with placeholders is not tried. */
export async function probe(settings: GrpcSettings, deployed: Deployed): Promise<Probed> {
  if (settings.templates) return { kind: 'other' }
  const { grpc: method, metadata = {}, messages, expect } = settings
  const { options, headers } = await deployed.reach(addressField(settings, deployed.url))
  const { timeoutMs, signal } = deployed
  const all = { ...headers, ...metadata }
  const body = bytesOfMessages(typesOf(revealed(settings)).request, JSON.parse(messages.reveal()))
  const called = await callOnce(options, { method, headers: all, body, timeoutMs, signal })
  if (called.kind === 'failed') return { kind: 'unanswered' }
  const { code } = called
  const hint = refusals[code]
  const isExpected = expect?.code?.some(one => one === code)
  return hint === undefined || isExpected ? { kind: 'other' } : { kind: 'refused', code, hint }
}
