import { locateSelectors, namesIn } from '../../../promql/locate-selectors.ts'

/** Functions whose value changes with the time alone. */
const ofTime = /^(time|hour|minute|month|year|day_of_month|day_of_week|day_of_year|days_in_month)$/i

/**
 * Whether an expression, such as `vector(1)`, reads no series and no clock, and so says nothing of
 * a service.
 */
export function isConstant(query: string): boolean {
  return locateSelectors(query).length === 0 && !namesIn(query).some(name => ofTime.test(name))
}

type Split<T> = { rules: T[]; leftOut: { leftOut?: string[] } }

/**
 * Parts rules into those that can be judged and, by name, those that fire always or never by the
 * way they are written.
 */
export function partConstant<T extends { name: string; query: string }>(
  rules: readonly T[],
): Split<T> {
  const constant = rules.filter(({ query }) => isConstant(query)).map(({ name }) => name)
  return {
    rules: rules.filter(({ query }) => !isConstant(query)),
    leftOut: constant.length > 0 ? { leftOut: constant } : {},
  }
}
