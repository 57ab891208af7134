import type { Field, Reads } from '../../../../connection/transport.ts'
import { HpackReader, staticNames } from './hpack.ts'
import { KnownBlocks } from './known-blocks.ts'

/** What a field is to the reader of an answer. */
const [other, statusField, lengthField, forbidden] = [0, 1, 2, 3] as const

/**
 * Those of a connection, which HTTP/2 has not; other pseudo fields than the status are of requests.
 */
const kindByName = new Map<string, number>([
  [':status', statusField],
  ['content-length', lengthField],
  ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade'].map(
    (name): [string, number] => [name, forbidden],
  ),
])
const kindOf = (name: string): number =>
  kindByName.get(name) ?? (name.startsWith(':') ? forbidden : other)
const kindByNumber = [other, ...staticNames.map(kindOf)]
/** Of the fields that have numbers with their values. */
const statusByNumber: Readonly<Record<number, number>> = {
  8: 200,
  9: 204,
  10: 206,
  11: 304,
  12: 400,
  13: 404,
  14: 500,
}
/** By the length of a name, whether it may be one of those above. */
const mayMatter: boolean[] = []
for (const { length } of kindByName.keys()) mayMatter[length] = true
/** Of a name more than this makes no difference. */
const longestName = mayMatter.length
const colon = 0x3a
const zero = 0x30
/** More digits than a length has that could be counted. */
const mostDigits = 15

/** All that a block says. */
type Read = { status: number; length: number; isFit: boolean; fields: readonly Field[] }

/**
 * Reads what the fields of an answer say of it, and no more; but all of them are decoded, so that a
 * block is not taken for one that is none. There is no dynamic table, as it was never allowed:
 * nothing of a block is kept for the next one.
 */
export class HeaderBlock {
  /** 0 where there is none, as in trailers. */
  status = 0
  /** Content-Length; -1 where there is none. */
  length = -1
  /** False where it has a field that no answer may have, or one that is not what it must be. */
  isFit = true
  /**
   * Those that are asked for; a value that has a number is left out, as responses have no such but
   * the status.
   */
  fields: readonly Field[] = []
  private readonly reader = new HpackReader()
  private readonly known = new KnownBlocks<Read>()
  private readonly keepsFields: boolean
  /**
   * Names of the fields that are kept, and by the length of a name whether it may be one of them;
   * absent: all are.
   */
  private readonly wanted: ReadonlySet<string> | undefined
  private readonly wantedLengths: boolean[] = []
  private hasFields = false
  private found: Field[] = []

  constructor(keeps: Reads | false = false) {
    this.keepsFields = keeps !== false
    this.wanted = Array.isArray(keeps) ? new Set(keeps) : undefined
    for (const { length } of this.wanted ?? []) this.wantedLengths[length] = true
  }

  /** False where it cannot be decoded. */
  read(bytes: Uint8Array, from: number, end: number): boolean {
    const known = this.known.find(bytes, from, end)
    if (known) {
      this.status = known.status
      this.length = known.length
      this.isFit = known.isFit
      this.fields = known.fields
      return true
    }
    if (!this.decode(bytes, from, end)) return false
    const { status, length, isFit, fields } = this
    this.known.keep(bytes, from, end, { status, length, isFit, fields })
    return true
  }

  private decode(bytes: Uint8Array, from: number, end: number): boolean {
    this.status = 0
    this.length = -1
    this.isFit = true
    this.hasFields = false
    this.found = []
    const { reader } = this
    reader.begin(bytes, from, end)
    let isBegun = false
    while (reader.at < end) {
      const first = bytes[reader.at]!
      const isSize = first >= 0x20 && first < 0x40
      // The table may have no room, and may be told so before the first field.
      if (isSize && (isBegun || reader.integer(5) !== 0)) return false
      if (!isSize && !(first >= 0x80 ? this.readNumber() : this.readField(first >= 0x40 ? 6 : 4)))
        return false
      isBegun ||= !isSize
    }
    this.fields = this.found
    return true
  }

  /** A field that is one of the table. */
  private readNumber(): boolean {
    const number = this.reader.integer(7)
    if (number < 1 || number > staticNames.length) return false
    const status = statusByNumber[number]
    if (status !== undefined) this.setStatus(status)
    // Another one has no value that a length could have.
    else if (kindByNumber[number] !== other) this.isFit = false
    else this.hasFields = true
    return true
  }

  /** A field whose value follows, and whose name does where it has no number. */
  private readField(bits: number): boolean {
    const { reader } = this
    const number = reader.integer(bits)
    if (number < 0 || number > staticNames.length) return false
    if (number === 0 && !reader.string()) return false
    const kind = number === 0 ? this.kindOfName() : kindByNumber[number]!
    const kept = this.keepsFields ? this.keptName(number) : ''
    if (!reader.string()) return false
    if (kept !== '') this.found.push([kept, this.text()])
    if (kind === statusField) this.setStatus(this.digits(3) ?? 0)
    else if (kind === lengthField) this.setLength(this.digits(mostDigits) ?? -1)
    else if (kind === forbidden) this.isFit = false
    else this.hasFields = true
    return true
  }

  /** The name of a field that is kept, by its number or as it was read last; empty of any other. */
  private keptName(number: number): string {
    const { reader, wanted } = this
    if (number === 0 && wanted && !this.wantedLengths[reader.to - reader.from]) return ''
    const name = staticNames[number - 1] ?? this.text()
    return !wanted || wanted.has(name) ? name : ''
  }

  private kindOfName(): number {
    const { text, from, to } = this.reader
    if (to > from && text[from] === colon) return kindOf(this.name())
    return mayMatter[to - from] ? kindOf(this.name()) : other
  }

  /** What was read last. */
  private text(): string {
    const { text, from, to } = this.reader
    return Buffer.from(text.subarray(from, to)).toString('latin1')
  }

  private name(): string {
    const { text, from, to } = this.reader
    return String.fromCharCode(...text.subarray(from, Math.min(to, from + longestName)))
  }

  /** It comes once, before all others. */
  private setStatus(status: number): void {
    if (this.status !== 0 || this.hasFields || status < 100) this.isFit = false
    this.status = status
  }

  private setLength(length: number): void {
    if (this.length >= 0 || length < 0) this.isFit = false
    this.length = length
    this.hasFields = true
  }

  /** The value as a number; undefined where it is none of so many digits at most. */
  private digits(most: number): number | undefined {
    const { text, from, to } = this.reader
    if (to === from || to - from > most) return undefined
    let number = 0
    for (let at = from; at < to; at += 1) {
      const digit = text[at]! - zero
      if (digit < 0 || digit > 9) return undefined
      number = number * 10 + digit
    }
    return number
  }
}
