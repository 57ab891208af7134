import { RE2JS } from 're2js'
import type { Capture, Captured } from '../../model/plan/scenario.ts'
import { compileJsonPath } from '../json-path.ts'
import { mapping } from '../mappings/mapping.ts'
import type { Option } from '../option.ts'
import { pairsOf, section } from '../section.ts'
import { givenNames, valueName, valueNameForm } from '../template.ts'
import { type TextOption, textOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { quote } from '../yaml/tree.ts'

const mostCaptures = 50
const mostCharacters = 500

/** A path of RFC 9535, such as `$.items[0].sku`. */
export const jsonPath: TextOption<string> = textOption({
  type: 'JSON path',
  expected: 'a JSON path',
  hint: 'such as $.items[0].sku',
  schema: { pattern: '^\\s*\\$', maxLength: mostCharacters },
  parse: written => {
    const value = written.trim()
    if (value.length > mostCharacters)
      return { refused: `a path of more than ${mostCharacters} characters` }
    if (!value.startsWith('$'))
      return {
        refused: `expected a JSON path; found ${quote(written)}`,
        hint: 'it begins with $, such as $.items[0].sku',
      }
    try {
      compileJsonPath(value)
      return { value }
    } catch (error) {
      const { message, token } = error as { message: string; token?: { index?: number } }
      return {
        refused: `the JSON path ${quote(value)} cannot be read: ${message.replace(/ \('.*$/s, '')}`,
        hint: 'see RFC 9535',
        index: token?.index,
      }
    }
  },
})

const pattern: TextOption<string> = textOption({
  type: 'regular expression',
  expected: 'a regular expression',
  hint: 'put it in quotes',
  schema: { minLength: 1, maxLength: mostCharacters },
  parse: value => {
    if (value === '') return { refused: 'expected a regular expression; found an empty text' }
    if (value.length > mostCharacters)
      return { refused: `an expression of more than ${mostCharacters} characters` }
    try {
      RE2JS.compile(value)
      return { value }
    } catch (error) {
      return {
        refused: `the regular expression ${quote(value)} cannot be read: ${(error as Error).message}`,
        hint: 'the syntax is that of RE2, without look-around and back-references',
      }
    }
  },
})

/** Of a header or a cookie: a token of RFC 9110. */
const token = (what: string): TextOption<string> =>
  textOption({
    type: `name of a ${what}`,
    expected: `the name of a ${what}`,
    hint: 'put it in quotes',
    schema: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$" },
    parse: value =>
      /^[\w!#$%&'*+.^`|~-]{1,200}$/.test(value)
        ? { value }
        : { refused: `expected the name of a ${what}; found ${quote(value)}` },
  })

const otherFields = {
  header: {
    option: token('header'),
    doc: 'The value of a header of the response.',
    example: 'X-CSRF',
  },
  regex: {
    option: pattern,
    doc: 'What the first group matches in the body, or the whole expression where it has no group; the syntax of RE2.',
    example: 'order-(\\d+)',
  },
  cookie: {
    option: token('cookie'),
    doc: 'The value of a cookie that the response sets.',
    example: 'session',
  },
} as const

type OtherKind = keyof typeof otherFields

/**
 * What is kept of a response, by the name that placeholders call it: what a JSON path finds, or
 * what one of these other keys says.
 */
export const capturesFrom = (kinds: readonly OtherKind[]): Option<Capture[]> => {
  const captured = capturedFrom(kinds)
  return mapping(
    {
      type: 'mapping of names to what is kept of the response',
      expected: 'a mapping of names',
      hint: 'such as { token: $.token }',
      what: 'captures',
      most: mostCaptures,
      names: { pattern: valueName.source },
      values: captured.schema,
    },
    ({ key, at }, own) => {
      const refused = refuseName(key)
      if (refused) return mistake(own, { message: refused, at })
      const what = captured.read(own)
      return what && { name: key, ...what }
    },
  )
}

function refuseName(name: string): string | undefined {
  if (!valueName.test(name)) return `the name of a value is ${valueNameForm}`
  return givenNames.some(given => given === name)
    ? `\`${name}\` is a placeholder already; choose another name`
    : undefined
}

function capturedFrom(kinds: readonly OtherKind[]): Option<Captured> {
  if (kinds.length === 0) return { ...jsonPath, read: spot => ofPath(jsonPath.read(spot)) }
  const fields = Object.fromEntries(kinds.map(kind => [kind, otherFields[kind]]))
  const others = section(fields, { exclusive: pairsOf(kinds) })
  const listed = kinds
    .map(kind => `\`${kind}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')
  return {
    type: 'JSON path, or mapping',
    schema: { anyOf: [jsonPath.schema, others.schema] },
    read: spot => {
      if (spot.node.kind === 'text') return ofPath(jsonPath.read(spot))
      const read = others.read(spot)
      if (!read) return undefined
      const { header, regex, cookie } = read as { [K in OtherKind]?: string }
      if (header !== undefined) return { from: 'header', header }
      if (regex !== undefined) return { from: 'regex', pattern: regex }
      if (cookie !== undefined) return { from: 'cookie', cookie }
      return mistake(spot, {
        message: `expected ${kinds.length > 1 ? 'one of ' : ''}${listed}`,
        hint: 'or a JSON path, such as $.token',
      })
    },
  }
}

const ofPath = (path: string | undefined): Captured | undefined =>
  path === undefined ? undefined : { from: 'json', path }
