import type { HttpResponse } from '../../../../net/http.ts'
import type { Field, Taker } from '../../connection/transport.ts'

/** A response that is read: its head, and the beginning of its body as text (UTF-8). */
export class ResponseText implements Taker {
  private status = 0
  private readonly fields = new Map<string, string>()
  private readonly decoder = new TextDecoder()
  private text = ''
  private left: number
  private readonly onFull: () => void

  /**
   * Of the body `maxBytes` are read; `onFull` is told where there is more, which may have no end.
   */
  constructor(maxBytes: number, onFull: () => void) {
    this.left = maxBytes
    this.onFull = onFull
  }

  head(status: number, fields: readonly Field[]): void {
    this.status = status
    for (const [name, value] of fields) {
      const before = this.fields.get(name)
      this.fields.set(name, before === undefined ? value : `${before}, ${value}`)
    }
  }

  body(bytes: Uint8Array, from: number, to: number): void {
    if (this.left < 0) return
    this.text += this.decoder.decode(bytes.subarray(from, Math.min(to, from + this.left)), {
      stream: true,
    })
    this.left -= to - from
    if (this.left < 0) this.onFull()
  }

  /** What has been read, of who has that URL. */
  toResponse(url: string): HttpResponse {
    this.text += this.decoder.decode()
    const headers = Object.fromEntries([...this.fields].filter(([name]) => !name.startsWith(':')))
    return {
      kind: 'answer',
      status: this.status,
      headers,
      body: this.text,
      truncated: this.left < 0,
      url,
    }
  }
}
