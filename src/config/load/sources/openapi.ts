import { secretsOfBody, secretsOfPath } from '../../../language/access/telling-names.ts'
import { limits } from '../../../language/limits.ts'
import { path as pathOption } from '../../../language/scalars/network.ts'
import { name as nameOption } from '../../../language/scalars/texts.ts'
import { at, mappingOf, parseForeign } from '../../../language/yaml/parse-foreign.ts'
import { printable } from '../../../language/yaml/tree.ts'
import { defined } from '../../../model/basics/defined.ts'
import { listIn } from '../../../model/basics/json.ts'
import { nearest } from '../../../model/basics/nearest.ts'
import { type HttpRequestPlan, isSafe } from '../../../model/plan/load.ts'
import { Secret } from '../../../model/secret.ts'
import { methods } from '../http-request.ts'
import { type ValueOfSchema, valuesOfSchemas, writtenExample } from './example-value.ts'
import { basePathOf, type Resolve, resolverOf } from './openapi-document.ts'
import type { Refused, SourcedRequests } from './request-source.ts'

/**
 * What the standard has written elsewhere than among the parameters (OpenAPI 3.1, Parameter
 * Object).
 */
const otherwiseWritten = ['accept', 'content-type', 'authorization']

/** What of a document is read by following its references. */
type Reader = { resolve: Resolve; exampleOfSchema: ValueOfSchema }
type Operation = { name: string; method: string; path: string; item: unknown; said: unknown }
/** A request, or why the document does not say enough for one. */
type Filled = { request: HttpRequestPlan; secrets: string[] } | { why: string }

/**
 * The requests of an OpenAPI document: the operations that are named, or all that change nothing.
 */
export function readOpenapi(text: string, named?: readonly string[]): SourcedRequests | Refused {
  const api = parseForeign(text)
  // Without quotes, a version of two numbers is one number of YAML.
  if (!/^3\.[0-9]+/.test(String(at(api, 'openapi')))) return refuseVersion(api)
  const resolve = resolverOf(api)
  const reader = { resolve, exampleOfSchema: valuesOfSchemas(resolve) }
  const all = operationsOf(api, resolve)
  const chosen = named
    ? named.map(one => all.find(operation => isCalled(operation, one)) ?? one)
    : all.filter(operation => isSafe(operation) && at(operation.said, 'deprecated') !== true)
  const unknown = chosen.find(one => typeof one === 'string')
  if (unknown !== undefined) return refuseName(unknown, all)
  const filled = (chosen as Operation[]).map(one => ({
    one,
    of: fill(one, basePathOf([one.said, one.item, api]), reader),
  }))
  const leftOut = filled.flatMap(({ one, of }) =>
    'why' in of ? [`${printable(one.name)} (${printable(of.why)})`] : [],
  )
  const requests = filled.flatMap(({ of }) => ('request' in of ? [of.request] : []))
  if (named && leftOut.length > 0)
    return {
      refused: `${leftOut[0]} cannot be sent`,
      hint: 'add an example to the document, or write the request under load.requests',
    }
  if (requests.length === 0)
    return {
      refused:
        leftOut.length === 0
          ? 'no operation of it is a GET, HEAD or OPTIONS'
          : `none of its operations can be sent: ${leftOut[0]}`,
      hint: 'name operations under `operations`, or add examples to the document',
    }
  if (requests.length > limits.requests)
    return {
      refused: `it has ${requests.length} operations to send; at most ${limits.requests} are allowed`,
      hint: 'name those that matter under `operations`',
    }
  return {
    requests,
    leftOut,
    secrets: filled.flatMap(({ of }) => ('secrets' in of ? of.secrets : [])),
  }
}

function refuseVersion(api: unknown): Refused {
  const swagger = at(api, 'swagger')
  return swagger === undefined
    ? {
        refused: 'it is not an OpenAPI document',
        hint: 'it begins with `openapi: 3.0.3` or `openapi: 3.1.0`',
      }
    : {
        refused: `it is Swagger ${printable(String(swagger).slice(0, 10))}; expected OpenAPI 3.0 or 3.1`,
        hint: 'convert it, such as by `npx swagger2openapi`',
      }
}

function refuseName(unknown: string, all: readonly Operation[]): Refused {
  const near = nearest(
    unknown,
    all.map(({ name }) => name),
  )
  return {
    refused: `no operation is called \`${unknown}\``,
    hint: near
      ? `did you mean \`${printable(near)}\`?`
      : 'write an `operationId`, or such as `GET /products/{id}`',
  }
}

const isCalled = ({ name, method, path }: Operation, called: string): boolean =>
  name === called || `${method} ${path}` === called

/** Each with a name of its own: its `operationId`, or method and path. */
function operationsOf(api: unknown, resolve: Resolve): Operation[] {
  const names = new Set<string>()
  const items = Object.entries(mappingOf(at(api, 'paths')))
  return items
    .map(([path, item]) => [path, resolve(item)] as const)
    .flatMap(([path, item]) =>
      methods
        .filter(method => at(item, method.toLowerCase()) !== undefined)
        .map(method => {
          const said = at(item, method.toLowerCase())
          const id = nameOption.parse(String(at(said, 'operationId') ?? ''))
          const name = 'value' in id && !names.has(id.value) ? id.value : `${method} ${path}`
          names.add(name)
          return { name, method, path, item, said }
        }),
    )
}

