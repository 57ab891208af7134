import { isObject } from './is-object.ts'

/** What a JSON text says; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a JSON text says, where that is a mapping; undefined of anything else. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  const value = parseJson(text)
  return isObject(value) && !Array.isArray(value) ? value : undefined
}
