import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'

/*
 * Reading a file of another tool: its unknown keys are that tool's own, and only what is needed is
 * looked at.
 */

/** The value under some keys in turn; undefined where it is absent or empty. */
export function child(spot: Spot | undefined, ...keys: string[]): Spot | undefined {
  let found = spot
  for (const key of keys) {
    const entry = entryOf(found?.node, key)
    if (!found || !entry || entry.value.kind === 'nothing') return undefined
    found = { ...found, node: entry.value, path: found.path ? `${found.path}.${key}` : key }
  }
  return found
}

/** The same, where its absence is a mistake. */
export function needed(spot: Spot, ...keys: string[]): Spot | undefined {
  return child(spot, ...keys) ?? mistake(spot, { message: `\`${keys.join('.')}\` is missing` })
}

/** The items of a list; none where there is no list. */
export function itemsOf(spot: Spot | undefined): Spot[] {
  if (spot?.node.kind !== 'list') return []
  return spot.node.items.map((node, index) => ({ ...spot, node, path: `${spot.path}[${index}]` }))
}

/**
 * A document, or each of those that a YAML list or a List of Kubernetes (`kubectl get … -o yaml`)
 * holds.
 */
export function documentsIn(document: Spot): Spot[] {
  const isList = textOf(child(document, 'kind'))?.endsWith('List') === true
  const items = itemsOf(isList ? child(document, 'items') : document)
  return items.length > 0 && items.every(({ node }) => node.kind === 'map') ? items : [document]
}

/** A string, or a number as it is written. */
export function textOf(spot: Spot | undefined): string | undefined {
  if (spot?.node.kind === 'text') return spot.node.text.trim()
  return spot?.node.kind === 'number' ? spot.node.source : undefined
}

/** A string that must be there. */
export function neededText(spot: Spot, ...keys: string[]): string | undefined {
  const found = needed(spot, ...keys)
  const text = textOf(found)
  if (!found || text) return text
  return mistake(found, { message: `expected a string; found ${describe(found.node)}` })
}

/** A share above 0, in quotes or not, as a fraction: of `percent` up to 100, else up to 1. */
export function shareOf(spot: Spot, unit: 'percent' | 'fraction'): number | undefined {
  const text = textOf(spot) ?? ''
  const share = /^\d+(\.\d+)?$/.test(text)
    ? Number(unit === 'percent' ? `${text}e-2` : text)
    : Number.NaN
  if (share > 0 && share <= 1) return share
  const expected =
    unit === 'percent' ? 'a percentage above 0 and up to 100' : 'a share above 0 and up to 1'
  return mistake(spot, { message: `expected ${expected}; found ${describe(spot.node)}` })
}
