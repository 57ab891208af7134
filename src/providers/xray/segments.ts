import { defined } from '../../model/basics/defined.ts'
import { objectsIn } from '../../model/basics/json.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { nameOf } from '../spans/otlp.ts'

/**
 * The spans of a segment document of X-Ray with all its subsegments, times in Unix seconds: a
 * segment is the work of one service, and a subsegment a part of it.
 */
export function spansOfSegment(segment: Record<string, unknown>): Span[] {
  return readPart(segment, nameOf(segment.name, 'unknown service'), segment.parent_id)
}

/** Without segments that have not ended. */
function readPart(part: Record<string, unknown>, service: string, parent: unknown): Span[] {
  const { id, name, start_time: start, end_time: end } = part
  const below = objectsIn(part.subsegments).flatMap(one => readPart(one, service, id))
  if (typeof id !== 'string' || typeof start !== 'number' || typeof end !== 'number') return below
  const { http } = part
  const span: Span = {
    id,
    service,
    name: described(name, http),
    start: start * 1000,
    end: Math.max(start, end) * 1000,
    ...defined({
      parent: typeof parent === 'string' ? parent : undefined,
      failed: hasFailed(part) ? true : undefined,
    }),
  }
  return [span, ...below]
}

const hasFailed = ({ error, fault, throttle }: Record<string, unknown>): boolean =>
  [error, fault, throttle].includes(true)

/** The name, after the method where it is a request. */
function described(name: unknown, http: unknown): string {
  const { request } = (http ?? {}) as { request?: { method?: unknown } }
  const own = nameOf(name, 'unnamed segment')
  return typeof request?.method === 'string' ? nameOf(`${request.method} ${own}`, own) : own
}
