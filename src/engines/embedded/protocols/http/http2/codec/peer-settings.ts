import { code, firstWindow, mostFrameBytes, mostWindow, setting, uint32 } from './frames.ts'

/** What the server allows. */
export class PeerSettings {
  /** False until it has said so, and until then it is given one request only. */
  isKnown = false
  streams = 1
  /** Of a body that is sent, before it allows more. */
  window = firstWindow
  frameBytes = mostFrameBytes

  /** Takes on what a SETTINGS frame says; why it must not come, if so. */
  read(payload: Uint8Array, from: number, to: number): number {
    // Where nothing is said of the number of streams, it has no end.
    if (!this.isKnown) this.streams = Number.POSITIVE_INFINITY
    this.isKnown = true
    for (let at = from; at < to; at += 6) {
      const fault = this.set((payload[at]! << 8) | payload[at + 1]!, uint32(payload, at + 2))
      if (fault !== code.none) return fault
    }
    return code.none
  }

  private set(name: number, value: number): number {
    if (name === setting.push && value !== 0) return code.protocol
    if (name === setting.window) {
      if (value > mostWindow) return code.flowControl
      this.window = value
    }
    if (name === setting.frameBytes) {
      if (value < mostFrameBytes || value >= 2 ** 24) return code.protocol
      this.frameBytes = value
    }
    if (name === setting.streams) this.streams = value
    return code.none
  }
}
