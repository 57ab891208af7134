import { defined } from '../../../../model/basics/defined.ts'
import type { Limit } from '../../../../model/plan/scenario.ts'
import { gateVersion } from '../../../../model/version.ts'
import { joinUrl } from '../../../../net/join-url.ts'
import type { Sendable } from '../../connection/connections.ts'
import { oncePerVersion, signedHeaders } from '../../connection/signed.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { bytesOf, type RequestBytes } from '../http/http2/request-bytes.ts'
import { oncePerRequest, partsOf } from '../http/request-parts.ts'
import type { Deployment, RequestWith } from '../protocol.ts'
import { addressField } from './address.ts'
import { bytesOfMessages, typesOf } from './message-bytes.ts'
import { isReserved } from './metadata.ts'
import type { RevealedSettings } from './settings.ts'

/** A call, ready to be sent. */
export type GrpcCall = Sendable & {
  head: CallHead
  /** Its messages with their prefixes. */
  body: Buffer
  isStream: boolean
  /** How many messages are expected. */
  messages?: Limit
}

/** What calls of one kind have in common. `metadata`: names and values, flat. */
export type CallHead = { name: string; path: string; metadata: string[]; deadlineMs?: number }

export type GrpcRequest = RequestWith<RevealedSettings>

/** The call without its messages: those of one with placeholders are made for each iteration. */
function prepareHead({ name, settings }: GrpcRequest, to: Deployment): CallHead {
  const { grpc, address, metadata = {}, deadline } = settings
  const own = addressField(defined({ address }), to.url)
  const isOwnHost = own === undefined || new URL(own).hostname === new URL(to.url).hostname
  // Headers of the target go to its host and nowhere else.
  const all = [...Object.entries(isOwnHost ? to.headers : {}), ...Object.entries(metadata)]
  return {
    ...headOf(name, { url: own ?? to.url, method: grpc, metadata: all }),
    ...defined({ deadlineMs: deadline }),
  }
}

/** Of what is given twice the last one counts; case does not count in names. */
export function headOf(
  name: string,
  {
    url,
    method,
    metadata,
  }: { url: string; method: string; metadata: readonly (readonly [string, string])[] },
): CallHead {
  const merged = new Map([['user-agent', `reliability-gate/${gateVersion}`]])
  for (const [key, value] of metadata) if (!isReserved(key)) merged.set(key.toLowerCase(), value)
  return {
    name,
    path: new URL(joinUrl(url, method)).pathname,
    metadata: [...merged].flat(),
  }
}

export function prepareCall(request: GrpcRequest, to: Deployment): GrpcCall {
  const { name, settings } = request
  const { expect, messages, isStream, templates } = settings
  const good: readonly string[] = expect?.code ?? ['OK']
  const body = templates
    ? Buffer.alloc(0)
    : bytesOfMessages(typesOf(settings).request, JSON.parse(messages))
  return {
    side: to.side,
    name,
    // The status of HTTP says nothing of a call.
    isGood: code => typeof code === 'number' || good.includes(code),
    head: prepareHead(request, to),
    body,
    isStream,
    ...defined({ messages: expect?.messages || undefined }),
  }
}

/** Calls as requests of HTTP/2 to one address. */
export function callBytes({
  url,
  signer,
}: Pick<TransportOptions, 'url' | 'signer'>): (call: GrpcCall) => RequestBytes {
  const headOf = oncePerRequest((head: CallHead) => headBytes(head, url))
  if (!signer) return oncePerRequest(({ head, body }: GrpcCall) => ({ ...headOf(head), body }))
  return oncePerVersion(signer, ({ head, body }: GrpcCall) => {
    const call = { method: 'POST', path: head.path, body }
    const headers = signedHeaders(
      { ...call, headers: [...contentType, ...head.metadata] },
      url,
      signer,
    )
    const metadata = headers.slice(contentType.length)
    return { ...headBytes({ ...head, metadata }, url), body }
  })
}

const contentType = ['content-type', 'application/grpc'] as const

/** @throws Problem `engine` where a part of it could be read as more than that part. */
function headBytes({ name, path, metadata, deadlineMs }: CallHead, url: string): RequestBytes {
  const parts = partsOf({ name, method: 'POST', path, headers: metadata, body: undefined }, url)
  return bytesOf(parts, url, [
    ['te', 'trailers'],
    contentType,
    ...(deadlineMs === undefined ? [] : [['grpc-timeout', timeoutOf(deadlineMs)] as const]),
  ])
}

/** At most eight digits and a unit. */
const timeoutOf = (ms: number): string =>
  ms < 1e8 ? `${Math.ceil(ms)}m` : `${Math.ceil(ms / 1000)}S`
