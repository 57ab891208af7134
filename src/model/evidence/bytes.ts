/**
 * Bytes as the protocol puts them on the wire: heads, framing, and bodies as they are coded, such
 * as by gzip, without TLS and TCP. Of a message queue key, value and headers of its messages, since
 * messages share the rest.
 */
export type ByteCounts = { sent: number; received: number }

/** What cells, or whatever else counts bytes, sent and received together; undefined of none. */
export function addBytes(several: readonly { bytes?: ByteCounts }[]): ByteCounts | undefined {
  const all = several.flatMap(({ bytes }) => (bytes ? [bytes] : []))
  if (all.length === 0) return undefined
  return {
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    received: all.reduce((sum, { received }) => sum + received, 0),
  }
}
