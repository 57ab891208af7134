import { butJoiners } from '../model/basics/joiners.ts'
import { nearest } from '../model/basics/nearest.ts'
import { formatDuration, parseDuration, parsePercent, parseRate } from '../model/basics/units.ts'
import { secretsOfPath } from './access/telling-names.ts'
import { limits } from './limits.ts'
import type { Option } from './option.ts'
import { type TextOption, textOption } from './text-option.ts'
import { mistake } from './yaml/reading.ts'
import { describe, quote } from './yaml/tree.ts'

/** Controls, direction marks, invisible characters and line separators: nothing that a name or a path may hold. */
const unprintable = butJoiners('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]')
const longestName = 100
const longestPath = 500

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
    hint: 'a rate says a time, such as 100/s',
    schema: { pattern: '^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$' },
    parse: text => {
      const value = parseRate(text)
      if (value === undefined) return { refused: `expected a rate; found ${quote(text)}`, hint }
      if (value > 0 && value <= most) return { value }
      return { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text)}` }
    },
  })
}

/** `10%` as the fraction 0.1, above zero and up to 100 %. */
export const percentage: TextOption<number> = textOption({
  type: 'percentage',
  expected: 'a percentage',
  hint: 'a percentage has its sign, such as 10%',
  schema: { pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$' },
  parse: text => {
    const value = parsePercent(text)
    if (value === undefined)
      return { refused: `expected a percentage; found ${quote(text)}`, hint: 'such as 10%' }
    if (value > 0 && value <= 1) return { value }
    return { refused: `expected a percentage above 0% and up to 100%; found ${quote(text)}` }
  },
})

/** A name that people read: one line, at most 100 characters. */
export const name: TextOption<string> = textOption({
  type: 'text',
  expected: 'a text',
  hint: 'put it into quotes',
  schema: { minLength: 1, maxLength: longestName, pattern: '\\S' },
  parse: text => {
    const value = text.trim()
    if (value === '') return { refused: 'expected a text; found an empty one' }
    if ([...value].length > longestName)
      return {
        refused: `a text of ${[...value].length} characters, ${quote(value)}; at most ${longestName} are allowed`,
      }
    const index = value.search(unprintable)
    if (index >= 0) {
      return {
        refused: `the text ${quote(value)} holds a line break or another character that cannot be shown`,
        index,
      }
    }
    return value === '__proto__' ? { refused: 'the name "__proto__" is taken' } : { value }
  },
})

/** Path of a file, from the folder of the config. */
export const file: TextOption<string> = textOption({
  type: 'file',
  expected: 'the path of a file',
  hint: 'put it into quotes',
  schema: { minLength: 1, maxLength: longestPath },
  parse: text => {
    const value = text.trim()
    if (value === '') return { refused: 'expected the path of a file; found an empty text' }
    const index = value.search(unprintable)
    if (index >= 0)
      return { refused: `the path ${quote(value)} holds a character that cannot be shown`, index }
    return value.length <= longestPath
      ? { value }
      : { refused: `the path ${quote(value)} is longer than ${longestPath} characters` }
  },
})

/** What git calls a commit: a branch, a tag, a digest, `HEAD~1`. */
export const gitRef: TextOption<string> = textOption({
  type: 'git ref',
  expected: 'the name of a commit',
  hint: 'such as base, main or v1.2.0, in quotes',
  schema: { pattern: '^\\s*(?!-)[\\w./@^~{}+-]{1,200}\\s*$' },
  parse: text => {
    const value = text.trim()
    return /^(?!-)[\w./@^~{}+-]{1,200}$/.test(value)
      ? { value }
      : {
          refused: `expected the name of a commit; found ${quote(text)}`,
          hint: 'such as base, main or v1.2.0',
        }
  },
})

/** `Name: value` of a header that an answer is to have. */
export const headerLine: TextOption<{ name: string; value: string }> = textOption({
  type: 'header',
  expected: 'a header',
  hint: 'such as "X-Commit: $commit", in quotes',
  schema: { pattern: '^\\s*[\\w-]+\\s*:\\s*\\S' },
  parse: text => {
    const [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text) ?? []
    if (header && value) return { value: { name: header, value } }
    return {
      refused: `expected a header; found ${quote(text)}`,
      hint: 'such as "X-Commit: $commit"',
    }
  },
})

/** A moment with its offset, ISO 8601: `2026-11-03T14:02:10Z`. */
export const time: TextOption<string> = textOption({
  type: 'time',
  expected: 'a time',
  hint: 'such as 2026-11-03T14:02:10Z',
  schema: {
    pattern:
      '^\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\s*$',
  },
  parse: text => {
    const value = text.trim()
    const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value)
    return isWritten && !Number.isNaN(Date.parse(value))
      ? { value }
      : {
          refused: `expected a time; found ${quote(text)}`,
          hint: 'a date, a time and an offset, such as 2026-11-03T14:02:10Z',
        }
  },
})

/** An IPv4 or IPv6 address. */
export const address: TextOption<string> = textOption({
  type: 'IP address',
  expected: 'an IP address',
  hint: 'put it into quotes',
  schema: { pattern: '^\\s*[\\dA-Fa-f:.]+\\s*$' },
  parse: text => {
    const value = text.trim()
    if (isAddress(value)) return { value }
    return { refused: `expected an IP address; found ${quote(text)}`, hint: 'such as 10.1.2.3' }
  },
})

const isAddress = (text: string): boolean =>
  text.includes(':')
    ? /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]`)
    : /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every(part => Number(part) < 256)

