import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { isHtml } from '../../../net/password-page.ts'
import type { Field, Taker } from '../connection/transport.ts'

/** Of a body, as it came and decoded. */
const mostBytes = 16 * 1024 * 1024

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: bytes => gunzipSync(bytes, { maxOutputLength: mostBytes }),
  'x-gzip': bytes => gunzipSync(bytes, { maxOutputLength: mostBytes }),
  deflate: bytes => inflateSync(bytes, { maxOutputLength: mostBytes }),
  br: bytes => brotliDecompressSync(bytes, { maxOutputLength: mostBytes }),
  zstd: bytes => zstdDecompressSync(bytes, { maxOutputLength: mostBytes }),
  identity: bytes => bytes,
}

/** What can be found in a response, whatever its protocol. */
export type ReadResponse = Pick<Response, 'bytes' | 'text' | 'json' | 'header' | 'all'>

/**
 * An answer that is read for what it holds. The body is kept, and decoded, only where somebody asks
 * for it.
 */
export class Response implements Taker {
  private fields: readonly Field[] = []
  private keepsBody: boolean
  private readonly keepsPages: boolean
  private pieces: Buffer[] = []
  private length = 0
  private decoded: Buffer | undefined
  private parsed: { value: unknown } | undefined

  /** `keepsPages`: the body is kept where it is HTML. */
  constructor(keepsBody: boolean, keepsPages = false) {
    this.keepsBody = keepsBody
    this.keepsPages = keepsPages
  }

  /** Begins anew: a request that is sent again, or redirected, has its response from the start. */
  head(_: number, fields: readonly Field[]): void {
    this.fields = fields
    this.pieces = []
    this.length = 0
    if (this.keepsPages) this.keepsBody ||= isHtml(this.header('content-type'))
  }

  body(bytes: Uint8Array, from: number, to: number): void {
    this.length += to - from
    if (this.keepsBody && this.length <= mostBytes)
      this.pieces.push(Buffer.from(bytes.subarray(from, to)))
  }

  /** Every value of a header, in order. */
  all(name: string): string[] {
    const lower = name.toLowerCase()
    const values: string[] = []
    for (const [known, value] of this.fields) if (known === lower) values.push(value)
    return values
  }

  /** Values of a header as one; undefined where there is none. */
  header(name: string): string | undefined {
    const values = this.all(name)
    return values.length > 1 ? values.join(', ') : values[0]
  }

  /** @throws Error where the body cannot be decoded, or is larger than what is read. */
  get bytes(): Buffer {
    this.decoded ??= this.decode()
    return this.decoded
  }

  get text(): string {
    return this.bytes.toString('utf8')
  }

  /** @throws Error where the body is not JSON. */
  get json(): unknown {
    this.parsed ??= { value: this.parse() }
    return this.parsed.value
  }

  protected parse(): unknown {
    return parseBody(this.text)
  }

  private decode(): Buffer {
    if (this.length > mostBytes)
      throw new Error(
        `the body is larger than the ${mostBytes / 1024 / 1024} MB that the gate reads`,
      )
    const [first] = this.pieces
    const whole = this.pieces.length === 1 ? first! : Buffer.concat(this.pieces)
    const coding = this.header('content-encoding')
    return coding === undefined ? whole : decoded(whole, coding)
  }
}

/** @throws Error where it is not what its codings say. */
function decoded(whole: Buffer, named: string): Buffer {
  const codings = named
    .split(',')
    .map(coding => coding.trim().toLowerCase())
    .filter(Boolean)
  // The last coding was applied last.
  return codings.toReversed().reduce<Buffer>((bytes, coding) => {
    const decode = decoders[coding]
    if (!decode || bytes.length === 0) return bytes
    try {
      return decode(bytes)
    } catch {
      throw new Error(`the body cannot be decoded (${coding})`)
    }
  }, whole)
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('the body is not valid JSON')
  }
}
