import { defined } from '../../model/basics/defined.ts'
import { parseBytes, parseDuration } from '../../model/basics/units.ts'
import type { Expect, Limit } from '../../model/plan/scenario.ts'
import { jsonValue } from '../json-value.ts'
import { mapping, record } from '../mappings/mapping.ts'
import type { Fields, SectionOf } from '../option.ts'
import { statuses } from '../scalars/network.ts'
import { text } from '../scalars/texts.ts'
import { section } from '../section.ts'
import { type TextOption, textOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { quote } from '../yaml/tree.ts'
import { jsonPath } from './captures.ts'

const mostEntries = 50

/** `< 100kB` in bytes, `< 2s` in ms. */
function limit(
  expected: string,
  example: string,
  parse: (text: string) => number | undefined,
): TextOption<Limit> {
  return textOption({
    type: 'bound',
    expected,
    hint: `such as "${example}", in quotes`,
    schema: { pattern: '^\\s*[<>]=?\\s*\\d' },
    parse: written => {
      const [, comparator, rest = ''] = /^\s*([<>]=?)\s*(.*?)\s*$/s.exec(written) ?? []
      const value = parse(rest)
      if (comparator === '<' && value === 0)
        return { refused: `nothing is ${quote(written)}`, hint: `such as "${example}"` }
      if (comparator && value !== undefined)
        return { value: { comparator: comparator as Limit['comparator'], value } }
      return {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: `such as "${example}"`,
      }
    },
  })
}

const pattern = text({ most: 1000, expected: 'a string' })

export const expectFields = {
  status: {
    option: statuses,
    doc: 'The status codes that count as successful.',
    otherwise: '2xx and 3xx',
    example: 201,
  },
  header: {
    option: record(
      {
        type: 'mapping of headers to values',
        expected: 'a mapping of header names to values',
        hint: 'such as { Content-Type: application/json* }',
        what: 'entries',
        most: mostEntries,
        values: pattern.schema,
      },
      (_, own) => pattern.read(own),
    ),
    doc: 'Headers that the response has; `*` in a value stands for any text.',
    otherwise: 'any',
  },
  body: {
    option: text({ most: 10_000, expected: 'a string' }),
    doc: 'Text that the body contains.',
    otherwise: 'any',
    example: 'Thank you',
  },
  json: {
    option: mapping<{ path: string; value: unknown }>(
      {
        type: 'mapping of JSON paths to values',
        expected: 'a mapping of JSON paths to values',
        hint: 'such as { "$.items[0].sku": 1 }',
        what: 'entries',
        most: mostEntries,
        values: {},
      },
      ({ key, at }, spot) => {
        const parsed = jsonPath.parse(key)
        if ('refused' in parsed)
          return mistake(spot, { message: parsed.refused, hint: parsed.hint, at })
        const isNull = spot.node.kind === 'nothing'
        const value = isNull ? null : jsonValue.read(spot)
        return value === undefined ? undefined : { path: parsed.value, value }
      },
    ),
    doc: 'The first value that each JSON path (RFC 9535) must find in the body.',
    otherwise: 'any',
  },
  size: {
    option: limit('a size', '< 100kB', parseBytes),
    doc: 'Size of the decoded body in B, kB or MB.',
    otherwise: 'any',
    example: '< 100kB',
  },
  time: {
    option: limit('a time', '< 2s', parseDuration),
    doc: 'Response time, from the intended start. A slower response is an error; to judge a percentile write an objective.',
    otherwise: 'any, within `load.timeout`',
    example: '< 2s',
  },
} as const satisfies Fields

/** What makes a response successful. */
export const expectations = section(expectFields)

export function expectOf(read: SectionOf<typeof expectFields> | undefined): Expect {
  const { status, header, body, json, size, time } = read ?? {}
  return defined({ status, headers: header, body, json, size, time })
}
