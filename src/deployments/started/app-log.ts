import { stripVTControlCharacters } from 'node:util'
import { plainLines } from '../../net/redaction/excerpt.ts'

const mostLast = 15

/** What an app has written, which its supervisor bounds: for the file all, and its last lines. */
export type AppLog = {
  add: (lines: readonly string[]) => void
  text: () => string
  last: () => string[]
}

/** Each line goes through `redact`, without the codes that colour it. */
export function openAppLog(redact: (text: string) => string): AppLog {
  const kept: string[] = []
  return {
    add: lines => {
      for (const line of lines)
        kept.push(redact(plainLines(stripVTControlCharacters(line))).trimEnd())
    },
    text: () => kept.map(line => `${line}\n`).join(''),
    last: () => kept.filter(line => line !== '').slice(-mostLast),
  }
}
