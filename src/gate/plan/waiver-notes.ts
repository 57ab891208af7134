import { answerOf } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Note } from '../../model/note.ts'
import { actionOf, ruleNames } from '../../model/plan/alerts.ts'
import { isOfServer } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'

/**
 * Waivers whose objective is not there. Names in files are checked before the run; an alert rule of
 * a server has its name from the server, and where that gave no rules nothing can be said.
 */
export function notesOnWaivers({ waivers = [], objectives }: Plan, evidence: Evidence): Note[] {
  const ofServer = objectives.filter(isOfServer)
  const names = ofServer.map(({ id, question: { severities } }) => {
    const measured = answerOf(evidence, id, 'objective')?.measured
    if (measured?.kind !== 'alerts') return undefined
    const { rules, leftOut = [], unknown = [] } = measured
    const judged = rules.filter(({ severity }) => actionOf(severity, severities) !== 'ignore')
    return [...ruleNames(judged), ...leftOut, ...unknown]
  })
  if (ofServer.length === 0 || names.includes(undefined)) return []
  const known = new Set([...objectives.map(({ name }) => name), ...names.flat()])
  return waivers
    .filter(({ objective }) => !known.has(objective))
    .map(({ objective }) => ({
      source: 'waivers',
      message: `no objective and no alert rule of the server is named \`${objective}\`: its waiver has no effect`,
      hint: 'correct its name, or remove the waiver',
    }))
}
