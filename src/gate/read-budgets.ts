import type { Context } from '../model/context.ts'
import type { BudgetEvidence, Measurement } from '../model/evidence.ts'
import type { CountsIndicator, Plan, SloPlan } from '../model/plan.ts'
import { metricOf } from '../providers/prometheus/selectors.ts'
import type { MeasuredWindow, Provider } from '../providers/provider.ts'

/** Production has been scraped until so long ago: nobody waits for it before a load. */
const settledMs = 60_000

/**
 * What production has of each error budget, over the objective's own window until just now. It is read before the load, so
 * that a comparison knows it at each look.
 */
export async function readBudgets(
  { objectives }: Pick<Plan, 'objectives'>,
  provider: Provider,
  context: Context,
): Promise<Record<string, BudgetEvidence> | undefined> {
  const slos = objectives.flatMap(objective =>
    objective.source === 'prometheus' && objective.slo?.budget ? [{ name: objective.name, slo: objective.slo }] : [],
  )
  if (slos.length === 0) return undefined
  context.log.info(`Reading ${slos.length === 1 ? 'an error budget' : `${slos.length} error budgets`}`)
  const end = Math.floor((context.clock.now() - settledMs) / 1000)
  const read = await Promise.all(
    slos.map(async ({ name, slo }) => [name, await readBudget(slo, end, provider, context)] as const),
  )
  return Object.fromEntries(read)
}

async function readBudget(
  { windowMs, budget }: SloPlan,
  end: number,
  provider: Provider,
  context: Context,
): Promise<BudgetEvidence> {
  const window = { start: end - windowMs / 1000, end }
  const measured =
    budget!.kind === 'counts'
      ? await readCounts(budget!, window, provider, context)
      : await provider.measure({ ...budget!, isPast: true }, window, context)
  return { start: isoTime(window.start), end: isoTime(window.end), measured }
}

/** Raw samples of a month are too many: the source works the increases out, and extrapolates them. */
async function readCounts(
  { part, partIs, total, absent }: CountsIndicator,
  window: MeasuredWindow,
  provider: Provider,
  context: Context,
): Promise<Measurement> {
  const increaseOf = (selector: string) => `sum(increase(${selector}[$window]))`
  // A part of the same metric that nothing ever had is zero; the name of another metric may be wrong.
  const mayBeAbsent = partIs === 'bad' && (absent === 'ok' || metricOf(part) === metricOf(total))
  const orNone = mayBeAbsent ? ` or 0 * ${increaseOf(total)}` : ''
  const ask = (query: string) => provider.measure({ kind: 'value', query, isPast: true }, window, context)
  const [ofPart, ofTotal] = await Promise.all([ask(`${increaseOf(part)}${orNone}`), ask(increaseOf(total))])
  if (ofTotal.kind !== 'value') return ofTotal
  if (ofPart.kind !== 'value') return ofPart
  const query = `${ofPart.query} / ${ofTotal.query}`
  const warnings = [...new Set([...ofPart.warnings, ...ofTotal.warnings])]
  if (ofTotal.value <= 0)
    return { kind: 'no-data', detail: `${total} did not go up in the window of the budget`, query, warnings }
  const within = Math.min(Math.max(0, ofPart.value), ofTotal.value)
  return {
    kind: 'ratio',
    bad: partIs === 'bad' ? within : ofTotal.value - within,
    total: ofTotal.value,
    query,
    warnings,
  }
}

const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString()
