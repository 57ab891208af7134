import { type ByteTaker, byLine } from '../../files/byte-taker.ts'
import { Problem } from '../../model/problem.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'
import { readBinaryLog } from './read-binary-log.ts'
import { readTextLog } from './read-text-log.ts'
import type { LogListener } from './request.ts'

/** `requests`: how many there are. `errors`: outside of requests, and the first of them. */
export type LogReader = ByteTaker & {
  version?: string
  requests: number
  errors: { count: number; first: string }
}

/**
 * Reads a `simulation.log`, of whichever version: a binary one begins with the record of the run,
 * whose first byte is 0, and text with a letter.
 */
export function readLog(found: (request: ToolRequest) => void): LogReader {
  let taker: ByteTaker | undefined
  const listener: LogListener = {
    request: request => {
      reader.requests += 1
      found(request)
    },
    version: version => {
      reader.version = version
    },
    error: message => {
      if (reader.errors.count === 0) reader.errors.first = message
      reader.errors.count += 1
    },
  }
  const reader: LogReader = {
    requests: 0,
    errors: { count: 0, first: '' },
    push: chunk => {
      if (chunk.length === 0) return
      taker ??= chunk[0] === 0 ? readBinaryLog(listener) : byLine(readTextLog(listener))
      readable(() => taker!.push(chunk))
    },
    end: () => readable(() => taker?.end()),
  }
  return reader
}

/** How many requests are missing behind what cannot be read is not known. */
function readable(act: () => void): void {
  try {
    act()
  } catch (error) {
    const why = (error as Error).message
    throw new Problem('engine', `Gatling wrote a log that cannot be read: ${why}`, {
      hint: 'the gate reads the logs of Gatling 3.0 to 3.14',
    })
  }
}
