import { RE2JS } from 're2js'

/**
 * A pattern for paths, read name by name: `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}` within a name, `**`
 * for any number of folders. What begins with a dot has to be asked for by one, and `node_modules`
 * by its name.
 */
export type Glob = {
  /** The folders before the first name that is a pattern. */
  base: string
  /** Where a path below `base` can begin in the pattern. */
  start: States
  /** What a name makes of these places; empty where no path with it can match. */
  step: (states: States, name: string) => States
  /** Whether a path that has come to these places matches. */
  isEnd: (states: States) => boolean
}

type States = readonly number[]

/**
 * A name of a pattern: itself, or what says whether another one is meant; `**` is any number of
 * them.
 */
type Part =
  | { kind: 'any' }
  | { kind: 'name'; text: string }
  | { kind: 'pattern'; matches: (name: string) => boolean }

/**
 * Reads a pattern with slashes in it; or says why it cannot be one. Matching takes linear time
 * whatever the pattern.
 */
export function readGlob(pattern: string): Glob | { refused: string } {
  const names = pattern.split('/')
  const first = names.findIndex(isPattern)
  const literal = first < 0 ? names.length - 1 : first
  const parts: Part[] = []
  for (const name of names.slice(literal)) {
    const part = partOf(name)
    if ('refused' in part) return part
    parts.push(part)
  }
  const reach = (states: Iterable<number>): States => {
    const reached = new Set<number>()
    for (const state of states) {
      for (let at = state; ; at += 1) {
        reached.add(at)
        if (parts[at]?.kind !== 'any') break
      }
    }
    return [...reached]
  }
  return {
    base: names.slice(0, literal).join('/'),
    start: reach([0]),
    step: (states, name) => reach(states.flatMap(at => stepOf(parts[at], at, name))),
    isEnd: states => states.includes(parts.length),
  }
}

/** Whether a path as a whole matches. */
export function matchesGlob({ base, start, step, isEnd }: Glob, path: string): boolean {
  const prefix = base === '' ? '' : `${base}/`
  if (!path.startsWith(prefix)) return false
  return isEnd(path.slice(prefix.length).split('/').reduce(step, start))
}

export const isPattern = (path: string): boolean => /[*?[{]/.test(path)

function stepOf(part: Part | undefined, at: number, name: string): number[] {
  if (!part) return []
  if (part.kind === 'name') return part.text === name ? [at + 1] : []
  if (name === 'node_modules') return []
  if (part.kind === 'any') return name.startsWith('.') ? [] : [at]
  return part.matches(name) ? [at + 1] : []
}

function partOf(name: string): Part | { refused: string } {
  if (name === '**') return { kind: 'any' }
  if (!isPattern(name)) return { kind: 'name', text: name }
  if ((name.match(/\{/g)?.length ?? 0) !== (name.match(/\}/g)?.length ?? 0) && !/[[\]]/.test(name))
    return { refused: 'braces in a pattern must stay within one name, such as {a,b}.yml' }
  try {
    const compiled = RE2JS.compile(sourceOf(name), RE2JS.DOTALL)
    const dots = name.startsWith('.')
    return {
      kind: 'pattern',
      matches: found => (dots || !found.startsWith('.')) && compiled.matches(found),
    }
  } catch {
    return { refused: 'the pattern cannot be read' }
  }
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')

/** A set such as `[a-z]`, or one character. */
const token = /\[([!^]?)(\]?[^\]]*)\]|./gs

/**
 * A name as a regular expression: braces become alternatives as they stand, so that none is written
 * out.
 */
function sourceOf(name: string): string {
  let depth = 0
  return name.replace(token, (character, not?: string, set?: string) => {
    if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\[\]^]/g, '\\$&')}]`
    if (character === '*') return '.*'
    if (character === '?') return '.'
    if (character === '{') depth += 1
    if (character === '{') return '(?:'
    if (depth === 0 || !/[,}]/.test(character)) return quoted(character)
    if (character === ',') return '|'
    depth -= 1
    return ')'
  })
}
