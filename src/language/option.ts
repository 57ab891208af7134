import { spotOf } from './yaml/plain-spot.ts'
import type { Spot } from './yaml/reading.ts'
import type { Written } from './yaml/tree.ts'

/** A piece of JSON Schema 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * One kind of value that a config can hold: how it is read, how the JSON Schema describes it, what
 * the docs call it. `read` notes its mistakes at the spot and then gives undefined.
 */
export type Option<T> = {
  /** The word of the docs: `duration`. */
  type: string
  read: (spot: Spot) => T | undefined
  schema: JsonSchema
  /** Keys below this one. */
  fields?: Fields
}

/** An option under its key: what it means and what holds without it. */
export type Setting<T> = {
  option: Option<T>
  doc: string
  /** As it would be written in the file. */
  default?: Written
  /** What holds without it, where that is no value that could be written. */
  otherwise?: string
  example?: Written
  required?: boolean
  /** It still works; what to write in its place. */
  deprecated?: string
}

// biome-ignore lint/suspicious/noExplicitAny: settings of any type; `SectionOf` recovers them.
export type Fields = { readonly [key: string]: Setting<any> }

export type ValueOf<O> = O extends Option<infer T> ? T : never

/** What reading a section gives; all keys may be absent, but for those that it requires. */
export type SectionOf<F extends Fields> = {
  [K in keyof F as F[K]['required'] extends true ? K : never]: ValueOf<F[K]['option']>
} & {
  [K in keyof F as F[K]['required'] extends true ? never : K]?: ValueOf<F[K]['option']>
}

/** The value that holds where the file does not say. */
export function defaultOf<O extends Pick<Setting<unknown>, 'option' | 'default'>>(
  setting: O,
): ValueOf<O['option']> {
  const value =
    setting.default === undefined ? undefined : setting.option.read(spotOf(setting.default, ''))
  if (value === undefined)
    throw new TypeError('an option was asked for a default that it does not have')
  return value as ValueOf<O['option']>
}
