import { requestForms } from '../../engines/engines.ts'
import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { weight } from '../../language/scalars/amounts.ts'
import { name } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { OtherRequestPlan, RequestPlan } from '../../model/plan/load.ts'
import type { Capture } from '../../model/plan/scenario.ts'
import { httpRequest } from './http-request.ts'
import { notePlaceholders, withValues } from './placeholders.ts'
import { type RequestSource, requestSource } from './sources/request-source.ts'

const commonFields = {
  name: {
    option: name,
    doc: 'What objectives and the scorecard call it.',
    required: true,
    example: 'echo',
  },
  weight: {
    option: weight,
    doc: 'How often it is sent, compared with the others.',
    default: 1,
    example: 3,
  },
} as const satisfies Fields

/** Requests of the protocols that have a key, by that key. */
const otherRequests = requestForms.map(form => [form.id, requestOf(form)] as const)

/** What is sent: a request of HTTP, unless one of its keys names another protocol. */
export const request: Option<RequestPlan> = {
  ...httpRequest,
  schema:
    otherRequests.length === 0
      ? httpRequest.schema
      : { anyOf: [httpRequest.schema, ...otherRequests.map(([, { schema }]) => schema)] },
  read: spot => {
    const { node } = spot
    const keys = node.kind === 'map' ? node.entries.map(({ key }) => key) : []
    const [[id, option = httpRequest] = [], [other] = []] = otherRequests.filter(([one]) =>
      keys.includes(one),
    )
    if (id === undefined || other === undefined) return option.read(spot)
    return mistake(spot, {
      message: `\`${id}\` and \`${other}\` exclude each other`,
      hint: 'a request speaks one protocol',
      at: entryOf(node, other)!.at,
    })
  },
}

/** Keys of a file that lists requests. */
const sources = ['openapi', 'har']

/** A request of a list, which can use no captured value: there is nothing before it. */
const singleRequest: Option<RequestPlan> = {
  ...request,
  read: spot => {
    const source = sources.map(key => entryOf(spot.node, key)).find(entry => entry !== undefined)
    if (!source) return withValues(request, spot, new Set())
    return mistake(spot, {
      message: `\`${source.key}\` stands in place of the list, not in it`,
      hint: `write requests: { ${source.key}: … }`,
      at: source.at,
    })
  },
}

const requestList = list(singleRequest, {
  most: limits.requests,
  name: ({ name: called }) => called,
  what: 'requests',
})

/** What is sent: a list, or a file that says it. */
export const requests: Option<RequestPlan[] | RequestSource> = {
  ...requestList,
  type: `${requestList.type}, or mapping`,
  fields: { ...requestList.fields, ...requestSource.fields },
  schema: { anyOf: [requestList.schema, requestSource.schema] },
  read: spot => (spot.node.kind === 'map' ? requestSource.read(spot) : requestList.read(spot)),
}

function requestOf({
  id: protocol,
  fields,
  exclusive,
  templates,
}: (typeof requestForms)[number]): Option<OtherRequestPlan> {
  const all: Fields = { ...commonFields, ...fields }
  const whole = section(all, { exclusive })
  return {
    ...whole,
    read: spot => {
      const read = whole.read(spot)
      notePlaceholders(spot, templates)
      if (!read) return undefined
      const { name: named, weight: often = defaultOf(commonFields.weight), ...own } = read
      const { capture, ...settings } = own as { capture?: Capture[] }
      return { name: named, protocol, weight: often, ...defined({ capture }), settings }
    },
  }
}
