import type { Context } from '../model/context.ts'
import type { Answer, BudgetEvidence, Measurement } from '../model/evidence.ts'
import type { CountsIndicator, Plan, SloPlan } from '../model/plan.ts'
import { metricOf } from '../model/selector.ts'
import type { MeasuredWindow, Provider } from '../providers/provider.ts'

type BudgetAnswer = Extract<Answer, { purpose: 'budget' }>

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
): Promise<BudgetAnswer[]> {
  const slos = objectives.flatMap(objective =>
    objective.source === 'prometheus' && objective.slo?.budget
      ? [{ of: objective.id, slo: objective.slo }]
      : [],
  )
  if (slos.length === 0) return []
  context.log.info(
    `Reading ${slos.length === 1 ? 'an error budget' : `${slos.length} error budgets`}`,
  )
  const end = Math.floor((context.clock.now() - settledMs) / 1000)
  return Promise.all(
    slos.map(
      async ({ of, slo }): Promise<BudgetAnswer> => ({
        of,
        purpose: 'budget',
        ...(await readBudget(slo, end, provider, context)),
      }),
    ),
  )
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
  const since =
    budget!.kind === 'counts' &&
    measured.kind === 'ratio' &&
    (await findStart(budget!.total, window, provider, context))
  return {
    start: isoTime(window.start),
    end: isoTime(window.end),
    measured,
    ...(since && { since: isoTime(since) }),
  }
}

const steps = 1000

/**
 * From when on the source has the counters, Unix seconds, to a thousandth of the window; undefined where it has them from the
 * beginning, or where that is not known.
 */
async function findStart(
  selector: string,
  { start, end }: MeasuredWindow,
  provider: Provider,
  context: Context,
): Promise<number | undefined> {
  const earliest = async (from: number): Promise<number | undefined> => {
    const step = `${Math.max(1, Math.ceil((end - from) / steps))}s`
    const query = `min(min_over_time(timestamp(${selector})[$window:${step}]))`
    const found = await provider.measure(
      { kind: 'value', query, isPast: true },
      { start: from, end },
      context,
    )
    return found.kind === 'value' && found.value <= end ? found.value : undefined
  }
  const step = (end - start) / steps
  const since = await earliest(start)
  if (since !== undefined && since < end - 20 * step)
    return since > start + 2 * step ? since : undefined
  // What is there for a few steps only, or for less than one, is looked at more closely.
  const from = end - 22 * step
  const closer = await earliest(from)
  return closer !== undefined && closer >= from ? closer : since
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
  const ask = (query: string) =>
    provider.measure({ kind: 'value', query, isPast: true }, window, context)
  const [ofPart, ofTotal] = await Promise.all([
    ask(`${increaseOf(part)}${orNone}`),
    ask(increaseOf(total)),
  ])
  if (ofTotal.kind !== 'value') return ofTotal
  if (ofPart.kind !== 'value') return ofPart
  const query = `${ofPart.query} / ${ofTotal.query}`
  const warnings = [...new Set([...ofPart.warnings, ...ofTotal.warnings])]
  if (ofTotal.value <= 0)
    return {
      kind: 'no-data',
      detail: `${total} did not go up in the window of the budget`,
      query,
      warnings,
    }
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
