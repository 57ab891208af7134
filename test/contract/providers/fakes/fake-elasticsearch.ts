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

/** Who it says that it is. */
export const greeting: Reply = {
  body: {
    name: 'node-1',
    cluster_name: 'test',
    cluster_uuid: 'dGVzdA',
    version: {
      number: '8.15.0',
      build_flavor: 'default',
      build_type: 'docker',
      build_hash: 'abc',
      build_date: '2024-08-05T10:05:34.233336849Z',
      build_snapshot: false,
      lucene_version: '9.11.1',
      minimum_wire_compatibility_version: '7.17.0',
      minimum_index_compatibility_version: '7.0.0',
    },
    tagline: 'You Know, for Search',
  },
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
