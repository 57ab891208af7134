import { gzipSync } from 'node:zlib'
import { type HttpRequestPlan, isExpected } from '../../../../model/plan/load.ts'
import type { Revealed } from '../../../../model/secret.ts'
import { joinUrl } from '../../../../net/join-url.ts'
import { bodyOf, joined } from '../../../request-body.ts'
import { headersOf } from '../../../request-headers.ts'
import type { Sendable } from '../../connection/connections.ts'
import type { Deployment } from '../protocol.ts'

/** A request as it goes out again and again: everything about it that can be made before is. */
export type PreparedRequest = Omit<Sendable, 'isGood'> & {
  method: string
  /** Path and query on the origin. */
  path: string
  /** Names and values, flat. */
  headers: string[]
  body: string | Uint8Array | undefined
  isGood: (status: number) => boolean
}

/** A request of the plan against one deployment. */
export function prepareRequest(
  request: Revealed<HttpRequestPlan>,
  { side, url, headers: common }: Deployment,
): PreparedRequest {
  const { name, method, path, headers, gzip, expect } = request
  const { pathname, search } = new URL(joinUrl(url, path))
  const own = bodyOf(request)
  const body = own && joined(own.pieces)
  const isCompressed = gzip && body !== undefined
  return {
    side,
    name,
    method,
    path: pathname + search,
    headers: [
      ...headersOf(headers, common),
      ...(own?.type ? ['content-type', own.type] : []),
      ...(isCompressed ? ['content-encoding', 'gzip'] : []),
    ],
    body: isCompressed ? gzipSync(body) : body,
    isGood: status => isExpected(expect, status),
  }
}
