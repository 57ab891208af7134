import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const kinds = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const

/** The files through which a step speaks to the runner, by the variable that names each. */
export type CommandFiles = Record<`GITHUB_${(typeof kinds)[number]}`, string>

/** Fresh ones for each step. */
export function createCommandFiles(folder: string, step: string): CommandFiles {
  const files = kinds.map(
    kind => [`GITHUB_${kind}`, join(folder, `${step}_${kind.toLowerCase()}`)] as const,
  )
  for (const [, path] of files) writeFileSync(path, '')
  return Object.fromEntries(files) as CommandFiles
}

/**
 * `name=value` or `name<<END`, lines, `END`; what is neither fails the step, as it does on the
 * runner.
 */
export function readPairs(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const pairs: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line === '') continue
    const multiline = /^([^=]+?)<<(.+)$/.exec(line)
    if (multiline) {
      const end = lines.indexOf(multiline[2]!, at + 1)
      if (end < 0) throw new Error(`${path}: no closing ${multiline[2]}`)
      pairs[multiline[1]!] = lines.slice(at + 1, end).join('\n')
      at = end
      continue
    }
    const equals = line.indexOf('=')
    if (equals < 1) throw new Error(`${path}: invalid line ${JSON.stringify(line)}`)
    pairs[line.slice(0, equals)] = line.slice(equals + 1)
  }
  return pairs
}

const mostSummaryBytes = 1024 * 1024

/** Undefined where it is too large, and the runner drops it. */
export function readSummary(path: string, mask: (text: string) => string): string | undefined {
  const text = readFileSync(path, 'utf8')
  return Buffer.byteLength(text) > mostSummaryBytes ? undefined : mask(text)
}
