import { defined } from '../../model/basics/defined.ts'
import { formatCount } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { BadOf, Measured, Measurement } from '../../model/evidence/measurement.ts'
import type { Question, Reducer, ShareQuestion, ValueQuestion } from '../../model/plan/question.ts'
import { checkSource } from '../check-source.ts'
import { measuredAs, type Refusal } from '../outcome.ts'
import type { MeasuredWindow, Provider } from '../provider.ts'
import { explainEnd } from './ended.ts'
import {
  type Explanation,
  type NumberAsk,
  type NumberSource,
  type Numbers,
  type Over,
  oneSeries,
  queriesOf,
  reducedBy,
  wholeOf,
} from './numbers.ts'
import {
  describeReduced,
  keptOf,
  reduceTo,
  withCount,
  withGaps,
  withSeveral,
  withValue,
} from './one-number.ts'
import { readSettled } from './settled.ts'
import { batches, partsOf, timeOfPart } from './window-parts.ts'

/** Parts of the window, for reduced values and charts. */
const points = { most: 60, leastMs: 5000 }

export function numberProvider<Q>(source: NumberSource<Q>): Provider<NumberAsk<Q>> {
  /** With two counts, the link shows the total. */
  const linked = <M extends Measurement>(
    measured: M,
    ask: NumberAsk<Q>,
    window: MeasuredWindow,
  ): M => {
    const query = 'query' in ask ? ask.query : ask.total
    return { ...measured, ...defined({ url: source.link?.(measured.query, window, query) }) }
  }
  const reading = (window: MeasuredWindow, context: Context): Reading<Q> => {
    source.startMeasuring(context)
    return { source, window, context }
  }
  return {
    check: (queries, context) => checkSource(source, queries, context),
    measure: async ({ question, ask }, window, context) =>
      linked(await measure(question, ask, reading(window, context)), ask, window),
    series: async ({ ask }, window, context) =>
      linked(await drawCourse(ask, reading(window, context)), ask, window),
  }
}

type Reading<Q> = { source: NumberSource<Q>; window: MeasuredWindow; context: Context }

function measure<Q>(
  question: Question,
  ask: NumberAsk<Q>,
  reading: Reading<Q>,
): Promise<Measurement> {
  if (question.kind === 'value' && 'query' in ask) return measureValue(question, ask.query, reading)
  if (question.kind === 'share' && 'part' in ask) return measureShare(question, ask, reading)
  const detail = `${reading.source.title} returns one number, or two counts`
  return Promise.resolve({ kind: 'failed', detail, query: '', warnings: [] })
}

/** The query's own number: over the window, or reduced from its values over parts of it. */
async function measureValue<Q>(
  question: ValueQuestion,
  query: Q,
  { source, window, context }: Reading<Q>,
): Promise<Measurement> {
  const whole = wholeOf(window, false)
  const own = reducedBy(source, question)
  const isInParts = question.reduce && !own.reduce
  const parts = partsOf(window, { ...points, ...unitOf(source) })
  const over = isInParts ? { ...whole, parts } : { ...whole, ...own }
  const written = source.write(query, over)
  const read = () => source.ask(query, over, context)
  const { absent } = question
  const ends = ({ series }: Numbers) =>
    explainEnd(
      { query, over, isTotal: false, isThere: series.length > 0, absent },
      { source, window, context },
    )
  const arrival = { window, ...arrivalOf(source), explainEnd: ends }
  const reading = await readSettled(read, arrival, context)
  if (reading.kind !== 'numbers') return unread(reading, written)
  const isUndivided = isInParts && parts.count === 1
  const warnings = [...reading.warnings, ...(isUndivided ? [undivided] : [])]
  const measured: Measured = { query: written, warnings }
  const { reduce: _, ...plain } = question
  const wanted = isInParts ? question : plain
  const one = oneOf(reading, wanted, { measured, window, hint: source.severalHint })
  const said = reading.detail ?? (own.reduce && describeReducer(own.reduce, source))
  const found = one?.kind === 'value' && said !== undefined ? { ...one, detail: said } : one
  if (found && !(found.kind === 'value' && source.standsIn?.(query))) return found
  const why = await source.explainSilence(query, whole, context)
  if (why) return noData(measured, why)
  if (found) return found
  if (question.absent === 'ok')
    return { ...measured, kind: 'value', value: 0, detail: 'nothing matches, which counts as zero' }
  const detail = `there are ${source.counted} in the window, but the query matches none of them`
  return noData(measured, { detail, hint: '`absent: ok` counts that as zero' })
}

