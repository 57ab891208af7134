import { path as pathOption } from '../config/scalars.ts'
import { at, listOf, mappingOf, parseForeign } from './parse-foreign.ts'
import { type Found, isWanted, type Repository } from './repository.ts'

/** A read that needs nothing but its path; `summary` is foreign text. */
export type FoundRequest = { path: string; summary: string }

const mostRequests = 10
const openApiFile = /(^|\/)(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i

/** The reads of an OpenAPI file that take no parameter and no login; undefined where there is no such file. */
export function findRequests(repository: Repository): (Found & { requests: FoundRequest[] }) | undefined {
  for (const file of repository.files.filter(one => openApiFile.test(one) && isWanted(one))) {
    const api = parseForeign(repository.text(file))
    const paths = Object.entries(mappingOf(at(api, 'paths')))
    if (paths.length === 0) continue
    const usable = paths.flatMap(([path, item]) => readOf(api, path, item))
    const requests = usable.slice(0, mostRequests)
    const found = `${requests.length} of its ${paths.length} paths are read without parameters`
    return { what: 'requests', found, why: file, requests }
  }
  return undefined
}

function readOf(api: unknown, path: string, item: unknown): FoundRequest[] {
  const operation = at(item, 'get')
  if (operation === undefined || path.includes('{') || at(operation, 'deprecated') === true) return []
  const parameters = [...listOf(at(item, 'parameters')), ...listOf(at(operation, 'parameters'))]
  if (parameters.some(one => isNeeded(resolved(api, one)))) return []
  if (listOf(at(operation, 'security') ?? at(api, 'security')).some(one => Object.keys(mappingOf(one)).length > 0))
    return []
  const whole = pathOption.parse(`${basePathOf(api)}${path}`)
  if (!('value' in whole)) return []
  const said = at(operation, 'summary') ?? at(operation, 'operationId')
  return [{ path: whole.value, summary: typeof said === 'string' ? said : '' }]
}

/** What a reference does not lead to may well be needed. */
const isNeeded = (parameter: unknown): boolean => parameter === undefined || at(parameter, 'required') === true

function resolved(api: unknown, parameter: unknown): unknown {
  const reference = at(parameter, '$ref')
  if (typeof reference !== 'string') return parameter
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((found, key) => at(found, key.replaceAll('~1', '/').replaceAll('~0', '~')), api)
}

/** Paths are those below the first server; a host is that of the target, and a variable is unknown. */
function basePathOf(api: unknown): string {
  const url = at(listOf(at(api, 'servers'))[0], 'url') ?? at(api, 'basePath')
  if (typeof url !== 'string' || url.includes('{') || !URL.canParse(url, 'http://localhost')) return ''
  return new URL(url, 'http://localhost').pathname.replace(/\/+$/, '')
}
