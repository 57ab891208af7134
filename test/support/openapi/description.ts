import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

/** As much of OpenAPI 3 as requests and answers of a fake are held to. */
export type Schema = {
  $ref?: string
  type?: string
  format?: string
  nullable?: boolean
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
type Parameter = { name: string; in: 'path' | 'query'; schema: Schema }
type Content = { content?: { 'application/json'?: { schema: Schema } } }
type Ref = { $ref?: string }
type DescribedOperation = {
  operationId: string
  parameters: (Parameter | Ref)[]
  requestBody?: Content
  responses: Record<string, Content & Ref>
}
type Description = { paths: Record<string, Record<string, DescribedOperation>> }

export type Route = {
  operation: string
  /** Of the URL's path, by name. */
  parameters: Record<string, string>
  /** What the owner of the API would find wrong with a request. */
  checkRequest: (query: URLSearchParams, body: unknown) => string[]
  /** Whether an answer is one that it could give. */
  checkAnswer: (status: number, body: unknown) => string[]
}

const pointerTo = (...segments: string[]): string =>
  segments
    .map(segment => `/${encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('')

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1]!)
  const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path)
  return match
    ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1]!)]))
    : undefined
}

/**
 * The description of an API by its owner, cut to what the gate uses. `anyError`: the schema of
 * errors that no operation describes; `prepare`: what is to be known of its formats.
 */
export function openDescription(
  file: URL,
  { owner, anyError, prepare }: { owner: string; anyError?: string; prepare?: (ajv: Ajv) => void },
) {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false })
  formats.default(ajv)
  prepare?.(ajv)
  ajv.addSchema(description, 'description')
  const compiled = new Map<string, ValidateFunction>()

  function mistakes(pointer: string, data: unknown, what: string): string[] {
    let validate = compiled.get(pointer)
    if (!validate) {
      validate = ajv.compile({ $ref: `description#${pointer}` })
      compiled.set(pointer, validate)
    }
    if (validate(data)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${what}${instancePath} ${message}`,
    )
  }

  function resolve<T extends object>(item: T): T {
    const { $ref } = item as Ref
    if ($ref === undefined) return item
    let found: unknown = description
    for (const segment of $ref.split('/').slice(1))
      found = (found as Record<string, unknown>)[segment]
    return resolve(found as T)
  }

  /** The operation that a request asks for. */
  function findRoute(method: string, path: string): Route | undefined {
    for (const [template, item] of Object.entries(description.paths)) {
      const operation = item[method.toLowerCase()]
      const parameters = operation && matchPath(template, path)
      if (parameters) return routeOf([template, method.toLowerCase()], operation, parameters)
    }
    return undefined
  }

  function routeOf(
    place: string[],
    operation: DescribedOperation,
    parameters: Record<string, string>,
  ): Route {
    return {
      operation: operation.operationId,
      parameters,
      checkRequest: (query, body) => [
        ...checkParameters(operation, parameters, query),
        ...checkBody(place, operation, body),
      ],
      checkAnswer: (status, body) => checkAnswer(place, operation, status, body),
    }
  }

  function checkParameters(
    operation: DescribedOperation,
    path: Record<string, string>,
    query: URLSearchParams,
  ): string[] {
    const known = operation.parameters.map(one => resolve(one) as Parameter)
    const given = [
      ...Object.entries(path).map(([name, value]) => ({ name, value, in: 'path' })),
      ...[...query].map(([name, value]) => ({ name, value, in: 'query' })),
    ]
    return given.flatMap(({ name, value, in: where }) => {
      const parameter = known.find(one => one.name === name && one.in === where)
      if (!parameter) return [`the ${where} has no parameter ${name}`]
      const isInteger = resolve(parameter.schema).type === 'integer'
      return isInteger && !/^\d+$/.test(value) ? [`${name} must be an integer, not ${value}`] : []
    })
  }

  function checkBody(
    place: string[],
    { requestBody }: DescribedOperation,
    body: unknown,
  ): string[] {
    const schema = requestBody?.content?.['application/json']?.schema
    if (!schema) return body === undefined ? [] : ['the request must have no body']
    const pointer = pointerTo(
      'paths',
      ...place,
      'requestBody',
      'content',
      'application/json',
      'schema',
    )
    const known = resolve(schema).properties ?? {}
    // Servers ignore what they do not know; here it is a mistake of ours.
    const unknown = Object.keys((body ?? {}) as object).filter(key => !Object.hasOwn(known, key))
    return [
      ...mistakes(pointer, body, 'request'),
      ...unknown.map(key => `request/${key} is not known`),
    ]
  }

  /** What is not described (403, 5xx) has the form of every error. */
  function checkAnswer(
    place: string[],
    { responses }: DescribedOperation,
    status: number,
    body: unknown,
  ): string[] {
    const described = responses[String(status)]
    if (!described) {
      if (status < 400) return [`${owner} does not answer ${status} here`]
      return anyError ? mistakes(pointerTo('components', 'schemas', anyError), body, 'answer') : []
    }
    const schema = resolve(described).content?.['application/json']?.schema
    if (!schema) return body === undefined ? [] : [`an answer ${status} has no body`]
    const place2 = described.$ref
      ? described.$ref.split('/').slice(1)
      : ['paths', ...place, 'responses', String(status)]
    return mistakes(pointerTo(...place2, 'content', 'application/json', 'schema'), body, 'answer')
  }

  return { findRoute, resolve }
}
