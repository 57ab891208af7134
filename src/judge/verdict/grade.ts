import type { Grade, JudgedObjective } from '../../model/judgement.ts'

/** Of its weight, what an objective earns. */
const earned = { pass: 1, warn: 0.5, fail: 0 } as const

/** A score reaches the first of these that it is not below. */
const grades: readonly (readonly [least: number, grade: Grade])[] = [
  [90, 'A'],
  [80, 'B'],
  [70, 'C'],
  [60, 'D'],
  [0, 'F'],
]
/** Most that is left with a failed objective, and with a failed key objective. */
const mostFailed = 69
const mostKeyFailed = 59

export type Graded = { score: number | null; grade: Grade | null }

/** The one rule of docs/grades.md. No grade where an objective is undecided: it would mislead. */
export function gradeOf(objectives: readonly JudgedObjective[]): Graded {
  const counted = objectives.filter(({ advisory }) => !advisory)
  let points = 0
  let weights = 0
  for (const { verdict, weight } of counted) {
    if (verdict === 'inconclusive' || verdict === 'error') return { score: null, grade: null }
    points += earned[verdict] * weight
    weights += weight
  }
  if (weights === 0) return { score: null, grade: null }
  const failed = counted.filter(({ verdict }) => verdict === 'fail')
  const most = failed.some(({ key }) => key) ? mostKeyFailed : failed.length > 0 ? mostFailed : 100
  const score = Math.min(most, Math.round((100 * points) / weights))
  return { score, grade: grades.find(([least]) => score >= least)![1] }
}
