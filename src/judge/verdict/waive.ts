import type { JudgedObjective } from '../../model/judgement.ts'
import type { Waiver } from '../../model/plan/plan.ts'

/**
 * Sets an objective aside that has a waiver and is not shown to hold: it keeps its verdict and
 * counts no more. What the gate itself could not do is nobody's to waive, and a history that has
 * yet to begin needs no waiver.
 */
export function waive(objective: JudgedObjective, waivers: readonly Waiver[]): JudgedObjective {
  const { verdict, cause } = objective
  const found = waivers.find(waiver => waiver.objective === objective.name)
  if (!found || cause === 'short-history' || (verdict !== 'fail' && verdict !== 'inconclusive'))
    return objective
  const { objective: _, ...waiver } = found
  const link = waiver.link === undefined ? '.' : `, see ${waiver.link}`
  const reason = `${objective.reason} Waived until ${waiver.until}: ${waiver.reason}${link}`
  return { ...objective, advisory: true, waiver, reason }
}
