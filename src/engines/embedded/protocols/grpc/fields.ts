import { secretsOfBody } from '../../../../language/access/telling-names.ts'
import { jsonValue } from '../../../../language/json-value.ts'
import { limits } from '../../../../language/limits.ts'
import { list } from '../../../../language/list.ts'
import type { Fields, Option } from '../../../../language/option.ts'
import { expectFields } from '../../../../language/responses/expectations.ts'
import { duration } from '../../../../language/scalars/amounts.ts'
import { choice } from '../../../../language/scalars/texts.ts'
import { section } from '../../../../language/section.ts'
import { isTemplate } from '../../../../language/template.ts'
import { type TextOption, textOption } from '../../../../language/text-option.ts'
import { mistake } from '../../../../language/yaml/reading.ts'
import { describeKind, quote } from '../../../../language/yaml/tree.ts'
import type { Limit } from '../../../../model/plan/scenario.ts'
import { type CodeName, codeNames } from './codes.ts'
import type { Placed, WrittenMessage } from './settings.ts'

const mostMessages = 1000

/**
 * The value of an option, with where it stands: what it names is looked for once files are read.
 */
export const placed = <T>(option: Option<T>): Option<Placed<T>> => ({
  ...option,
  read: spot => {
    const value = option.read(spot)
    const { path, reading, node } = spot
    return value === undefined ? undefined : { value, path, place: reading.place(node.at) }
  },
})

const methodForm = /^\/?((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)[/.]([A-Za-z_]\w*)$/

/** `users.UserService/GetUser`. */
export const methodName: TextOption<{ service: string; method: string }> = textOption({
  type: 'method',
  expected: 'a service and a method',
  hint: 'such as users.UserService/GetUser',
  schema: { pattern: '^\\s*/?([A-Za-z_]\\w*\\.)*[A-Za-z_]\\w*[/.][A-Za-z_]\\w*\\s*$' },
  parse: text => {
    const [, service, method] = methodForm.exec(text.trim()) ?? []
    if (service !== undefined && method !== undefined) return { value: { service, method } }
    return {
      refused: `expected a service and a method; found ${quote(text)}`,
      hint: 'such as users.UserService/GetUser',
    }
  },
})

/** A mapping of fields, which the type of the message is held against once its file is read. */
export const message: Option<WrittenMessage> = {
  type: 'message',
  schema: { type: 'object' },
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping of fields to values; found ${describeKind(spot.node)}`,
        hint: 'such as { user_id: "123" }',
      })
    const value = jsonValue.read(spot)
    if (value === undefined) return undefined
    for (const secret of secretsOfBody(JSON.stringify(value)))
      if (!isTemplate(secret)) spot.reading.secrets.add(secret)
    return { value, spot }
  },
}

export const messages: Option<WrittenMessage[]> = list(message, {
  most: mostMessages,
  what: 'messages',
})

export const timeLimit = duration({ least: 1, most: limits.requestTimeoutMs })

const count: TextOption<Limit> = textOption({
  type: 'bound',
  expected: 'a number of messages',
  hint: 'such as ">= 1", in quotes',
  schema: { pattern: '^\\s*[<>]=?\\s*\\d{1,9}\\s*$' },
  parse: written => {
    const [, comparator, number] = /^\s*([<>]=?)\s*(\d{1,9})\s*$/.exec(written) ?? []
    if (comparator && number !== undefined)
      return {
        value: { comparator: comparator as Limit['comparator'], value: Number(number) },
      }
    return {
      refused: `expected a number of messages; found ${quote(written)}`,
      hint: 'such as ">= 1"',
    }
  },
})

const code = choice(codeNames)
const severalCodes = list(code, { most: codeNames.length, what: 'codes' })

/** One code, or a list of them. */
const codes: Option<CodeName[]> = {
  type: 'code of gRPC, or a list of them',
  schema: { anyOf: [code.schema, severalCodes.schema] },
  read: spot => {
    if (spot.node.kind === 'list') return severalCodes.read(spot)
    const one = code.read(spot)
    return one && [one]
  },
}

export const expectedCall = {
  option: section({
    code: {
      option: codes,
      doc: 'The status codes that count as successful.',
      otherwise: '`OK`',
      example: 'NOT_FOUND',
    },
    messages: {
      option: count,
      doc: 'How many messages the server sends.',
      otherwise: 'one; any number of a stream',
      example: '>= 1',
    },
    json: {
      option: expectFields.json.option,
      doc: 'The first value that each JSON path (RFC 9535) must find in the message, by the field names of the `.proto` file; for a stream, in the list of its messages.',
      otherwise: 'any',
    },
    time: expectFields.time,
  }),
  doc: 'What makes a response successful.',
  otherwise: 'one with the code `OK`',
} as const satisfies Fields[string]
