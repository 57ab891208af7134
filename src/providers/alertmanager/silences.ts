import { isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { HttpFailure, HttpResponse } from '../../net/http.ts'
import { explainRefused, type Refusal } from '../outcome.ts'

/** A request to Alertmanager's API; `path`: below `/api/v2`. */
export type Send = (order: {
  path: string
  method?: string
  body?: string
}) => Promise<HttpResponse | HttpFailure>

/** A silence of this run is known by what its comment ends with. */
const markOf = (id: string): string => `reliability-gate ${id}`

/** Silences alerts whose labels all have these values, from now until `endsAt`, Unix ms. */
export async function setSilence(
  { id, labels, startsAt, endsAt }: Order,
  send: Send,
): Promise<{ kind: 'set' } | Refusal> {
  const matchers = Object.entries(labels).map(([name, value]) => ({
    name,
    value,
    isRegex: false,
    isEqual: true,
  }))
  const silence = {
    matchers,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    createdBy: 'reliability-gate',
    comment: `A load test is running. ${markOf(id)}`,
  }
  const response = await send({
    path: '/silences',
    method: 'POST',
    body: JSON.stringify(silence),
  })
  return response.kind === 'answer' && response.status === 200 ? { kind: 'set' } : explain(response)
}

type Order = { id: string; labels: Record<string, string>; startsAt: number; endsAt: number }

/** Ends every silence of this id that has not ended yet. Safe to repeat. */
export async function removeSilences(
  id: string,
  send: Send,
): Promise<{ kind: 'removed'; count: number } | Refusal> {
  const listed = await send({ path: '/silences' })
  const found =
    listed.kind === 'answer' && listed.status === 200 ? parseJson(listed.body) : undefined
  if (!Array.isArray(found)) return explain(listed)
  const own = found.filter(isObject).filter(one => isOpen(one) && isOf(one, id))
  for (const { id: silence } of own) {
    const path = `/silence/${encodeURIComponent(String(silence))}`
    const response = await send({ path, method: 'DELETE' })
    if (response.kind === 'failed' || response.status !== 200) return explain(response)
  }
  return { kind: 'removed', count: own.length }
}

const isOpen = ({ status }: Record<string, unknown>): boolean =>
  isObject(status) && status.state !== 'expired'
const isOf = ({ comment }: Record<string, unknown>, id: string): boolean =>
  typeof comment === 'string' && comment.endsWith(markOf(id))

const explain = (response: HttpResponse | HttpFailure): Refusal =>
  explainRefused(response, {
    access: 'give credentials in alertmanager.auth or alertmanager.headers',
    address: 'is alertmanager.url its base URL, without /api/v2?',
  })
