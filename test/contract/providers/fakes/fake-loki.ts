import { onTestFinished } from 'vitest'
import { startTarget } from '../../../support/servers/target.ts'
import type { Question, Reply } from './fake-prometheus.ts'

/** A line of a stream; `at` in Unix ms. */
export type Line = { at: number; labels: Record<string, string>; text: string }

/** What Loki answers to a query: a vector, a matrix, streams. */
export const lokiAnswer = (resultType: string, result: unknown, more: object = {}): Reply => ({
  body: { status: 'success', data: { resultType, result, stats: {} }, ...more },
})

/** A server that answers each request as its test says. */
export async function fakeLoki(answer: (question: Question) => Reply) {
  const questions: Question[] = []
  const target = await startTarget((request, response) => {
    const url = new URL(request.url!, 'http://loki')
    const question: Question = {
      path: url.pathname,
      form: Object.fromEntries(url.searchParams),
      headers: request.headers,
    }
    questions.push(question)
    const { status = 200, headers, body } = answer(question)
    const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  onTestFinished(target.close)
  return { url: target.url, questions }
}

/**
 * The same with lines in it: it counts them by `count_over_time` as Loki 3 does, whose ranges hold
 * their end and not their start, and which gives nothing where no line matches.
 */
export const fakeLokiWith = (linesNow: () => readonly Line[]) =>
  fakeLoki(({ path, form }) => {
    const lines = linesNow()
    if (path.endsWith('/labels'))
      return data([...new Set(lines.flatMap(({ labels }) => Object.keys(labels)))])
    const label = /\/label\/(\w+)\/values$/.exec(path)?.[1]
    if (label) return data([...new Set(lines.map(({ labels }) => labels[label]))].filter(Boolean))
    if (path.endsWith('/series'))
      return data(lines.filter(one => selects(form['match[]']!, one)).map(({ labels }) => labels))
    const countAt = counterOf(form.query!, lines)
    if (!countAt)
      return {
        status: 400,
        body: 'parse error at line 1, col 1: syntax error: unexpected IDENTIFIER',
      }
    const at = (ns: bigint) => ({ value: [seconds(ns), String(countAt(ns))], count: countAt(ns) })
    const isThere = ({ count }: { count: number | undefined }) => count !== undefined
    if (path.endsWith('/query')) {
      const found = [at(BigInt(form.time!))].filter(isThere)
      return lokiAnswer(
        'vector',
        found.map(({ value }) => ({ metric: {}, value })),
      )
    }
    const found = timesOf(form).map(at).filter(isThere)
    const values = found.map(({ value }) => value)
    return lokiAnswer('matrix', values.length > 0 ? [{ metric: {}, values }] : [])
  })

/** How many lines a query counts that ends at a time; undefined of a query that it cannot read. */
function counterOf(query: string, lines: readonly Line[]) {
  const counts = /count_over_time\((\{.*?\})\s*(?:\|= "([^"]*)"\s*)?\[(\w+)\]\)/.exec(query)
  if (!counts) return undefined
  const [, selector = '', part = '', range = ''] = counts
  const meant = lines.filter(line => selects(selector, line) && line.text.includes(part))
  const none = /or vector\(0\)/.test(query) ? 0 : undefined
  return (end: bigint): number | undefined =>
    meant
      .map(({ at }) => nanoseconds(at))
      .filter(at => at > end - nanoseconds(milliseconds(range)) && at <= end).length || none
}

function timesOf({ start, end, step }: Record<string, string>): bigint[] {
  const [first, last] = [BigInt(start!), BigInt(end!)]
  const each = nanoseconds(milliseconds(step!))
  return Array.from(
    { length: Number((last - first) / each) + 1 },
    (_, i) => first + BigInt(i) * each,
  )
}

const data = (items: unknown[]): Reply => ({ body: { status: 'success', data: items } })

const selects = (selector: string, { labels }: Line): boolean =>
  [...selector.matchAll(/(\w+)="([^"]*)"/g)].every(([, name, value]) => labels[name!] === value)

const nanoseconds = (ms: number): bigint => BigInt(ms) * 1_000_000n
const seconds = (ns: bigint): number => Number(ns / 1_000_000n) / 1000

/** `1m30s`, `500ms`. */
const milliseconds = (duration: string): number =>
  [...duration.matchAll(/(\d+)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit]) =>
      sum + Number(count) * { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit as 'ms'],
    0,
  )
