import { isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { HttpFailure, HttpResponse } from '../../net/http.ts'
import { explainRefused, type Refusal } from '../outcome.ts'

/** A request to Grafana's API; `path`: below `/api/annotations`. */
export type Send = (order: {
  path: string
  method: string
  body: string
}) => Promise<HttpResponse | HttpFailure>

/** Times in Unix ms. */
export type Region = { time: number; timeEnd: number; text: string; tags: readonly string[] }

/** `dashboard`: uid of the one that shows it; absent: every dashboard that selects its tags. */
export async function addAnnotation(
  region: Region & { dashboard?: string },
  send: Send,
): Promise<{ kind: 'added'; id: number } | Refusal> {
  const { dashboard: dashboardUID, ...rest } = region
  const body = JSON.stringify({ ...rest, dashboardUID })
  const response = await send({ path: '', method: 'POST', body })
  const json = response.kind === 'answer' ? parseJson(response.body) : undefined
  const id = isObject(json) ? json.id : undefined
  return response.kind === 'answer' && response.status === 200 && Number.isInteger(id)
    ? { kind: 'added', id: id as number }
    : explain(response)
}

/** Changes the end, text and tags of the region. */
export async function endAnnotation(
  id: number,
  region: Region,
  send: Send,
): Promise<{ kind: 'ended' } | Refusal> {
  const response = await send({ path: `/${id}`, method: 'PATCH', body: JSON.stringify(region) })
  return response.kind === 'answer' && response.status === 200
    ? { kind: 'ended' }
    : explain(response)
}

const explain = (response: HttpResponse | HttpFailure): Refusal =>
  explainRefused(response, {
    access: 'give grafana.token a service account that may write annotations',
    address: 'is grafana.url its base URL, without /api?',
  })
