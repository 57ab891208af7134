import type { Context } from '../model/context.ts'
import type { Endpoint } from '../model/plan/chaos.ts'
import { fetchText } from '../net/http.ts'

const timeoutMs = 5000

/**
 * How many side effects a dependency says it has had, not through its proxy: a number as text, or
 * JSON that is a number or a mapping of one. Undefined where it gives none.
 */
export async function countEffects(
  { host, port }: Endpoint,
  path: string,
  { signal }: Context,
): Promise<number | undefined> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
  const response = await fetchText({ url, timeoutMs, signal }).catch(() => undefined)
  return response?.kind === 'answer' && response.status === 200
    ? numberIn(response.body)
    : undefined
}

function numberIn(body: string): number | undefined {
  try {
    const read: unknown = JSON.parse(body)
    const [value] = typeof read === 'object' && read !== null ? Object.values(read) : [read]
    return typeof value === 'number' ? value : undefined
  } catch {
    return undefined
  }
}
