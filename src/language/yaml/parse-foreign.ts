import { parse } from 'yaml'
import { isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'

export type Mapping = Readonly<Record<string, unknown>>

/** Levels of mappings and lists in one another; no file comes near it. */
const deepest = 500

/**
 * What a foreign JSON or YAML text says; undefined where it is neither, is deeper than what reads
 * it can follow, or holds more aliases than anybody writes.
 */
export function parseForeign(text: string | undefined): unknown {
  const value = text === undefined ? undefined : parsed(text)
  return isTooDeep(value) ? undefined : value
}

function parsed(text: string): unknown {
  const json = parseJson(text)
  if (json !== undefined) return json
  try {
    return parse(text, { maxAliasCount: 100, uniqueKeys: false, merge: true, logLevel: 'silent' })
  } catch {
    return undefined
  }
}

/** Level by level, since what calls itself for each would end where the stack does. */
function isTooDeep(value: unknown): boolean {
  const known = new Set<unknown>()
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.filter(one => isObject(one) && !known.has(one))
    for (const one of level) known.add(one)
    level = level.flatMap(one => Object.values(one as object))
  }
  return false
}

/** A mapping; empty where it is anything else. Only what is its own is ever asked for. */
export const mappingOf = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}

export const at = (value: unknown, key: string): unknown =>
  Object.hasOwn(mappingOf(value), key) ? mappingOf(value)[key] : undefined
