import type { Comparator } from '../../model/plan/objective.ts'

/** `value comparator threshold`, of numbers. */
export function compare(value: number, comparator: Comparator, threshold: number): boolean {
  if (comparator === '<') return value < threshold
  if (comparator === '<=') return value <= threshold
  return comparator === '>' ? value > threshold : value >= threshold
}
