import { limits } from '../../../language/limits.ts'
import { list } from '../../../language/list.ts'
import type { Fields, Option } from '../../../language/option.ts'
import { hostPattern } from '../../../language/scalars/host-pattern.ts'
import { file, name } from '../../../language/scalars/texts.ts'
import { section } from '../../../language/section.ts'
import { mistake } from '../../../language/yaml/reading.ts'
import { entryOf } from '../../../language/yaml/tree.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { HttpRequestPlan } from '../../../model/plan/load.ts'
import type { Place } from '../../../model/problem.ts'

/**
 * A file that says what is sent, in the stead of a list of requests, and where the config names it.
 */
export type RequestSource = { place: Place } & (
  | { kind: 'openapi'; file: string; operations?: string[] }
  | { kind: 'har'; file: string; hosts?: string[] }
)

/**
 * What a file says that is sent. `leftOut`: what of it is not, each with the reason. `secrets`:
 * credentials in it.
 */
export type SourcedRequests = {
  requests: HttpRequestPlan[]
  leftOut: string[]
  secrets: string[]
}

/** Why a file says nothing that could be sent. */
export type Refused = { refused: string; hint: string }

const openapiFields = {
  openapi: {
    option: file,
    doc: 'In place of the list: an OpenAPI document (3.0 or 3.1), whose `GET`, `HEAD` and `OPTIONS` operations are sent, filled from their examples and defaults.',
    required: true,
    example: 'openapi.yaml',
  },
  operations: {
    option: list(name, { most: limits.requests, what: 'operations' }),
    doc: 'Which of its operations are sent, of whatever method: by `operationId`, or as `GET /products/{id}`.',
    otherwise: 'those that change nothing',
    example: ['listProducts'],
  },
} as const satisfies Fields

const harFields = {
  har: {
    option: file,
    doc: 'In place of the list: a recording of a browser (HTTP Archive), whose requests are sent as often as it contains them, without cookies and credentials in headers.',
    required: true,
    example: 'session.har',
  },
  hosts: {
    option: list(hostPattern, { most: limits.hosts, what: 'hosts' }),
    doc: 'Hosts of the recording whose requests are sent, all of them to the target.',
    otherwise: 'the host of the first request',
    example: ['shop.example'],
  },
} as const satisfies Fields

const [ofOpenapi, ofHar] = [section(openapiFields), section(harFields)]

/** `{ openapi: … }` or `{ har: … }`. */
export const requestSource: Option<RequestSource> = {
  type: 'mapping',
  fields: { ...openapiFields, ...harFields },
  schema: { anyOf: [ofOpenapi.schema, ofHar.schema] },
  read: spot => {
    const place = spot.reading.place(spot.node.at)
    const isHar = spot.node.kind === 'map' && spot.node.entries.some(({ key }) => key === 'har')
    const openapiAt = entryOf(spot.node, 'openapi')?.at
    if (isHar && openapiAt) {
      const message = '`har` and `openapi` exclude each other'
      return mistake(spot, { message, hint: 'keep one of them', at: openapiAt })
    }
    if (isHar) {
      const read = ofHar.read(spot)
      return read && { kind: 'har', place, file: read.har, ...defined({ hosts: read.hosts }) }
    }
    const read = ofOpenapi.read(spot)
    const { openapi, operations } = read ?? {}
    return openapi === undefined
      ? undefined
      : { kind: 'openapi', place, file: openapi, ...defined({ operations }) }
  },
}
