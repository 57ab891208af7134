import { randomBytes } from 'node:crypto'
import { defined } from '../../../../model/basics/defined.ts'
import { isTraceOfBase, markOfBase } from '../../../../model/evidence/trace-side.ts'
import { withHeaders } from './filled-request.ts'
import type { PreparedRequest } from './requests.ts'

/** A request with the headers of a trace of its own; `traceId` where that is sampled. */
type Traced = { request: PreparedRequest; traceId?: string }

/**
 * The same request in a trace of its own (W3C Trace Context, level 1), of which `share` in (0, 1]
 * are sampled. Whether one is follows from its id, as samplers by trace id do it; so does its side.
 * One that already has the header stays as it is.
 */
export function traced(request: PreparedRequest, share: number): Traced {
  const { headers } = request
  if (headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === 'traceparent'))
    return { request }
  const bytes = randomBytes(24)
  // An id of zeros only is invalid.
  bytes[0] = bytes[0]! | 1
  bytes[16] = bytes[16]! | 1
  if (request.side === 'base') bytes.write(markOfBase, 1, 'hex')
  else if (isTraceOfBase(bytes.toString('hex', 0, 16))) bytes[1] = bytes[1]! ^ 1
  const traceId = bytes.toString('hex', 0, 16)
  const isSampled = bytes.readUInt32BE(12) < share * 2 ** 32
  const parent = `00-${traceId}-${bytes.toString('hex', 16)}-${isSampled ? '01' : '00'}`
  return {
    request: withHeaders(request, [
      ...headers,
      'traceparent',
      parent,
      'baggage',
      `reliability-gate.side=${request.side}`,
    ]),
    ...defined({ traceId: isSampled ? traceId : undefined }),
  }
}
