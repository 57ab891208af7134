import { isObject } from '../model/basics/is-object.ts'
import { parseJson } from '../model/basics/parse-json.ts'
import type { Context } from '../model/context.ts'
import { type Endpoint, formatEndpoint } from '../model/plan/chaos.ts'
import { fetchText } from '../net/http.ts'

const timeoutMs = 5000

/**
 * How many side effects a dependency says it has had, not through its proxy: JSON that is a number,
 * or a mapping in which there is one number. Undefined where it gives none, or several.
 */
export async function countEffects(
  endpoint: Endpoint,
  path: string,
  { signal }: Context,
): Promise<number | undefined> {
  const url = `http://${formatEndpoint(endpoint)}${path}`
  const response = await fetchText({ url, timeoutMs, signal }).catch(() => undefined)
  return response?.kind === 'answer' && response.status === 200
    ? numberIn(response.body)
    : undefined
}

function numberIn(body: string): number | undefined {
  const read = parseJson(body)
  const values = isObject(read) ? Object.values(read) : [read]
  const numbers = values.filter(value => typeof value === 'number')
  return numbers.length === 1 ? numbers[0] : undefined
}
