import { stripVTControlCharacters } from 'node:util'
import { plainLines } from '../../net/redaction/excerpt.ts'

const mostLast = 15
/** Of a line that people are shown; the file has all of it. */
const mostCharacters = 2_000_000

/** What an app has written: for the file all of it up to a bound, and its last lines. */
export type AppLog = {
  add: (lines: readonly string[]) => void
  text: () => string
  last: () => string[]
}

/** Each line goes through `redact`, without the codes that colour it. */
export function openAppLog(redact: (text: string) => string): AppLog {
  const kept: string[] = []
  let length = 0
  return {
    add: lines => {
      for (const line of lines) {
        if (length > mostCharacters) return
        const shown = redact(plainLines(stripVTControlCharacters(line))).trimEnd()
        length += shown.length + 1
        kept.push(shown)
      }
    },
    text: () => kept.map(line => `${line}\n`).join(''),
    last: () => kept.filter(line => line !== '').slice(-mostLast),
  }
}
