import { defined } from '../../model/basics/defined.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { printable, type TreeNode } from './tree.ts'

/** One reading of one file: where its mistakes and its secrets gather. */
export type Reading = {
  file: string
  /**
   * What `${NAME}` in a header's value is read from; absent where nothing will be sent, and names
   * stay as they are.
   */
  environment: Environment | undefined
  /** ISO 8601 date, UTC; absent where what has ended is no mistake. */
  today?: string | undefined
  /** Line and column, both from 1, of an offset into the text. */
  place: (at: number) => Place
  /**
   * What says the value at an offset in the stead of the file, and the keys that it says it for;
   * absent: the file alone speaks.
   */
  overriddenAt?: (at: number) => { by: string; path: string } | undefined
  /** `section`: first key of the path at which the mistake stands; empty at the root. */
  found: { place: Place; mistake: Mistake; section: string }[]
  /** What is right, and should be written in another way. */
  deprecated: Mistake[]
  secrets: Set<string>
  /** What the file names of other parts of the config. */
  references: Reference[]
  /**
   * Keys of the sources that the file names, by their names: what an objective asks one of them is
   * read by its key.
   */
  sources?: ReadonlyMap<string, string>
}

/**
 * A name that something else has to have: whether it does is known once every file is read. `path`:
 * of the key that holds it.
 */
export type Reference = {
  /** `value`: captured of an answer; `column`: of a data file; `proxied`: also a group of them. */
  to: 'request' | 'objective' | 'segment' | 'dependency' | 'proxied' | 'value' | 'column'
  name: string
  path: string
  place: Place
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * A value on its way to an option: what stands in the file, and the path that messages call it by.
 */
export type Spot = { node: TreeNode; path: string; reading: Reading }

export type Remark = { message: string; hint?: string | undefined; at?: number | undefined }

/**
 * Notes a mistake at the spot, or at another offset; returns undefined, which is what an option
 * gives for a bad value.
 */
export function mistake(spot: Spot, { message, hint, at }: Remark): undefined {
  const where = at ?? spot.node.at
  const place = spot.reading.place(where)
  // `--rate` says which value is meant; what stands within that value, its path says.
  const given = spot.reading.overriddenAt?.(where)?.path
  const path = given !== undefined && `${given}.`.startsWith(`${spot.path}.`) ? '' : spot.path
  // Keys are foreign text too.
  const text = printable(path ? `${path}: ${message}` : message)
  spot.reading.found.push({
    place,
    section: sectionOf(spot.path),
    mistake: { message: text, ...defined({ hint: hint ? printable(hint) : undefined }), place },
  })
}

/** The same of what no key leads to. */
export const mistakeAt = (at: number, reading: Reading, remark: Remark): undefined =>
  mistake({ node: { kind: 'nothing', at }, path: '', reading }, remark)

/** Notes that the key still works, and what to write in its place. */
export function deprecate({ path, reading }: Omit<Spot, 'node'>, at: number, key: string): void {
  const above = path.slice(0, path.lastIndexOf('.') + 1)
  reading.deprecated.push({
    message: `${path} is deprecated, and will go with the next major version`,
    hint: `write ${above}${key} instead`,
    place: reading.place(at),
  })
}

/** First key of a path; empty at the root. */
export const sectionOf = (path: string): string => path.split(/[.[]/, 1)[0] ?? ''

/** Notes that the text at the spot names something else. */
export function refer(spot: Spot, to: Reference['to'], name: string): void {
  const { node, path, reading } = spot
  reading.references.push({
    to,
    name,
    path,
    place: reading.place(node.at),
  })
}

/**
 * Of a file that is of another kind that alone is said: it may be anybody's, and nothing of it is
 * quoted.
 */
export function refuseFile(spot: Spot, remark: Remark): undefined {
  spot.reading.found.length = 0
  return mistake(spot, remark)
}

/** Whether a value comes from an input or a flag, not from the file. */
export const isOverridden = ({ overriddenAt }: Reading, at: number): boolean =>
  overriddenAt?.(at) !== undefined

/** All mistakes in the order of the file, those of overrides before. */
export const sortedMistakes = (reading: Reading): Mistake[] =>
  reading.found
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ mistake }) => mistake)
