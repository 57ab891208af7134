/** What a comment last told: whether it blocked, or was cancelled before it could tell. */
export type CommentState = 'blocks' | 'green' | 'cancelled'

/**
 * The hidden first line by which a service's comment is found again. The service is encoded so that no name, not even
 * one that holds `-->`, ends the marker or looks like the marker of another.
 */
export function buildMarker(service: string, state: CommentState): string {
  return `${markerOf(service)} state=${state} -->`
}

export const hasMarker = (body: string, service: string): boolean => body.startsWith(`${markerOf(service)} `)

/** Of a comment with our marker; what cannot be read counts as blocking, so that a recovery is always told. */
export function parseState(body: string): CommentState {
  const found = /^<!-- reliability-gate service=\S+ state=(green|cancelled) -->/.exec(body)?.[1]
  return found === 'green' || found === 'cancelled' ? found : 'blocks'
}

const markerOf = (service: string): string => `<!-- reliability-gate service=${encode(service)}`

/** `encodeURIComponent` leaves hyphens as they are, and `--` may not stand in an HTML comment. */
const encode = (service: string): string => encodeURIComponent(service.toWellFormed()).replaceAll('-', '%2D')
