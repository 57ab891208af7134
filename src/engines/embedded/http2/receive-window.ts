/** How much the server may send at once, of one answer or of all. What has come is read at once, and told when it is half. */
export class ReceiveWindow {
  private readonly size: number
  private untold = 0

  constructor(size: number) {
    this.size = size
  }

  begin(): void {
    this.untold = 0
  }

  /** Counts what has come; false where that is more than it may be. */
  take(bytes: number): boolean {
    this.untold += bytes
    return this.untold <= this.size
  }

  /** How much the server is to be told of, which it is then; 0 where that is not yet worth a frame. */
  tell(): number {
    if (this.untold < this.size / 2) return 0
    const told = this.untold
    this.untold = 0
    return told
  }
}