const undivided = 'the window does not divide into equal parts, so `reduce` had one value'

const unitOf = <Q>({ unitMs }: NumberSource<Q>) => defined({ unitMs })

/** The number of values is not known. */
const describeReducer = <Q>({ kind }: Reducer, { title }: NumberSource<Q>): string =>
  `${kind} over the window, worked out by ${title}`

const noData = (measured: Measured, { detail, hint }: Explanation): Measurement => ({
  ...measured,
  kind: 'no-data',
  detail,
  ...defined({ hint }),
})

const arrivalOf = <Q>({ settleMs, counted: what }: NumberSource<Q>) => ({ settleMs, what })

const unread = (refused: Refusal, query: string): Measurement => ({
  ...measuredAs(refused),
  query,
  warnings: [],
})

type NumberReading = { measured: Measured; window: MeasuredWindow; hint: string }

/**
 * Undefined where there is no series. With `absent` a part without a value is zero; otherwise it is
 * left out.
 */
function oneOf(
  { series }: Numbers,
  { reduce, absent }: ValueQuestion,
  { measured, window, hint }: NumberReading,
): Measurement | undefined {
  const reduced = series.map(({ labels, values }) => {
    const filled = absent === 'ok' ? values.map(value => value ?? 0) : values
    const known = filled.filter(value => value !== undefined)
    const finite = known.filter(Number.isFinite)
    return {
      labels,
      expected: values.length,
      count: finite.length,
      value: reduce
        ? reduceTo(
            reduce,
            finite.map(value => [0, value]),
          )
        : known[0],
    }
  })
  if (reduced.length > 1) return { ...withSeveral(measured, reduced, window), hint }
  const [one] = reduced
  if (!one) return undefined
  const own = {
    ...measured,
    ...defined({ labels: Object.keys(one.labels).length > 0 ? one.labels : undefined }),
  }
  if (!reduce || one.value === undefined) return withValue(own, one.value ?? Number.NaN)
  const detail = describeReduced(reduce, one.count)
  return { ...withGaps(own, one.count, one.expected), kind: 'value', value: one.value, detail }
}

/** Two counts over the window. */
async function measureShare<Q>(
  { partIs, absent }: ShareQuestion,
  { part, total }: { part: Q; total: Q },
  { source, window, context }: Reading<Q>,
): Promise<Measurement> {
  const over = wholeOf(window, true)
  const [ofPart, ofTotal] = [source.write(part, over), source.write(total, over)]
  const read = () => countBoth({ part, total }, over, { source, context })
  const isWithin = source.isWithin(part, total)
  const ends = async (found: Counts) => {
    const around = { source, window, context }
    const ofTotal = await explainEnd(
      { query: total, over, isTotal: true, isThere: found.total[0] !== undefined },
      around,
    )
    if (ofTotal || isWithin) return ofTotal
    const isThere = found.part[0] !== undefined
    return explainEnd({ query: part, over, isTotal: false, isThere, absent: 'ok' }, around)
  }
  const arrival = { window, ...arrivalOf(source), explainEnd: ends }
  const reading = await readSettled(read, arrival, context)
  const query = `${ofPart} / ${ofTotal}`
  if (reading.kind !== 'counts') return unread(reading, query)
  const measured: Measured = { query, warnings: reading.warnings }
  const [some, all = 0] = [reading.part[0], reading.total[0]]
  if (all === 0) {
    const nothing = { detail: `${ofTotal} found nothing in the window: there was nothing to count` }
    return noData(measured, (await source.explainSilence(total, over, context)) ?? nothing)
  }
  if (some === undefined && absent !== 'ok' && !isWithin)
    return noData(measured, {
      detail: `${ofPart} found nothing in the window: either nothing happened, or the query is wrong`,
      hint: '`absent: ok` counts that as zero',
    })
  const unknown = some === undefined && (await source.explainUnknown?.(part, context))
  if (unknown) return noData(measured, unknown)
  const counted = some ?? 0
  if (counted > all) {
    const detail = `${ofPart} found ${formatCount(counted)} in the window, and ${ofTotal} ${formatCount(all)}`
    const hint = `what is ${partIs} must be a part of the total`
    return { ...measured, kind: 'failed', detail, hint }
  }
  const badOf = (ofIt: number, of: number): BadOf => {
    const within = Math.min(ofIt, of)
    return { bad: partIs === 'bad' ? within : of - within, total: of }
  }
  const parts = partsOf(window, { ...batches, ...unitOf(source) })
  const course = await countBoth({ part, total }, { ...over, parts }, { source, context })
  const counts = course.kind === 'counts' ? course : { part: [], total: [] }
  const found = counts.total.map((of = 0, batch) => badOf(counts.part[batch] ?? 0, of))
  const ratio = badOf(counted, all)
  const isWhole = sumOf(found, 'bad') === ratio.bad && sumOf(found, 'total') === ratio.total
  // Without counts in parts, or with data that came meanwhile, clusters are not looked for.
  const inBatches = isWhole && { batches: found }
  return { ...measured, kind: 'ratio', ...ratio, of: source.counted, ...inBatches }
}

