import { type PreviewState, sentenceOf } from './preview-state.ts'

/** A place that tells of previews, and the config's key that picks one of several. */
export type Place = { key: string; states: readonly PreviewState[] }

export type Choice =
  | { kind: 'up'; preview: PreviewState & { kind: 'up' } }
  /** There is something to wait for. */
  | { kind: 'wait' }
  /** All has come to its end, and which one is meant is open. */
  | { kind: 'several'; key: string; states: readonly PreviewState[] }
  | { kind: 'dead'; states: readonly PreviewState[] }

/**
 * Which preview is meant: the first place that knows just one which is up is believed. Of several
 * that one place knows none is taken, since the first to be up may be another app's: all of them
 * are awaited, then it is for the config to say.
 */
export function choosePreview(places: readonly Place[]): Choice {
  const settled = places.map(settle)
  const up = settled.find(one => one.kind === 'up')
  if (up) return up
  if (settled.some(({ kind }) => kind === 'wait')) return { kind: 'wait' }
  const several = settled.find(one => one.kind === 'several')
  const isEmpty = places.some(({ states }) => states.length === 0)
  if (several) return isEmpty ? { kind: 'wait' } : several
  const dead = places.flatMap(({ states }) => states)
  return dead.length > 0 ? { kind: 'dead', states: dead } : { kind: 'wait' }
}

function settle({ key, states }: Place): Choice {
  const previews = states.filter(one => one.kind !== 'dead' || one.isPreview !== false)
  const [first, ...others] = previews
  if (first?.kind === 'up' && others.length === 0) return { kind: 'up', preview: first }
  if (previews.some(({ kind }) => kind === 'pending')) return { kind: 'wait' }
  return previews.some(({ kind }) => kind === 'up')
    ? { kind: 'several', key, states: previews }
    : { kind: 'dead', states }
}

/** How each of them stands, in one line. */
export const describeStates = (states: readonly PreviewState[]): string =>
  states.map(sentenceOf).join('; ')
