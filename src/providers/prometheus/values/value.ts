import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Measured, Measurement } from '../../../model/evidence/measurement.ts'
import type { ValueIndicator } from '../../../promql/indicator.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { fillPlaceholders, windowMs } from '../../../promql/placeholders.ts'
import { withSeveral, withValue } from '../../numbers/one-number.ts'
import type { Read, Reading } from '../api/reader.ts'
import { waitUntilArrived, waitUntilScraped } from '../api/settle.ts'
import { withFailure, withUnsettled } from '../api/with-failure.ts'
import { explainEmpty } from '../check/explain-empty.ts'
import { explainHighestBucket } from '../check/highest-bucket.ts'
import type { Named } from '../check/unknown-names.ts'
import { explainUnseen } from '../check/unseen.ts'
import { explainAbsence, explainStandIn, type Meant } from './absent.ts'
import { describeBeyond } from './beyond-window.ts'
import { intervalOfQuery, seriesOfQuery } from './chart.ts'
import { readReduced } from './reduced.ts'

export const queriesOfValue = ({ query }: ValueIndicator): string[] => [query]

/**
 * The query's own number: at the very end of the window, or reduced from its values over the
 * window.
 */
export async function measureValue(
  { query, reduce, absent, of, isPast }: ValueIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { window } = reading
  const resolved = fillPlaceholders(query, window)
  const settled = isPast
    ? await waitUntilArrived(resolved, reading, context)
    : await waitUntilScraped(resolved, reading, context, absent === 'ok' ? () => true : undefined)
  // A query that is refused during the wait is wrong itself, and is sent once more, for an error
  // about what the user wrote.
  const isRefused = settled.kind === 'failed' && settled.refused !== undefined
  if (settled.kind !== 'settled' && !isRefused) return withUnsettled(resolved, settled)
  const read = reduce
    ? await readReduced(query, reduce, reading, context)
    : await readValue(resolved, reading, context)
  if (read.kind === 'failed') return read
  if (settled.kind !== 'settled') return withUnsettled(resolved, settled)
  const beyond = isPast ? [] : describeBeyond(resolved, window)
  const found = { ...read, warnings: [...settled.warnings, ...read.warnings, ...beyond] }
  if (settled.gap !== undefined && (reduce || looksBack(resolved)))
    return withoutData(found, settled.gap)
  const asked = { resolved, absent, meant: isPast ? ('past' as const) : { of } }
  if (found.kind === 'empty') return ofNothing(found, asked, reading, context)
  if (found.kind !== 'value') return found
  const older = isPast ? undefined : await explainUnseen(resolved, reading, context)
  if (older !== undefined) return withoutData(found, older)
  const unproven = await explainHighestBucket(resolved, reading, context)
  return unlessUnknown(
    { ...found, ...defined({ unproven }) },
    await explainStandIn(resolved, asked.meant, reading, context),
  )
}

const withoutData = ({ query, warnings }: Measured, detail: string): Measurement => ({
  kind: 'no-data',
  detail,
  query,
  warnings,
})

/** No data where the query names what the server does not know. */
const unlessUnknown = (
  found: Extract<Measurement, { kind: 'value' }>,
  { wrong, notes }: Named,
): Measurement =>
  wrong === undefined
    ? { ...found, warnings: [...found.warnings, ...notes] }
    : withoutData(found, wrong)

type Asked = { resolved: string; absent: 'ok' | undefined; meant: Meant }

/** A query without series: zero where that is what they mean. */
async function ofNothing(
  found: Measured,
  { resolved, absent, meant }: Asked,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { query, warnings } = found
  if (absent === 'ok') {
    const detail = 'no series, which counts as zero'
    const zero = { kind: 'value', value: 0, detail, query, warnings } as const
    return unlessUnknown(zero, await explainAbsence(resolved, meant, reading, context))
  }
  const { api, window } = reading
  const span = { api, rangeMs: windowMs(window), time: window.end }
  return withoutData(found, await explainEmpty(query, span, context))
}

/** Whether it reads the past, and not only the value at the end. */
const looksBack = (query: string): boolean =>
  locateSelectors(query).some(({ range }) => range !== undefined)

/** The query over time. */
export async function seriesOfValue(
  { query }: ValueIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  return await seriesOfQuery(
    query,
    await intervalOfQuery(query, reading, context),
    reading,
    context,
  )
}

async function readValue(query: string, { api, window }: Reading, context: Context): Promise<Read> {
  const result = await api.query(query, context, window.end)
  if (result.kind === 'failed') return withFailure(query, result)
  const measured: Measured = { query, warnings: result.warnings }
  if (result.kind === 'scalar') return withValue(measured, result.value)
  if (result.kind === 'matrix') {
    const hint =
      'wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])'
    return { ...measured, kind: 'failed', detail: 'the query returns ranges, not a number', hint }
  }
  const [first, second] = result.samples
  if (first === undefined) return { ...measured, kind: 'empty' }
  if (second !== undefined) return withSeveral(measured, result.samples, window)
  const labels = Object.keys(first.labels).length > 0 ? { labels: first.labels } : {}
  return withValue({ ...measured, ...labels }, first.value)
}