const sumOf = (counts: readonly BadOf[], key: keyof BadOf): number =>
  counts.reduce((sum, one) => sum + one[key], 0)

type Counts = {
  kind: 'counts'
  part: (number | undefined)[]
  total: (number | undefined)[]
  warnings: string[]
}

/** Part and total in each part of the window. */
async function countBoth<Q>(
  { part, total }: { part: Q; total: Q },
  over: Over,
  { source, context }: Pick<Reading<Q>, 'source' | 'context'>,
): Promise<Counts | Refusal> {
  const [some, all] = await Promise.all([
    source.ask(part, over, context),
    source.ask(total, over, context),
  ])
  if (some.kind === 'failed') return some
  if (all.kind === 'failed') return all
  const nothing = Array.from({ length: over.parts.count }, () => undefined)
  const valuesOf = ({ series }: Numbers) => series[0]?.values ?? nothing
  const warnings = [...new Set([...some.warnings, ...all.warnings])]
  return { kind: 'counts', part: valuesOf(some), total: valuesOf(all), warnings }
}

/** The value, or the share, of each part of the window. */
async function drawCourse<Q>(
  ask: NumberAsk<Q>,
  { source, window, context }: Reading<Q>,
): Promise<Measurement> {
  const parts = partsOf(window, { ...points, ...unitOf(source) })
  const over: Over = { window, parts, counts: 'part' in ask }
  const query = queriesOf(ask)
    .map(([one]) => source.write(one, over))
    .join(' / ')
  const reading =
    'part' in ask
      ? shareOf(await countBoth(ask, over, { source, context }))
      : await source.ask(ask.query, over, context)
  if (reading.kind === 'failed') return unread(reading, query)
  const series = reading.series
    .map(({ labels, values }) => ({
      labels,
      values: values.flatMap((value, part): [number, number][] =>
        value === undefined || !Number.isFinite(value)
          ? []
          : [[timeOfPart(part, over.parts), value]],
      ),
    }))
    .filter(({ values }) => values.length > 0)
  const measured = withCount({ query, warnings: reading.warnings }, series.length)
  if (series.length === 0)
    return { ...measured, kind: 'no-data', detail: 'the query returned no points in the window' }
  return { ...measured, kind: 'series', series: keptOf(series) }
}

const shareOf = (counts: Counts | Refusal): Numbers | Refusal =>
  counts.kind === 'failed'
    ? counts
    : {
        ...oneSeries(
          counts.total.map((all, part) => (all ? (counts.part[part] ?? 0) / all : undefined)),
        ),
        warnings: counts.warnings,
      }
