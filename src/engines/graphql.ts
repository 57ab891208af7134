import { isObject } from '../model/basics/is-object.ts'
import type { HttpRequestPlan } from '../model/plan/load.ts'
import type { Revealed } from '../model/secret.ts'
import { excerpt } from '../net/redaction/excerpt.ts'

/* GraphQL over HTTP: what could not be resolved has the status 200 too, and says so in the body. */

type Request = Pick<Revealed<HttpRequestPlan>, 'method' | 'body' | 'file' | 'expect'>

/**
 * Whether the errors of its responses are looked at: it sends an operation of GraphQL, or a batch
 * of them, and does not say itself what its response contains.
 */
export function readsErrors({ method, body, file, expect }: Request): boolean {
  if (method !== 'POST' || expect.body !== undefined || expect.json !== undefined) return false
  const text = body ?? file?.bytes
  if (text === undefined || !/^\s*[[{]/.test(text)) return false
  return parsed(text).some(isOperation)
}

/** One that is asked for by its hash has no text. */
function isOperation(sent: unknown): boolean {
  if (!isObject(sent)) return false
  const { query, extensions } = sent
  const isStored = isObject(extensions) && isObject(extensions.persistedQuery)
  return isStored || (typeof query === 'string' && query.includes('{'))
}

/** Placeholders may stand where JSON has a value. */
function parsed(text: string): unknown[] {
  for (const written of [text, text.replace(/\{\{[^{}]*\}\}/g, '0')])
    try {
      return [JSON.parse(written)].flat()
    } catch {}
  return []
}

/**
 * What a response says of its errors; undefined where it has none, or is no JSON. `whole`: nothing
 * stands beside them, so the operation failed.
 */
export function errorsIn(response: {
  json: unknown
}): { whole: boolean; says: string } | undefined {
  const results = resultsIn(response).filter(
    ({ errors }) => Array.isArray(errors) && errors.length > 0,
  )
  const failed = results.find(({ data }) => data === undefined || data === null)
  const told = failed ?? results[0]
  if (!told) return undefined
  const [first] = told.errors as unknown[]
  const message = isObject(first) && typeof first.message === 'string' ? first.message : ''
  return {
    whole: failed !== undefined,
    says: `a GraphQL error${message && `: ${excerpt(message, 100)}`}`,
  }
}

function resultsIn(response: { json: unknown }): Record<string, unknown>[] {
  try {
    return [response.json].flat().filter(isObject)
  } catch {
    return []
  }
}
