import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import type { CountsIndicator, Indicator } from '../../../promql/indicator.ts'
import { metricOf } from '../../../promql/selector.ts'
import type { BudgetReading, MeasuredWindow } from '../../provider.ts'
import type { PromSource } from '../api/reader.ts'

type Measuring = Pick<PromSource, 'measure'>

/**
 * What production counted over the budget's own window, or the good share that a query returns.
 */
export async function readBudget(
  budget: Indicator,
  window: MeasuredWindow,
  source: Measuring,
  context: Context,
): Promise<BudgetReading> {
  if (budget.kind !== 'counts') {
    const indicator = budget.kind === 'value' ? { ...budget, isPast: true as const } : budget
    return { measured: await source.measure(indicator, window, context) }
  }
  const measured = await readCounts(budget, window, source, context)
  const since =
    measured.kind === 'ratio' ? await findStart(budget.total, window, source, context) : undefined
  return { measured, ...defined({ since }) }
}

const steps = 1000
/** What begins among the last steps of a look is looked at in finer ones. */
const lastSteps = 20

/**
 * When the source's counters begin, Unix seconds; undefined where it has them from the start of the
 * window, or where that is not known.
 */
async function findStart(
  selector: string,
  { start, end }: MeasuredWindow,
  source: Measuring,
  context: Context,
): Promise<number | undefined> {
  let known: number | undefined
  for (let from = start, step = (end - start) / steps; ; step = (end - from) / steps) {
    const query = `min(min_over_time(timestamp(${selector})[$window:${Math.max(1, Math.ceil(step))}s]))`
    const window = { start: from, end }
    const found = await source.measure({ kind: 'value', query, isPast: true }, window, context)
    const first = found.kind === 'value' && found.value <= end ? found.value : undefined
    if (first !== undefined && (known === undefined || first >= from)) known = first
    if ((first !== undefined && first < end - lastSteps * step) || step <= 1) break
    from = end - (lastSteps + 2) * step
  }
  return known !== undefined && known > start + (2 * (end - start)) / steps ? known : undefined
}

/** Raw samples of a month are too many: the source computes the increases, with extrapolation. */
async function readCounts(
  { part, partIs, total, absent }: CountsIndicator,
  window: MeasuredWindow,
  source: Measuring,
  context: Context,
): Promise<Measurement> {
  const increaseOf = (selector: string) => `sum(increase(${selector}[$window]))`
  // A part of the same metric that has never had a series is zero; the name of another metric may
  // be wrong.
  const mayBeAbsent = partIs === 'bad' && (absent === 'ok' || metricOf(part) === metricOf(total))
  const ask = (query: string, absent?: 'ok') =>
    source.measure({ kind: 'value', query, isPast: true, ...defined({ absent }) }, window, context)
  const [ofPart, ofTotal] = await Promise.all([
    ask(increaseOf(part), mayBeAbsent ? 'ok' : undefined),
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
