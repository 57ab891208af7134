/** A server has one head and one end for most of its responses, and a few others. */
const mostKept = 4
const mostBytes = 512
/** After so many in a row that were new, a server is taken to say something else each time. */
const mostMisses = 200

type Known<T> = { bytes: Uint8Array; read: T }

/**
 * What blocks say that came before: the same bytes mean the same, as nothing of a block is kept for
 * the next one.
 */
export class KnownBlocks<T> {
  private readonly kept: Known<T>[] = []
  private next = 0
  private misses = 0

  find(bytes: Uint8Array, from: number, end: number): T | undefined {
    for (const known of this.kept)
      if (isSame(known.bytes, bytes, from, end)) {
        this.misses = 0
        return known.read
      }
    return undefined
  }

  keep(bytes: Uint8Array, from: number, end: number, read: T): void {
    if (end - from > mostBytes || this.misses > mostMisses) return
    this.misses += 1
    this.kept[this.next] = { bytes: bytes.slice(from, end), read }
    this.next = (this.next + 1) % mostKept
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, end: number): boolean {
  const { length } = known
  if (length !== end - from) return false
  for (let at = 0; at < length; at += 1) if (known[at] !== bytes[from + at]) return false
  return true
}