/** A text of any form, such as a query or a body. */
export function text({ most, expected }: { most: number; expected: string }): TextOption<string> {
  return textOption({
    type: 'text',
    expected,
    hint: 'put it into quotes',
    schema: { minLength: 1, maxLength: most },
    parse: value => {
      if (value.trim() === '') return { refused: `expected ${expected}; found an empty text` }
      if (value.length > most)
        return { refused: `a text of ${value.length} characters; at most ${most} are allowed` }
      return { value }
    },
  })
}

/** One of a few words. */
export function choice<const W extends string>(words: readonly W[]): TextOption<W> {
  const expected =
    words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map(word => `\`${word}\``).join(', ')}`
  return textOption({
    type: words.map(word => `\`${word}\``).join(' or '),
    expected,
    hint: 'put it into quotes',
    schema: { enum: words },
    parse: written => {
      const value = words.find(word => word === written.trim())
      if (value) return { value }
      const near = nearest(written, words)
      return {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: near && `did you mean \`${near}\`?`,
      }
    },
  })
}

export const flag: Option<boolean> = {
  type: '`true` or `false`',
  schema: { type: 'boolean' },
  read: spot =>
    spot.node.kind === 'boolean'
      ? spot.node.value
      : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` }),
}

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

/** One status code, or a list of them. */
export const statuses: Option<number[]> = (() => {
  const status = integer({ least: 100, most: 599 })
  return {
    type: 'status code, or a list of them',
    schema: {
      anyOf: [status.schema, { type: 'array', items: status.schema, minItems: 1, maxItems: 20 }],
    },
    read: spot => {
      const { node } = spot
      if (node.kind !== 'list') {
        const single = status.read(spot)
        return single === undefined ? undefined : [single]
      }
      if (node.items.length === 0 || node.items.length > 20)
        return mistake(spot, { message: 'expected 1 to 20 status codes' })
      const codes = node.items.map((item, index) =>
        status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }),
      )
      return codes.every(code => code !== undefined) ? codes : undefined
    },
  }
})()

/** Without its query, which may hold a key. */
const quotePath = (path: string): string =>
  quote(path.replace(/\?.*$/s, '?…').replace(/^(https?:\/\/)[^/]*@/i, '$1'))

/** A path of the target: printable ASCII after a slash, no fragment. */
const anyPath: TextOption<string> = textOption({
  type: 'path',
  expected: 'a path',
  hint: 'a path begins with a slash, such as /products',
  schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2000 },
  parse: value => {
    if (!value.startsWith('/')) {
      const hint = /^https?:/i.test(value)
        ? 'the address of the target stands in `target.url`'
        : 'such as /products'
      return {
        refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
        hint,
      }
    }
    if (value.startsWith('//'))
      return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` }
    if (value.length > 2000) return { refused: 'the path is longer than 2000 characters' }
    const index = value.search(/[^!"$-~]/)
    if (index < 0) return { value }
    const found = quotePath(value)
    return {
      refused: `a path holds no blanks, no # and only ASCII; found ${found}`,
      hint: 'percent-encode it, such as %20',
      index,
    }
  },
})

/** A path of the target; what its query calls a key or a token is a secret. */
export const path: TextOption<string> = {
  ...anyPath,
  read: spot => {
    const value = anyPath.read(spot)
    for (const secret of secretsOfPath(value ?? '')) spot.reading.secrets.add(secret)
    return value
  },
}

const host = '[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\]'
const hostForm = `^((${host})(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`

/** A host name or an address, with or without a port; a leading `*.` stands for every name below. */
export const hostPattern: TextOption<string> = textOption({
  type: 'host pattern',
  expected: 'a host',
  hint: 'such as "*.preview.example", in quotes',
  schema: { pattern: hostForm },
  parse: written => {
    if (new RegExp(hostForm).test(written)) return { value: written.toLowerCase() }
    return {
      refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
      hint: 'without scheme and path',
    }
  },
})
