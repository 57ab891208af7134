import { closedByServer, type Failure, type Outcome } from '../../connection/outcome.ts'
import { type Expected, judged, shown } from '../exchange.ts'

const mostBytes = 1024 * 1024

/** What an answer is read for, with a character for each byte (Latin-1). */
export type Wanted = { body?: Expected | undefined; until?: string | undefined }

const tooLong: Failure = {
  kind: 'failed',
  error: 'protocol',
  message: `the response does not end within ${mostBytes} bytes`,
}

/** One answer, as it comes in. */
export class Response {
  private text = ''
  private readonly wanted: Wanted

  constructor(wanted: Wanted) {
    this.wanted = wanted
  }

  /** How the request ended; undefined where the answer goes on. */
  read(bytes: Uint8Array, length: number): Outcome | undefined {
    const { body, until } = this.wanted
    const end = until ?? body?.text ?? ''
    // The end may have begun with what came before.
    const from = Math.max(0, this.text.length - end.length + 1)
    this.text += Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1')
    const at = this.text.indexOf(end, from)
    if (at < 0) return this.text.length > mostBytes ? tooLong : undefined
    return judged(this.text.slice(0, at + end.length), body)
  }

  /** The same where the server has closed the connection. */
  close(): Outcome {
    if (this.text === '') return closedByServer
    if (this.wanted.until === undefined) return judged(this.text, this.wanted.body)
    const message = `the server closed the connection before ${shown(this.wanted.until)}`
    return { ...closedByServer, message }
  }
}
