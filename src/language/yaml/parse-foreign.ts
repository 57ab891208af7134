import { parse } from 'yaml'
import { parseJson } from '../../model/basics/parse-json.ts'

export type Mapping = Readonly<Record<string, unknown>>

/**
 * What a foreign JSON or YAML text says; undefined where it is neither, or holds more aliases than
 * anybody writes.
 */
export function parseForeign(text: string | undefined): unknown {
  if (text === undefined) return undefined
  const json = parseJson(text)
  if (json !== undefined) return json
  try {
    return parse(text, { maxAliasCount: 100, uniqueKeys: false, merge: true, logLevel: 'silent' })
  } catch {
    return undefined
  }
}

/** A mapping; empty where it is anything else. Only what is its own is ever asked for. */
export const mappingOf = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}

export const at = (value: unknown, key: string): unknown =>
  Object.hasOwn(mappingOf(value), key) ? mappingOf(value)[key] : undefined
