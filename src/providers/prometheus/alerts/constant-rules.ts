import { namesIn, readsNothing } from '../../../promql/locate-selectors.ts'

/** Functions whose value changes with the time alone. */
const ofTime = /^(time|hour|minute|month|year|day_of_month|day_of_week|day_of_year|days_in_month)$/i

/**
 * Whether an expression, such as `vector(1)`, reads neither a series nor a clock, and so has
 * nothing to do with a service.
 */
export const isConstant = (query: string): boolean =>
  readsNothing(query) && !namesIn(query).some(name => ofTime.test(name))

type Split<T> = { rules: T[]; leftOut: { leftOut?: string[] } }

/**
 * Divides rules into those that can be judged and, by name, those that always or never fire, as
 * they are written.
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
