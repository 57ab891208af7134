import { defined } from '../../model/basics/defined.ts'
import type { TracedRequest } from '../../model/evidence/load-report.ts'
import type { LoggedRequests } from '../../model/evidence/traces.ts'
import type { LogLine } from '../../providers/provider.ts'
import { addNotes } from '../sources.ts'
import { type Stage, spanOf } from './stage.ts'

/** Failed requests of a name whose lines are looked for, lines of a name that are shown, names. */
const most = { requests: 5, lines: 5, names: 20 }

/** What failed requests have left in logs; nothing of it decides a verdict. */
export const readLogs: Stage = {
  id: 'logs',
  run: async ({ plan, evidence, sources, context }) => {
    const { load } = evidence
    const source = plan.logs && sources.open.get(plan.logs.from)
    const window = load && spanOf(load)
    const failed = failedOf(load?.traced ?? [])
    if (!plan.logs || !source?.logs || !window || failed.length === 0) return
    const { from, query, by } = plan.logs
    const order = { query, ids: failed.map(({ id }) => id), ...defined({ by }) }
    const found = await source.logs(order, window, context)
    if (found.kind === 'failed') {
      const message = `lines of failed requests could not be read: ${found.detail}`
      addNotes(evidence, [{ source: from, message, ...defined({ hint: found.hint }) }])
      return
    }
    const logs = byName(failed, found.lines)
    if (logs.length > 0) {
      evidence.logs = logs
      return
    }
    const message = `no line of ${failed.length} failed requests was found`
    const hint = 'does the target log the id of the trace in `traceparent`, and is `logs.by` right?'
    addNotes(evidence, [{ source: from, message, hint }])
  },
}

/** The slowest failed requests of each name of head, which are the first. */
function failedOf(traced: readonly TracedRequest[]): TracedRequest[] {
  const ofHead = traced.filter(({ side, why }) => side === 'head' && why === 'failed')
  const groups = [...Map.groupBy(ofHead, ({ name }) => name).values()]
  return groups.slice(0, most.names).flatMap(group => group.slice(0, most.requests))
}

/** A line that says the same of several requests is shown once. */
function byName(failed: readonly TracedRequest[], lines: readonly LogLine[]): LoggedRequests[] {
  const nameOf = new Map(failed.map(({ id, name }) => [id, name]))
  const groups = Map.groupBy(lines, ({ id }) => nameOf.get(id) ?? '')
  return [...groups].map(([name, several]) => {
    const shown = several.filter(
      ({ text }, at) => several.findIndex(other => other.text === text) === at,
    )
    return { name, lines: shown.slice(0, most.lines).map(({ at, text }) => ({ at, text })) }
  })
}
