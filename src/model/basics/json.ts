import { isObject } from './is-object.ts'

/** An object of JSON, of which nothing more is known. */
export type Json = Record<string, unknown>

/** A text that is not empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What is in a list; empty for anything else. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The objects in a list; empty for anything else. */
export const objectsIn = (value: unknown): Json[] => listIn(value).filter(isObject)
