import { isObject } from './is-object.ts'

/** The mapping of that name in a value of JSON; empty where there is none. */
export function partOf(of: unknown, key: string): Record<string, unknown> {
  const part = isObject(of) ? of[key] : undefined
  return isObject(part) ? part : {}
}
