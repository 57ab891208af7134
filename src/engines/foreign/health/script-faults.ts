import { counted } from '../../../model/basics/units.ts'
import type { HealthFact } from '../../../model/evidence/load/health-fact.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/** Where more of a script goes wrong than the rest to this share, it is another load. */
const leastWhole = 0.99
const longestWords = 300

/**
 * What of a script went wrong outside of its requests, so that requests of it were never sent:
 * `lost` of `all`. `name`: of those that went right, as a check of health; `told`: as in `12
 * iterations of k6 ended with an exception`, after the number of `one`s; `words`: of the first;
 * `advice`: absent: to mend the script.
 */
export type ScriptFault = {
  name: string
  lost: number
  all: number
  one: string
  told: string
  words?: string | undefined
  advice?: string
}

/**
 * What several processes, or both sides, say of it: the worst counts for the health, and a remark
 * is about all of them.
 */
export function faultsOfAll(all: readonly ScriptFault[]): {
  health: HealthFact[]
  remarks: string[]
} {
  const found = all.filter(({ lost }) => lost > 0)
  const alike = [...Map.groupBy(found, ({ name }) => name).values()]
  return {
    health: found.map(({ name, lost, all: of, advice }) => ({
      name,
      value: 1 - lost / Math.max(of, lost),
      limit: leastWhole,
      unit: 'ratio',
      atLeast: true,
      losesRequests: true,
      doubts: 'sends less',
      advice: advice ?? 'mend the script: a note has the first error',
    })),
    remarks: alike.map(faults => {
      const { one, told } = faults[0]!
      const lost = faults.reduce((sum, fault) => sum + fault.lost, 0)
      const words = faults.find(fault => fault.words)?.words
      const such = words ? `, such as: ${excerpt(words, longestWords)}` : ''
      return `${counted(lost, one)} ${told}${such}`
    }),
  }
}
