import {
  bytesForm,
  formatBytes,
  formatDuration,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parsePercent,
  parseRate,
} from '../../model/basics/units.ts'
import { limits } from '../limits.ts'
import type { Option } from '../option.ts'
import { type TextOption, textOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { describe, quote } from '../yaml/tree.ts'

/** `500ms 30s 5m 1h`, in ms, between two bounds. */
export function duration({ least, most }: { least: number; most: number }): TextOption<number> {
  const hint = 'a number and a unit, ms, s, m or h, such as 30s'
  return textOption({
    type: 'duration',
    expected: 'a duration',
    hint: 'a duration needs a unit, such as 30s',
    schema: { pattern: '^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$' },
    parse: text => {
      const value = parseDuration(text)
      if (/^\s*-/.test(text))
        return { refused: `a duration cannot be negative; found ${quote(text)}` }
      if (value === undefined) return { refused: `expected a duration; found ${quote(text)}`, hint }
      if (value >= least && value <= most) return { value }
      return {
        refused: `expected a duration between ${span(least)} and ${span(most)}; found ${quote(text)}`,
      }
    },
  })
}

const span = (ms: number): string => formatDuration(ms) || '0s'

/** `100/s 6000/m`, as arrivals a second. */
export function rate({ most }: { most: number }): TextOption<number> {
  const hint = 'a number, a slash and s, m or h, such as 100/s'
  return textOption({
    type: 'rate',
    expected: 'a rate',
    hint: 'a rate needs a unit of time, such as 100/s',
    schema: { pattern: '^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$' },
    parse: text => {
      const value = parseRate(text)
      if (value === undefined) return { refused: `expected a rate; found ${quote(text)}`, hint }
      if (value > 0 && value <= most) return { value }
      return { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text)}` }
    },
  })
}

/** `500MB`, in bytes, between two bounds. */
export function bytes({ least, most }: { least: number; most: number }): TextOption<number> {
  const hint = 'such as 500MB'
  return textOption({
    type: 'size',
    expected: 'a size',
    hint,
    schema: { pattern: `^\\s*${bytesForm}\\s*$` },
    parse: text => {
      const value = Math.round(parseBytes(text) ?? 0)
      if (value >= least && value <= most) return { value }
      const [from, to] = [least, most].map(bound => formatBytes(bound).replace(' ', ''))
      return { refused: `expected a size from ${from} to ${to}; found ${quote(text)}`, hint }
    },
  })
}

/** `100kB/s`, in bytes a second. */
export const bandwidth: TextOption<number> = textOption({
  type: 'bandwidth',
  expected: 'a bandwidth',
  hint: 'such as 100kB/s',
  schema: { pattern: `^\\s*${bytesForm}\\s*/\\s*s\\s*$` },
  parse: text => {
    const value = parseBandwidth(text) ?? 0
    if (value >= 1) return { value }
    return {
      refused: `expected a bandwidth of 1B/s or more; found ${quote(text)}`,
      hint: 'such as 100kB/s',
    }
  },
})

/** `10%` as the fraction 0.1, above zero and up to 100%. */
export const percentage: TextOption<number> = textOption({
  type: 'percentage',
  expected: 'a percentage',
  hint: 'a percentage needs its sign, such as 10%',
  schema: { pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$' },
  parse: text => {
    const value = parsePercent(text)
    if (value === undefined)
      return { refused: `expected a percentage; found ${quote(text)}`, hint: 'such as 10%' }
    if (value > 0 && value <= 1) return { value }
    return { refused: `expected a percentage above 0% and up to 100%; found ${quote(text)}` }
  },
})

export function integer({ least, most }: { least: number; most: number }): Option<number> {
  return {
    type: 'integer',
    schema: { type: 'integer', minimum: least, maximum: most },
    read: spot => {
      const { node } = spot
      if (
        node.kind === 'number' &&
        Number.isInteger(node.value) &&
        node.value >= least &&
        node.value <= most
      )
        return node.value
      const expected =
        least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`
      const hint =
        node.kind === 'text' && /^\s*\d+\s*$/.test(node.text) ? 'without quotes' : undefined
      return mistake(spot, { message: `expected ${expected}; found ${describe(node)}`, hint })
    },
  }
}

/** A number of threads, or as many as it takes. */
export const workers: Option<number | 'auto'> = (() => {
  const count = integer({ least: 1, most: limits.workers })
  return {
    type: '`auto` or integer',
    schema: { anyOf: [{ enum: ['auto'] }, count.schema] },
    read: spot =>
      spot.node.kind === 'text' && spot.node.text.trim() === 'auto' ? 'auto' : count.read(spot),
  }
})()

/** A number above zero that shares are computed from. */
export const weight: Option<number> = {
  type: 'number',
  schema: { type: 'number', exclusiveMinimum: 0, maximum: 1_000_000 },
  read: spot => {
    const { node } = spot
    if (node.kind === 'number' && node.value > 0 && node.value <= 1_000_000) return node.value
    return mistake(spot, {
      message: `expected a number above 0 and up to 1000000; found ${describe(node)}`,
    })
  },
}
