import { isObject } from '../../model/basics/is-object.ts'

/** The way to a part of an object: `['spec', 'selector']`. */
export type Path = readonly (string | number)[]

/** A mapping within an object, and the way to it. */
export type Part = { at: Path; part: Record<string, unknown> }

/** Every mapping below a key of this name, at any depth. `at`: the way to the value. */
export function below(value: unknown, key: string, at: Path): Part[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => below(one, key, [...at, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name === key && isObject(one) ? [{ at: [...at, name], part: one }] : []),
    ...below(one, key, [...at, name]),
  ])
}

/** The texts of a list, of which a manifest may say anything. */
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
