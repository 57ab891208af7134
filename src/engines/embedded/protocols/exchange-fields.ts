import type { Fields, Option } from '../../../language/option.ts'
import { text } from '../../../language/scalars/texts.ts'
import { section } from '../../../language/section.ts'
import { type TextOption, textOption } from '../../../language/text-option.ts'
import { Secret } from '../../../model/secret.ts'

/** What a request says that sends a string and reads the answer to it, as it is sent. */
export type ExchangeSettings = {
  send?: string
  until?: string
  expect?: { body?: string }
}

/** A string of which blanks and line ends may be all. */
export const verbatim = (most: number): TextOption<string> =>
  textOption({
    type: 'text',
    expected: 'a string',
    hint: 'put it in quotes',
    schema: { minLength: 1, maxLength: most },
    parse: value => {
      if (value === '') return { refused: 'expected a string; found an empty one' }
      if (value.length <= most) return { value }
      return { refused: `a string of ${value.length} characters; at most ${most} are allowed` }
    },
  })

const sent = verbatim(64 * 1024)

/** It may hold credentials, and placeholders. */
export const sentText: Option<Secret> = {
  ...sent,
  read: spot => {
    const value = sent.read(spot)
    return value === undefined ? undefined : new Secret(value)
  },
}

export const expectedResponse = {
  option: section({
    body: {
      option: text({ most: 10_000, expected: 'a string' }),
      doc: 'Text that the response contains.',
      otherwise: 'any',
      example: 'Hello',
    },
  }),
  doc: 'What makes a response successful.',
  otherwise: 'any response is successful',
} as const satisfies Fields[string]
