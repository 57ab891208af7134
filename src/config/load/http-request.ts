import { headers } from '../../language/access/headers.ts'
import { secretsOfPath } from '../../language/access/telling-names.ts'
import { holdsTemplates } from '../../language/holds-templates.ts'
import { defaultOf, type Fields, type Option, type SectionOf } from '../../language/option.ts'
import { capturesFrom } from '../../language/responses/captures.ts'
import { expectations, expectOf } from '../../language/responses/expectations.ts'
import { weight } from '../../language/scalars/amounts.ts'
import { choice, flag, name } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { isTemplate } from '../../language/template.ts'
import { type Parsed, readText } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { HttpRequestPlan } from '../../model/plan/load.ts'
import { Secret } from '../../model/secret.ts'
import {
  bodyFields,
  bodyKeys,
  bodyOf,
  exclusiveBodies as exclusive,
  filledBodyKeys,
  noteTypeOfMultipart,
} from './body.ts'
import { notePlaceholders, noteWithin, templatePath } from './placeholders.ts'

/** Methods of HTTP that a request can have. */
export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
/** Keys of `expect` in whose values placeholders are filled. */
const filledExpectations = ['header', 'body', 'json']
const filledKeys = ['path', 'headers', ...filledBodyKeys]

const requestFields = {
  name: {
    option: name,
    doc: 'What objectives and the scorecard call it.',
    otherwise: 'method and path, such as `GET /products`',
    example: 'checkout',
  },
  method: { option: choice(methods), doc: 'The HTTP method.', default: 'GET', example: 'POST' },
  path: {
    option: templatePath,
    required: true,
    doc: "Joined to the target's own path; it may contain a query.",
    example: '/checkout',
  },
  headers: {
    option: headers,
    doc: 'Sent with this request beside those of the target.',
    otherwise: 'none',
  },
  ...bodyFields,
  weight: {
    option: weight,
    doc: 'How often it is sent, compared with the others.',
    default: 1,
    example: 3,
  },
  gzip: { option: flag, doc: 'Send the body compressed by gzip.', default: false },
  follow: {
    option: flag,
    doc: 'Follow redirects within the origin; the time of the request is that of all hops.',
    default: false,
  },
  capture: {
    option: capturesFrom(['header', 'regex', 'cookie']),
    doc: 'What is kept of the response, for later steps; see [scenarios](scenarios.md).',
    otherwise: 'nothing',
  },
  expect: {
    option: expectations,
    doc: 'What makes a response successful.',
    otherwise: '2xx and 3xx are successful',
  },
} as const satisfies Fields

/** `GET /products`, or a mapping that says more. */
export const httpRequest: Option<HttpRequestPlan> = {
  type: '`METHOD /path`, or mapping',
  fields: requestFields,
  schema: {
    anyOf: [
      {
        type: 'string',
        pattern: `^(${methods.join('|')}) /(?!/)[!"$-~]*$`,
        examples: ['GET /products'],
      },
      {
        ...sectionSchema(requestFields, { exclusive }),
        dependentSchemas: Object.fromEntries(
          bodyKeys.map(key => [
            key,
            { required: ['method'], properties: { method: { enum: withBody() } } },
          ]),
        ),
      },
    ],
  },
  read: spot => {
    if (spot.node.kind === 'text') return readShort(spot)
    if (spot.node.kind !== 'map') {
      return mistake(spot, {
        message: `expected a request; found ${describe(spot.node)}`,
        hint: 'such as GET /products',
      })
    }
    return readLong(spot)
  },
}

function readShort(spot: Spot): HttpRequestPlan | undefined {
  const parsed = readText(spot, parseShort)
  noteWithin(spot)
  return parsed && planOf(parsed, spot, holdsTemplates(spot.node))
}

function parseShort(written: string): Parsed<{ method: string; path: string }> {
  const match = /^(\S+)( +)(.*)$/.exec(written)
  const hint = `such as ${written.startsWith('/') ? 'GET ' : ''}${written.startsWith('/') ? written.slice(0, 60) : 'GET /products'}`
  if (!match) return { refused: `expected a method and a path; found ${quote(written)}`, hint }
  const [, method, blanks, rest] = match as unknown as [string, string, string, string]
  if (!methods.some(known => known === method)) {
    const near = nearest(method, methods)
    return {
      refused: `expected a method such as GET; found ${quote(method)}`,
      hint: near && `did you mean ${near}?`,
      index: 0,
    }
  }
  const parsed = templatePath.parse(rest)
  if ('value' in parsed) return { value: { method, path: parsed.value } }
  return { ...parsed, index: method.length + blanks.length + (parsed.index ?? 0) }
}

function readLong(spot: Spot): HttpRequestPlan | undefined {
  const { values, whole } = readSection(requestFields, { exclusive }, spot)
  notePlaceholders(spot, filledKeys)
  noteExpected(spot)
  noteTypeOfMultipart(spot)
  const bodyKey = bodyKeys.map(key => entryOf(spot.node, key)).find(entry => entry !== undefined)
  const method =
    values.method ?? (entryOf(spot.node, 'method') ? undefined : defaultOf(requestFields.method))
  if (bodyKey && method && !withBody().includes(method)) {
    return mistake(spot, {
      message: `a ${method} request has no body`,
      hint: 'write a method such as `method: POST`',
      at: bodyKey.at,
    })
  }
  const { body, json, size } = values.expect ?? {}
  if (method === 'HEAD' && [body, json, size].some(one => one !== undefined)) {
    return mistake(spot, {
      message: 'the response to HEAD has no body, so nothing can be expected of it',
      hint: 'write `method: GET`, or expect a status or a header',
      at: entryOf(spot.node, 'expect')?.at,
    })
  }
  if (!whole || method === undefined || values.path === undefined) return undefined
  const templates = filledKeys.some(key => holdsTemplates(entryOf(spot.node, key)?.value))
  return planOf({ ...values, method, path: values.path }, spot, templates)
}

/** Placeholders in what is expected; those of a bound or a status are mistakes by themselves. */
function noteExpected(spot: Spot): void {
  const expected = entryOf(spot.node, 'expect')?.value
  if (expected)
    notePlaceholders({ ...spot, node: expected, path: `${spot.path}.expect` }, filledExpectations)
}

type Values = Partial<Omit<SectionOf<typeof requestFields>, 'method'>> & {
  method: string
  path: string
}

function planOf(values: Values, { reading }: Spot, templates: boolean): HttpRequestPlan {
  const { method, path, gzip, follow, capture } = values
  const body = bodyOf(values)
  for (const secret of [...secretsOfPath(path), ...body.secrets])
    if (!isTemplate(secret)) reading.secrets.add(secret)
  const typed = Object.keys(values.headers ?? {}).some(
    header => header.toLowerCase() === 'content-type',
  )
  return {
    name: values.name ?? `${method} ${path}`,
    method,
    path,
    headers: {
      ...defined({ 'content-type': body.type && !typed ? new Secret(body.type) : undefined }),
      ...values.headers,
    },
    ...body.plan,
    ...defined({
      templates: templates || undefined,
      gzip: gzip || undefined,
      follow: follow || undefined,
      capture: capture && capture.length > 0 ? capture : undefined,
    }),
    weight: values.weight ?? defaultOf(requestFields.weight),
    expect: expectOf(values.expect),
  }
}

function withBody(): string[] {
  return methods.filter(method => method !== 'GET' && method !== 'HEAD')
}
