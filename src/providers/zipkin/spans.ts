import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { nameOf } from '../spans/otlp.ts'

/**
 * Spans in Zipkin's form: times in microseconds; client and server may share one id. The server's
 * half becomes a span below the client's, and the parent of what the same service did below both.
 */
export function spansOfZipkin(items: unknown): Span[] {
  const read = objectsIn(items).flatMap(readSpan)
  const halves = new Map(
    read.filter(({ shared }) => shared).map(({ span }) => [`${span.service} ${span.id}`, span.id]),
  )
  const ownerOf = (service: string, id: string) =>
    halves.has(`${service} ${id}`) ? serverHalf(id) : id
  return read.map(({ span, shared }) => {
    if (shared) return { ...span, id: serverHalf(span.id), parent: span.id }
    const { parent, ...own } = span
    return parent === undefined ? own : { ...own, parent: ownerOf(span.service, parent) }
  })
}

const serverHalf = (id: string): string => `${id} server`

/** Empty for a span without an id or times, such as one that has not ended. */
function readSpan({
  id,
  parentId,
  name,
  timestamp,
  duration,
  shared,
  ...rest
}: Record<string, unknown>): { span: Span; shared: boolean }[] {
  if (typeof id !== 'string' || typeof timestamp !== 'number' || typeof duration !== 'number')
    return []
  const { serviceName } = isObject(rest.localEndpoint) ? rest.localEndpoint : {}
  const span: Span = {
    id,
    service: nameOf(serviceName, 'unknown service'),
    name: nameOf(name, 'unnamed span'),
    start: timestamp / 1000,
    end: (timestamp + duration) / 1000,
    ...defined({
      parent: typeof parentId === 'string' ? parentId : undefined,
      failed: isObject(rest.tags) && 'error' in rest.tags ? true : undefined,
    }),
  }
  return [{ span, shared: shared === true }]
}
