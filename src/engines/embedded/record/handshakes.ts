import type { Handshake } from '../../../model/evidence/handshake.ts'
import type { ShownHandshakes } from '../../../model/evidence/load-report.ts'
import type { Series } from './series.ts'

/** The extremes of what handshakes showed, of each name and side. */
export class Handshakes {
  private readonly kept = new Map<string, ShownHandshakes>()

  add({ side, name }: Series, handshake: Handshake): void {
    this.merge({ side, name, count: 1, least: handshake, most: handshake })
  }

  merge(shown: ShownHandshakes): void {
    const key = `${shown.side} ${shown.name}`
    const known = this.kept.get(key)
    if (!known) {
      this.kept.set(key, shown)
      return
    }
    this.kept.set(key, {
      ...known,
      count: known.count + shown.count,
      least: each(known.least, shown.least, Math.min),
      most: each(known.most, shown.most, Math.max),
    })
  }

  toData(): ShownHandshakes[] {
    return [...this.kept.values()]
  }
}

const each = (
  one: Handshake,
  other: Handshake,
  pick: (a: number, b: number) => number,
): Handshake => ({
  days: pick(one.days, other.days),
  version: pick(one.version, other.version),
  cipher: pick(one.cipher, other.cipher),
  chain: pick(one.chain, other.chain),
})

/** Those of several threads, as if one had sent all. */
export function mergeHandshakes(all: readonly ShownHandshakes[]): ShownHandshakes[] {
  const merged = new Handshakes()
  for (const one of all) merged.merge(one)
  return merged.toData()
}
