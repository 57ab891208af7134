import { at, mappingOf } from '../../../language/yaml/parse-foreign.ts'
import { decoded } from '../../../model/basics/decoded.ts'
import { listIn } from '../../../model/basics/json.ts'

/* Where its references lead to in an OpenAPI document, and below which path its paths are. */

/**
 * What a reference leads to, within the document. Of a schema of OpenAPI 3.1, what stands beside
 * its `$ref` holds too.
 */
export type Resolve = (value: unknown) => unknown

/** No document that anybody writes leads further. */
export const deepest = 20
const longestReference = 2000
/** As many keys of mappings are put together with what stands beside a `$ref`. */
const mostMerged = 500_000

/**
 * Follows `$ref` of a document (RFC 6901), to a schema also by its `$id` or `$anchor`; undefined
 * where it leads nowhere, or to another file.
 */
export function resolverOf(api: unknown): Resolve {
  const hasSiblings = !/^3\.0/.test(String(at(api, 'openapi')))
  const { baseOf, named } = resourcesOf(api)
  const targetOf = (holder: unknown, reference: string): unknown => {
    const [, address = '', pointer] = /^([^#]*)(?:#(\/.*)?)?$/s.exec(reference) ?? []
    const known = named.get(reference) ?? named.get(address)
    if (pointer === undefined || (address !== '' && known === undefined)) return known
    if (address !== '') return pointed(known, pointer)
    return pointed(baseOf.get(holder as object), pointer) ?? pointed(api, pointer)
  }
  let merged = 0
  const resolve = (value: unknown, depth = 0): unknown => {
    const reference = at(value, '$ref')
    if (typeof reference !== 'string') return value
    if (depth > deepest || reference.length > longestReference) return undefined
    const found = resolve(targetOf(value, reference), depth + 1)
    const { $ref: _, ...beside } = hasSiblings ? mappingOf(value) : {}
    if (found === undefined || Object.keys(beside).length === 0) return found
    if (merged > mostMerged) return undefined
    merged += Object.keys(mappingOf(found)).length
    return { ...mappingOf(found), ...beside }
  }
  return value => resolve(value)
}

/** Schemas by `$id` and `#$anchor`, and the one with an `$id` that each mapping lies in. */
function resourcesOf(api: unknown) {
  const baseOf = new WeakMap<object, unknown>()
  const named = new Map<string, unknown>()
  const walk = (value: unknown, around: unknown): void => {
    if (typeof value !== 'object' || value === null || baseOf.has(value)) return
    const [id, anchor] = [at(value, '$id'), at(value, '$anchor')]
    const base = typeof id === 'string' ? value : around
    baseOf.set(value, base)
    if (typeof id === 'string') named.set(id, value)
    if (typeof anchor === 'string') named.set(`#${anchor}`, value)
    for (const inner of Object.values(value)) walk(inner, base)
  }
  walk(api, api)
  return { baseOf, named }
}

const pointed = (from: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .map(key => decoded(key).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, key) => at(found, key) ?? listIn(found)[Number(key)], from)

/**
 * Paths are those below the first server of the operation, of its path or of all, in Swagger 2
 * below `basePath`; a host is that of the target, and a variable has its default, without
 * which nothing is known of the path. `levels`: these three.
 */
export function basePathOf(levels: readonly unknown[]): string {
  const [server] = levels.flatMap(level => listIn(at(level, 'servers')))
  const written = at(server, 'url') ?? at(levels.at(-1), 'basePath')
  if (typeof written !== 'string') return ''
  const url = written.replace(/\{([^{}]*)\}/g, (braces, variable: string) =>
    String(at(at(at(server, 'variables'), variable), 'default') ?? braces),
  )
  if (url.includes('{') || !URL.canParse(url, 'http://localhost')) return ''
  return new URL(url, 'http://localhost').pathname.replace(/\/+$/, '')
}
