import { defined } from '../model/basics/defined.ts'

/** Whose comment it is: a service's own, or one that several services share. */
export type CommentOf = { service: string } | { group: string }

/** What a comment last told: whether it blocked, or was cancelled before it could tell. */
type CommentState = 'blocks' | 'green' | 'cancelled'

/**
 * What is remembered in a comment. `commit`: whose result it holds; absent in those of older gates.
 */
export type Marked = { state: CommentState; commit?: string | undefined }

/**
 * The hidden first line by which a comment is found again. Names are encoded so that none, not even
 * one that holds `-->`, ends the marker or looks like the marker of another.
 */
export function buildMarker(of: CommentOf, { state, commit }: Marked): string {
  return `${markerOf(of)} state=${state}${commit === undefined ? '' : ` commit=${commit}`} -->`
}

export const hasMarker = (body: string, of: CommentOf): boolean =>
  body.startsWith(`${markerOf(of)} `)

/**
 * Of a comment with our marker; what cannot be read counts as blocking, so that a recovery is
 * always told.
 */
export function parseMarker(body: string): Marked {
  const form =
    /^<!-- reliability-gate (?:service|group)=\S+ state=(green|cancelled|blocks)(?: commit=([0-9a-f]+))? -->/
  const [, state, commit] = form.exec(body) ?? []
  const known = state === 'green' || state === 'cancelled' ? state : 'blocks'
  return { state: known, ...defined({ commit }) }
}

const markerOf = (of: CommentOf): string =>
  `<!-- reliability-gate ${'service' in of ? `service=${encodeName(of.service)}` : `group=${encodeName(of.group)}`}`

/** `encodeURIComponent` leaves hyphens as they are, and `--` may not stand in an HTML comment. */
export const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll('-', '%2D')
