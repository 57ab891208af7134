import { protocolFields } from '../../engines/engines.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { weight } from '../../language/scalars/amounts.ts'
import { name } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import type { OtherRequestPlan, RequestPlan } from '../../model/plan/load.ts'
import { httpRequest } from './http-request.ts'
import { withValues } from './placeholders.ts'

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
const otherRequests: readonly (readonly [string, Option<OtherRequestPlan>])[] = [
  ...protocolFields,
].map(([id, fields]) => [id, requestOf(id, fields)])

/** What is sent: a request of HTTP, unless one of its keys names another protocol. */
const request: Option<RequestPlan> = {
  ...httpRequest,
  schema:
    otherRequests.length === 0
      ? httpRequest.schema
      : { anyOf: [httpRequest.schema, ...otherRequests.map(([, { schema }]) => schema)] },
  read: spot => {
    const { node } = spot
    const keys = node.kind === 'map' ? node.entries.map(({ key }) => key) : []
    const [, option = httpRequest] = otherRequests.find(([id]) => keys.includes(id)) ?? []
    return option.read(spot)
  },
}

/** A request of a list, which can use no captured value: there is nothing before it. */
export const singleRequest: Option<RequestPlan> = {
  ...request,
  read: spot => withValues(request, spot, new Set()),
}

function requestOf(protocol: string, fields: Fields): Option<OtherRequestPlan> {
  const whole = section({ ...commonFields, ...fields })
  return {
    ...whole,
    read: spot => {
      const read = whole.read(spot)
      if (!read) return undefined
      const { name: named, weight: often = defaultOf(commonFields.weight), ...settings } = read
      return { name: named, protocol, weight: often, settings }
    },
  }
}
