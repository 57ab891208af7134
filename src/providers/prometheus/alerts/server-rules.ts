import { isObject } from '../../../model/basics/is-object.ts'
import { objectsIn } from '../../../model/basics/json.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/**
 * A rule as the server returns it. Times are Unix seconds: `evaluatedAt`, the last evaluation,
 * infinite where it is not given; `activeAt`, the start of its oldest active alert, infinite
 * without one.
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

/** Reads `/api/v1/rules`, without incomplete rules; undefined where it is not a list of groups. */
export function parseRules(data: unknown): ServerRule[] | undefined {
  const groups = isObject(data) ? data.groups : undefined
  if (!Array.isArray(groups)) return undefined
  return groups.filter(isObject).flatMap(group => {
    const rules = objectsIn(group.rules)
    return rules.filter(({ type }) => type === 'alerting').map(rule => parseRule(rule, group))
  })
}

function parseRule(rule: Record<string, unknown>, group: Record<string, unknown>): ServerRule {
  const alerts = objectsIn(rule.alerts)
  return {
    name: text(rule.name, 200),
    group: text(group.name, 200),
    // Unchanged: the line breaks are needed where it has comments.
    query: typeof rule.query === 'string' ? rule.query : '',
    forMs: 1000 * number(rule.duration),
    intervalMs: 1000 * number(group.interval) || 60_000,
    labels: texts(rule.labels),
    annotations: texts(rule.annotations),
    health: text(rule.health, 20),
    lastError: text(rule.lastError, 300),
    // For a rule that was never evaluated it is in the year 1.
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
