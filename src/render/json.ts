import type { RunRecord } from '../model/record.ts'

/** The contract's fields come first, in its order; whatever else there is follows. */
const firstKeys = [
  'schemaVersion',
  'verdict',
  'reason',
  'score',
  'grade',
  'service',
  'commit',
  'window',
  'decidedAfter',
  'target',
  'load',
  'objectives',
  'gate',
  'startedAt',
  'blocks',
  'advisory',
  'wouldBlock',
  'context',
  'plan',
  'evidence',
  'notes',
]

/**
 * The record as a file: a key a line, lists of plain values on one line, so that a histogram is not
 * a page.
 */
export function renderJson(record: RunRecord): string {
  const entries = Object.entries(record)
  const place = ([key]: [string, unknown]) =>
    firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length
  const ordered = Object.fromEntries(entries.toSorted((a, b) => place(a) - place(b)))
  return `${format(ordered, '')}\n`
}

function format(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return `[${value.map(item => format(item, inner)).join(', ')}]`
    return wrap(
      '[',
      value.map(item => format(item, inner)),
      ']',
      indent,
    )
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return wrap(
    '{',
    entries.map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`),
    '}',
    indent,
  )
}

function wrap(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return `${open}${close}`
  return `${open}\n${items.map(item => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`
}

const isPlain = (item: unknown): boolean =>
  typeof item !== 'object' ||
  item === null ||
  (Array.isArray(item) && item.length <= 2 && item.every(isNumber))

const isNumber = (item: unknown): boolean => typeof item === 'number'
