import { isObject } from '../../model/basics/is-object.ts'
import { listIn } from '../../model/basics/json.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'

/* Vectors and matrices in the form of Prometheus's HTTP API, which other sources use too. */

/** One series at one time. The value may be NaN or infinite. */
export type Sample = { labels: Record<string, string>; value: number }

export function parseSample(item: unknown): Sample | undefined {
  if (!isObject(item) || !Array.isArray(item.value)) return undefined
  const point = parsePoint(item.value)
  return point && { labels: parseLabels(item.metric), value: point[1] }
}

const specialValues: Record<string, number> = {
  NaN: Number.NaN,
  '+Inf': Number.POSITIVE_INFINITY,
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
}

/** `[1700000000.5, "0.25"]`: Unix seconds; values travel as text. */
export function parsePoint(point: unknown): [number, number] | undefined {
  if (!Array.isArray(point)) return undefined
  const [time, text] = point as unknown[]
  if (typeof time !== 'number' || typeof text !== 'string' || text.trim() === '') return undefined
  const value = specialValues[text] ?? Number(text)
  return Number.isNaN(value) && text !== 'NaN' ? undefined : [time, value]
}

/** The readable points of a series over time. */
export const parsePoints = (values: unknown): [number, number][] =>
  listIn(values)
    .map(parsePoint)
    .filter(point => point !== undefined)

export function parseLabels(metric: unknown): Record<string, string> {
  if (!isObject(metric)) return {}
  return Object.fromEntries(
    Object.entries(metric).map(([name, value]) => [
      excerpt(name, 100),
      excerpt(String(value), 200),
    ]),
  )
}

/** The warnings in a response. */
export const parseWarnings = (...lists: unknown[]): string[] =>
  lists.flatMap(list => strings(list)).map(text => excerpt(text, 300))

const strings = (value: unknown): string[] =>
  listIn(value)
    .filter(item => typeof item === 'string')
    .slice(0, 10)
