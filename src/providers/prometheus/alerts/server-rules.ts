import { isObject } from '../../../model/basics/is-object.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/**
 * A rule as the server tells it. Times are Unix seconds: `evaluatedAt` of the last time, infinite
 * where it does not say; `activeAt` from when on it has had an alert that it still has, infinite
 * where it has none.
 */
export type ServerRule = {
  name: string
  group: string
  query: string
  forMs: number
  intervalMs: number
  labels: Record<string, string>
  annotations: Record<string, string>
  health: string
  lastError: string
  evaluatedAt: number
  activeAt: number
}

/**
 * Of `/api/v1/rules`; what lacks a part is left out, and undefined is what is no list of groups.
 */
export function parseRules(data: unknown): ServerRule[] | undefined {
  const groups = isObject(data) ? data.groups : undefined
  if (!Array.isArray(groups)) return undefined
  return groups.filter(isObject).flatMap(group => {
    const rules = Array.isArray(group.rules) ? group.rules.filter(isObject) : []
    return rules.filter(({ type }) => type === 'alerting').map(rule => parseRule(rule, group))
  })
}

function parseRule(rule: Record<string, unknown>, group: Record<string, unknown>): ServerRule {
  const alerts = Array.isArray(rule.alerts) ? rule.alerts.filter(isObject) : []
  return {
    name: text(rule.name, 200),
    group: text(group.name, 200),
    // As it is: where it has comments, its lines tell where they end.
    query: typeof rule.query === 'string' ? rule.query : '',
    forMs: 1000 * number(rule.duration),
    intervalMs: 1000 * number(group.interval) || 60_000,
    labels: texts(rule.labels),
    annotations: texts(rule.annotations),
    health: text(rule.health, 20),
    lastError: text(rule.lastError, 300),
    // Of a rule that was never evaluated it is the year 1.
    evaluatedAt: time(rule.lastEvaluation),
    activeAt: Math.min(...alerts.map(alert => time(alert.activeAt))),
  }
}

const text = (value: unknown, most: number): string =>
  typeof value === 'string' ? excerpt(value, most) : ''
const time = (value: unknown): number => {
  const ms = Date.parse(text(value, 100))
  return Number.isFinite(ms) ? ms / 1000 : Number.POSITIVE_INFINITY
}
const number = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0)
const texts = (value: unknown): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, text(of, 2000)]))
    : {}
