import { onTestFinished } from 'vitest'
import { startTarget } from '../../../support/servers/target.ts'
import type { Question, Reply } from './fake-prometheus.ts'

/** A document of an index; `at` in Unix ms. */
export type Document = { at: number; index: string; text: string }

type SourceQuery = Question & { body: Search }
type Range = { from: number; to: number }
type Search = {
  query: {
    bool: {
      filter: [
        { range: Record<string, { gte: number; lt: number }> },
        { query_string: { query: string } },
      ]
    }
  }
  aggs?: { parts: { date_range: { ranges: Range[] } } }
}

/** How Elasticsearch 8 and OpenSearch 2 answer `_search`. */
export const searchAnswer = (value: number, more: object = {}): Reply => ({
  body: {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value, relation: 'eq' }, max_score: null, hits: [] },
    ...more,
  },
})

export const searchError = (status: number, type: string, reason: string): Reply => ({
  status,
  body: { error: { root_cause: [{ type, reason }], type, reason }, status },
})

/** A server that answers each search as its test says, and greets. */
export async function fakeElasticsearch(answer: (question: SourceQuery) => Reply) {
  const questions: Question[] = []
  const target = await startTarget((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const path = decodeURIComponent(request.url!)
      const question = { path, form: { body: text }, headers: request.headers }
      questions.push(question)
      const isGreeting = path === '/'
      const greeting: Reply = { body: { cluster_name: 'test', version: { number: '8.15.0' } } }
      const reply = isGreeting ? greeting : answer({ ...question, body: JSON.parse(text) })
      const { status = 200, headers, body } = reply
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  onTestFinished(target.close)
  return { url: target.url, questions }
}

/** The same with documents in it: a query finds those whose text holds it, `*` all of them. */
export const fakeElasticsearchWith = (documents: () => readonly Document[]) =>
  fakeElasticsearch(({ path, body }) => {
    const { filter } = body.query.bool
    const [within, { query_string: search }] = filter
    const { gte, lt } = within.range['@timestamp']!
    const [, index] = /^\/(.+)\/_search$/.exec(path)!
    const found = documents().filter(
      one => one.index === index && (search.query === '*' || one.text.includes(search.query)),
    )
    const countIn = ({ from, to }: Range) =>
      found.filter(({ at }) => at >= Math.max(from, gte) && at < Math.min(to, lt)).length
    const buckets = body.aggs?.parts.date_range.ranges.map(range => ({
      ...range,
      doc_count: countIn(range),
    }))
    return searchAnswer(
      countIn({ from: gte, to: lt }),
      buckets && { aggregations: { parts: { buckets } } },
    )
  })
