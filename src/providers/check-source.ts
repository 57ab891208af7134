import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { Note } from '../model/note.ts'
import type { Question } from '../model/plan/question.ts'
import { Problem } from '../model/problem.ts'
import {
  type NumberAsk,
  type NumberSource,
  queriesOf,
  reducedBy,
  wholeOf,
} from './numbers/numbers.ts'
import type { Refusal } from './outcome.ts'

const checkedSeconds = 60

/**
 * Whether it can be queried: every query is tried over the last minute. The results do not matter
 * yet.
 * @throws Problem `provider` with what to fix.
 */
export async function checkSource<Q>(
  source: NumberSource<Q>,
  objectives: readonly { question: Question; ask: NumberAsk<Q> }[],
  context: Context,
): Promise<Note[]> {
  const { id, title, where } = source
  const reached = await source.reach(context)
  if (reached.kind === 'failed' && !reached.isIncomplete)
    throw problem(`${title} at ${where} cannot be queried`, reached)
  const end = context.clock.now() / 1000
  const window = { start: end - checkedSeconds, end }
  const notes: Note[] = []
  const queries = objectives.flatMap(({ question, ask }) =>
    queriesOf(ask).map(([query, counts]) => ({
      query,
      over: { ...wholeOf(window, counts), ...reducedBy(source, question) },
    })),
  )
  for (const { query, over } of queries) {
    const result = await source.ask(query, over, context)
    const about = source.write(query, over)
    if (result.kind === 'failed') {
      const { detail, hint } = result
      if (result.isWrong) throw problem(`\`${about}\``, result)
      const message = `\`${about}\`, tried before the load: ${detail}`
      notes.push({ source: id, message, about, ...defined({ hint }) })
    }
    const missing = (await source.findMissing?.(query, context)) ?? []
    notes.push(...missing.map(note => ({ source: id, ...note })))
  }
  return notes.filter(
    ({ message }, index) => notes.findIndex(other => other.message === message) === index,
  )
}

const problem = (what: string, { detail, hint }: Refusal): Problem =>
  new Problem('provider', `${what}: ${detail}`, defined({ hint }))
