import { basePathOf, type Resolve, resolverOf } from '../config/load/sources/openapi-document.ts'
import { path as pathOption } from '../language/scalars/network.ts'
import { at, mappingOf, parseForeign } from '../language/yaml/parse-foreign.ts'
import { defined } from '../model/basics/defined.ts'
import { listIn } from '../model/basics/json.ts'
import { type Discovery, isWanted, type Repository } from './repository.ts'

/** A read that needs nothing but its path; `summary` is foreign text. */
export type DocumentedRequest = { path: string; summary: string }

const mostRequests = 10
const openApiFile = /(^|\/)(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i

/** What a user calls once, or never: it begins or ends a session, or sends something. */
const notForLoad =
  /(^|[/._-])(log-?(in|out|off)|sign-?(in|out|up|off)|auth(orize)?|oauth2?|callback|register|verify|unsubscribe)($|[/._-])/i
/** What machines ask, to know whether it is there. */
const health =
  /(^|\/)(healthz?|ready|readyz|readiness|livez?|liveness|ping|up|heartbeat|health[-_]?check)\/?$/i
const metrics = /(^|\/)(metrics|prometheus)\/?$/i

export type DiscoveredRequests = Discovery & {
  requests: DocumentedRequest[]
  /**
   * A path that tells whether the app is up, and the one status by which it says so where the file
   * declares just one; no user asks it, so that it is no load.
   */
  ready?: { path: string; status?: number }
}

/**
 * The reads of an OpenAPI file that take no parameter and no login; undefined where there is no
 * such file.
 */
export function findRequests(repository: Repository): DiscoveredRequests | undefined {
  for (const file of repository.files.filter(one => openApiFile.test(one) && isWanted(one))) {
    const api = parseForeign(repository.text(file))
    const paths = Object.entries(mappingOf(at(api, 'paths')))
    if (paths.length === 0) continue
    const resolve = resolverOf(api)
    const usable = paths.flatMap(([path, item]) => readOf({ api, resolve }, path, item))
    const ready = readyOf(usable.find(({ path }) => health.test(path)))
    const forLoad = usable.filter(
      ({ path }) => ![health, metrics, notForLoad].some(pattern => pattern.test(path)),
    )
    const requests = forLoad.slice(0, mostRequests).map(({ path, summary }) => ({ path, summary }))
    const found =
      requests.length === 0
        ? `GET /, since none of its ${paths.length} paths is read without parameters or a login`
        : `${requests.length} of its ${paths.length} paths are read without parameters`
    return { what: 'requests', found, why: file, requests, ...defined({ ready }) }
  }
  return undefined
}

function readyOf(found: (DocumentedRequest & Declared) | undefined): DiscoveredRequests['ready'] {
  if (!found) return undefined
  const [status = '', ...others] = found.good
  const isOne = others.length === 0 && /^\d{3}$/.test(status)
  return { path: found.path, ...defined({ status: isOne ? Number(status) : undefined }) }
}

/** What the file says that a successful response has as its status: `200`, `2XX`. */
type Declared = { good: string[] }

function readOf(
  { api, resolve }: { api: unknown; resolve: Resolve },
  path: string,
  item: unknown,
): (DocumentedRequest & Declared)[] {
  const operation = at(item, 'get')
  if (operation === undefined || path.includes('{') || at(operation, 'deprecated') === true)
    return []
  const parameters = [...listIn(at(item, 'parameters')), ...listIn(at(operation, 'parameters'))]
  const known = parameters.map(resolve)
  if (known.some(isNeeded) || known.some(isSecret)) return []
  if (
    listIn(at(operation, 'security') ?? at(api, 'security')).some(
      one => Object.keys(mappingOf(one)).length > 0,
    )
  )
    return []
  const declared = Object.keys(mappingOf(at(operation, 'responses')))
  if (declared.length > 0 && declared.every(code => /^[45]/.test(code))) return []
  const whole = pathOption.parse(`${basePathOf([operation, item, api])}${path}`)
  if (!('value' in whole)) return []
  const said = at(operation, 'summary') ?? at(operation, 'operationId')
  const summary = typeof said === 'string' ? said : ''
  return [{ path: whole.value, summary, good: declared.filter(code => /^2/.test(code)) }]
}

/** What a reference does not lead to may well be needed. */
const isNeeded = (parameter: unknown): boolean =>
  parameter === undefined || at(parameter, 'required') === true

/** A login by another name, though nothing says that it is needed. */
const isSecret = (parameter: unknown): boolean =>
  /^(pass(word)?|pwd|token|secret)$/i.test(String(at(parameter, 'name')))
