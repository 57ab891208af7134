import type { Readable } from 'node:stream'

/** A longer line is no sample of any tool. */
const longestLine = 1 << 20

/** Gives each line of a stream as it comes; of one that is too long the beginning is lost. */
export async function readLines(stream: Readable, take: (line: string) => void): Promise<void> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!.slice(-longestLine)
    for (const line of lines) take(line)
  }
  if (rest !== '') take(rest)
}
