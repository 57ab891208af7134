import { onTestFinished } from 'vitest'
import { startTarget } from '../../../support/servers/target.ts'
import type { Question, Reply } from './fake-prometheus.ts'

/** What is asked of `/api/v2/query/…`. */
type Query = {
  from: number
  to: number
  interval?: number
  queries: [{ query: string; aggregator?: string }]
}

/** `type`: `scalar_request` or `timeseries_request`; absent of any other path. */
export type DatadogQuestion = Question & { type?: string; query: Query }

/**
 * A column of numbers, and one of tags for each that is grouped by. Without values there is no
 * column at all.
 */
export const scalarAnswer = (
  values?: (number | null)[],
  groups: Record<string, string[]> = {},
): Reply => {
  const named = Object.entries(groups).map(([name, tags]) => ({
    name,
    type: 'group',
    values: tags.map(tag => [tag]),
  }))
  const column = values && { name: 'a', type: 'number', meta: { unit: null }, values }
  const columns = [...named, ...(column ? [column] : [])]
  return { body: { data: { type: 'scalar_response', attributes: { columns } } } }
}

/** `times`: Unix ms. */
export const seriesAnswer = (times: number[], ...lists: (number | null)[][]): Reply => {
  const series = lists.map(() => ({ group_tags: [], query_index: 0, unit: null }))
  const attributes = { times, series, values: lists }
  return { body: { data: { type: 'timeseries_response', attributes } } }
}

/** A server that answers each request as its test says. */
export async function fakeDatadog(answer: (question: DatadogQuestion) => Reply) {
  const questions: DatadogQuestion[] = []
  const target = await startTarget((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const { type, attributes } = text === '' ? {} : JSON.parse(text).data
      const asked = { path: request.url!, form: { body: text }, headers: request.headers }
      const question = { ...asked, type, query: attributes }
      questions.push(question)
      const { status = 200, headers, body } = answer(question)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  onTestFinished(target.close)
  return { url: target.url, questions }
}

/** Points of a metric; `at` in Unix ms. */
export type Point = { at: number; metric: string; tags: string[]; value: number }

/**
 * The same with points in it: the beginning of a window is in it and its end is not, and nothing
 * found is null. `unknown`: metrics that it has never heard of.
 */
export const fakeDatadogWith = (
  points: () => readonly Point[],
  { unknown = [] }: { unknown?: readonly string[] } = {},
) =>
  fakeDatadog(({ path, type, query: asked }) => {
    if (unknown.includes(/^\/api\/v1\/metrics\/(.+)$/.exec(path)?.[1] ?? ''))
      return { status: 404, body: { errors: ['metric not found'] } }
    if (path.startsWith('/api/v1/metrics'))
      return { body: { from: '0', metrics: [...new Set(points().map(({ metric }) => metric))] } }
    const { from, to, interval = to - from, queries } = asked
    const [{ query, aggregator = 'sum' }] = queries
    const [, metric, scope = ''] = /^\w+:([\w.]+)\{([^}]*)\}/.exec(query) ?? []
    if (!metric) return { status: 400, body: { errors: [`unable to parse ${query}`] } }
    const tags = scope.split(',').filter(tag => tag !== '*')
    const found = points().filter(
      one => one.metric === metric && tags.every(tag => one.tags.includes(tag)),
    )
    const reducedIn = (begin: number, end: number) => {
      const values = found.filter(({ at }) => at >= begin && at < end).map(({ value }) => value)
      const sum = values.reduce((all, value) => all + value, 0)
      if (values.length === 0) return null
      if (aggregator === 'max') return Math.max(...values)
      return aggregator === 'avg' ? sum / values.length : sum
    }
    if (type === 'scalar_request') return scalarAnswer([reducedIn(from, to)])
    const times = Array.from({ length: (to - from) / interval }, (_, i) => from + i * interval)
    return seriesAnswer(
      times,
      times.map(time => reducedIn(time, time + interval)),
    )
  })
