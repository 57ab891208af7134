import { matching } from '../language/matching.ts'

/** A host name, or an IP address as it is typed, without a port. */
export const hostName = matching(
  /^(?=.{1,253}$)(?:\w(?:[\w.-]*\w)?\.?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)$/,
  'a host',
  'such as db.internal, without scheme and port',
  'host',
)
