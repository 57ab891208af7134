/** What has something to write. */
type Writer = { write: () => void }

let waiting: Writer[] = []
/**
 * Writes one turn of the loop later, so that what the server has done to an idle connection
 * meanwhile is read before: a close is then no failure, and bytes that nobody asked for are no
 * answer.
 */
export function nextTurn(writer: Writer): void {
  if (waiting.length === 0) setImmediate(writeAll)
  waiting.push(writer)
}

function writeAll(): void {
  const now = waiting
  waiting = []
  for (const writer of now) writer.write()
}
