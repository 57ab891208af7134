/**
 * How much the server may send at once, of one answer or of all. Since what comes is read at once
 * and told when it is half of that, there is always room for as much again: nothing that comes can
 * be told from what was allowed.
 */
export class ReceiveWindow {
  private readonly size: number
  private untold = 0

  constructor(size: number) {
    this.size = size
  }

  begin(): void {
    this.untold = 0
  }

  /**
   * Counts what has come; how much the server is to be told of now, 0 where that is not yet worth a
   * frame.
   */
  take(bytes: number): number {
    this.untold += bytes
    if (this.untold < this.size / 2) return 0
    const announced = this.untold
    this.untold = 0
    return announced
  }
}
