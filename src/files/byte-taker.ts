import { StringDecoder } from 'node:string_decoder'

/** Is given what a tool writes as it comes, and told when that is all. */
export type ByteTaker = { push: (chunk: Buffer) => void; end: () => void }

/** A longer line is no sample of any tool. */
const longestLine = 1 << 20

/** Gives each line as it comes; of one that is too long the beginning is lost. */
export function byLine(take: (line: string) => void): ByteTaker {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    push: chunk => {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop()!.slice(-longestLine)
      for (const line of lines) take(line)
    },
    end: () => {
      rest += decoder.end()
      if (rest !== '') take(rest)
    },
  }
}
