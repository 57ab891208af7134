import { type Answer, answerOf } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Note } from '../../model/note.ts'
import { isMeasured } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'

/** What was asked about in the end, and what came of it. */
type Queried = { answer: ObjectiveAnswer; text: string; hasData: boolean }
type ObjectiveAnswer = Extract<Answer, { purpose: 'objective' }>

/**
 * What was missing before the load may have come with it: notes of what was answered in the end go.
 * Where nothing came, the hint goes into the reason of who asked, and the note with it.
 */
export function settleEarlyNotes(evidence: Evidence, plan: Plan): void {
  if (!evidence.notes) return
  const queried = plan.objectives.flatMap((objective): Queried[] => {
    const answer = answerOf(evidence, objective.id, 'objective')
    if (!isMeasured(objective) || !answer) return []
    const { measured } = answer
    if (measured.kind === 'alerts')
      return measured.rules.map(({ query, state }) => ({
        answer,
        text: query,
        hasData: state !== 'no-data' && state !== 'failed',
      }))
    return [{ answer, text: `${objective.query} ${measured.query}`, hasData: isData(measured) }]
  })
  evidence.notes = evidence.notes.filter(note => {
    const own = queried.filter(({ text }) => note.about !== undefined && mentions(text, note.about))
    if (own.length === 0) return true
    const open = own.filter(({ hasData }) => !hasData)
    const adopted = open.filter(({ answer }) => adoptHint(answer, note))
    return adopted.length < open.length
  })
}

const isData = ({ kind }: Measurement): boolean => kind !== 'no-data' && kind !== 'failed'

/** A guess at the name is what helps most there. */
function adoptHint(answer: ObjectiveAnswer, { hint }: Note): boolean {
  const { measured } = answer
  if (measured.kind !== 'no-data' || !isGuess(hint)) return false
  // The source may have had the same guess.
  if (measured.detail.includes(hint)) return true
  answer.measured = { ...measured, hint: isGuess(measured.hint) ? measured.hint : hint }
  return true
}

const isGuess = (hint: string | undefined): hint is string =>
  hint?.startsWith('did you mean') === true

/** A histogram goes by the name of its metric, and is there as buckets. */
function mentions(text: string, about: string): boolean {
  const words = [about, about.replace(/_bucket$/, '')]
  return words.some(word =>
    /^[\w:]+$/.test(word) ? new Set(text.match(/[\w:]+/g)).has(word) : text.includes(word),
  )
}
