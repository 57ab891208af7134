/** So much of a body is kept. */
export const bodyStartBytes = 400

/**
 * The beginning of the body of a response that is not good, as bytes: they are read as text only
 * where somebody asks.
 */
export class BodyStart {
  private bytes: Uint8Array | undefined
  private length = 0

  begin(): void {
    this.length = 0
  }

  take(bytes: Uint8Array, from: number, to: number): void {
    const more = Math.min(to - from, bodyStartBytes - this.length)
    if (more <= 0) return
    this.bytes ??= new Uint8Array(bodyStartBytes)
    this.bytes.set(bytes.subarray(from, from + more), this.length)
    this.length += more
  }

  /**
   * Ends with `…` where the body may go on. Empty of what is no text (UTF-8), such as a compressed
   * body.
   */
  text(): string {
    if (!this.bytes || this.length === 0) return ''
    const isCut = this.length === bodyStartBytes
    try {
      // A character that is cut in two at the end is left out.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(
        this.bytes.subarray(0, this.length),
        {
          stream: isCut,
        },
      )
      return isCut ? `${text}…` : text
    } catch {
      return ''
    }
  }
}