function fill(
  { name, method, path: template, item, said }: Operation,
  base: string,
  reader: Reader,
): Filled {
  const parameters = parametersOf(item, said, reader.resolve)
  if (parameters === undefined) return { why: 'a parameter is defined in another file, or nowhere' }
  const filled = fillParameters(template, parameters, reader)
  if ('why' in filled) return filled
  const parsed = pathOption.parse(`${base}${filled.path}`)
  if (/[{}]/.test(filled.path) || 'refused' in parsed) return { why: 'its path cannot be filled' }
  const body = bodyOf(reader.resolve(at(said, 'requestBody')), reader)
  if (body && 'why' in body) return body
  return {
    request: {
      name,
      method,
      path: parsed.value,
      weight: 1,
      expect: {},
      headers: { ...defined({ 'content-type': body && new Secret(body.type) }), ...filled.headers },
      ...defined({ body: body && new Secret(body.text) }),
    },
    secrets: [...secretsOfPath(parsed.value), ...secretsOfBody(body?.text ?? '')],
  }
}

/**
 * The path with its query, and headers; what is not required is left to the server's own defaults.
 */
function fillParameters(
  template: string,
  parameters: readonly Parameter[],
  reader: Reader,
): { path: string; headers: Record<string, Secret> } | { why: string } {
  let path = template
  const query: string[] = []
  const headers: Record<string, Secret> = {}
  for (const { name, place, parameter } of parameters.filter(isNeeded)) {
    const texts = textsOf(exampleOf(parameter, reader), parameter, place)
    if (texts === undefined || place === 'cookie')
      return { why: `the ${place} parameter ${name} has neither an example nor a default` }
    if (place === 'path') path = path.replaceAll(`{${name}}`, texts.join(','))
    else if (place === 'query')
      query.push(...texts.map(text => `${encodeURIComponent(name)}=${text}`))
    else headers[name] = new Secret(decodeURIComponent(texts.join(',')))
  }
  return { path: query.length > 0 ? `${path}?${query.join('&')}` : path, headers }
}

const isNeeded = ({ name, place, parameter }: Parameter): boolean =>
  place === 'path' ||
  (at(parameter, 'required') === true &&
    !(place === 'header' && otherwiseWritten.includes(name.toLowerCase())))

type Parameter = { name: string; place: string; parameter: unknown }

/**
 * Those of the operation in the stead of those of its path; undefined where one is not to be found.
 */
function parametersOf(item: unknown, said: unknown, resolve: Resolve): Parameter[] | undefined {
  const found = new Map<string, Parameter>()
  for (const written of [...listIn(at(item, 'parameters')), ...listIn(at(said, 'parameters'))]) {
    const parameter = resolve(written)
    const [name, place] = [at(parameter, 'name'), at(parameter, 'in')]
    if (typeof name !== 'string' || typeof place !== 'string') return undefined
    found.set(`${place} ${name}`, { name, place, parameter })
  }
  return [...found.values()]
}

function exampleOf(parameter: unknown, { resolve, exampleOfSchema }: Reader): unknown {
  const written = writtenExample(parameter, resolve)
  if (written !== undefined) return written
  const [media] = Object.values(mappingOf(at(parameter, 'content')))
  return media === undefined
    ? exampleOfSchema(at(parameter, 'schema'))
    : JSON.stringify(writtenExample(media, resolve) ?? exampleOfSchema(at(media, 'schema')))
}

/**
 * A value in the styles that parameters have by default, percent-encoded; undefined of an object,
 * and of no value.
 */
function textsOf(value: unknown, parameter: unknown, place: string): string[] | undefined {
  const values = Array.isArray(value) ? value : [value]
  if (values.length === 0 || !values.every(isScalar)) return undefined
  const texts = values.map(one => encodeURIComponent(String(one)))
  return place === 'query' && at(parameter, 'explode') === false ? [texts.join(',')] : texts
}

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/**
 * The body that a request is sent with, of the first type that can be written; undefined where it
 * needs none.
 */
function bodyOf(
  body: unknown,
  { resolve, exampleOfSchema }: Reader,
): { text: string; type: string } | { why: string } | undefined {
  for (const [type, media] of Object.entries(mappingOf(at(body, 'content')))) {
    const value = writtenExample(media, resolve) ?? exampleOfSchema(at(media, 'schema'))
    const text = value === undefined ? undefined : writeBody(value, type)
    if (text !== undefined) return { text, type }
  }
  return at(body, 'required') === true
    ? { why: 'its body has neither an example nor a default' }
    : undefined
}

function writeBody(value: unknown, type: string): string | undefined {
  if (/^[\w.+-]+\/([\w.-]+\+)?json\b/.test(type)) return JSON.stringify(value)
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const pairs = Object.entries(mappingOf(value)).map(([key, one]): [string, string] => [
      key,
      String(one),
    ])
    return new URLSearchParams(pairs).toString()
  }
  return typeof value === 'string' && !type.startsWith('multipart/') ? value : undefined
}
