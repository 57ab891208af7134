import { formatCount } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { type Refusal, refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'
import { type NumberSource, type Numbers, type Over, wholeOf } from './numbers.ts'
import { partsOf } from './window-parts.ts'

/**
 * `isTotal`: it counts all that happened, which a load never leaves empty; `isThere`: it has a
 * value in the window.
 */
type Watched<Q> = {
  query: Q
  over: Over
  isTotal: boolean
  isThere: boolean
  absent?: 'ok' | undefined
}

type Reading<Q> = { source: NumberSource<Q>; window: MeasuredWindow; context: Context }

/** The last part of a window is at least this share of it. */
const leastShare = 1 / 12
/** So many events are expected in a last part; by chance it has none once in 160,000 times. */
const expected = 12
/** What has been silent for so many of its longest pauses has ended. */
const mostMissing = 2

/**
 * Why the data of a query are incomplete: they end before the window does. Undefined where they go
 * on, where their end may be by chance, and where the source cannot tell.
 */
export async function explainEnd<Q>(
  watched: Watched<Q>,
  reading: Reading<Q>,
): Promise<Refusal | undefined> {
  const goesOn = reading.source.goesOn?.(watched.query)
  switch (goesOn?.by) {
    case undefined:
      return undefined
    case 'events':
      return await endOfEvents(watched, goesOn.of, reading)
    case 'points':
      return await endOfPoints(watched, goesOn.of ?? [], reading)
    case 'periods':
      return await endOfPeriods(watched, goesOn.seconds, reading)
  }
}

const lengthOf = ({ start, end }: MeasuredWindow): number => end - start

async function endOfEvents<Q>(
  { query, isTotal, absent }: Watched<Q>,
  of: readonly Q[] | undefined,
  { source, window, context }: Reading<Q>,
): Promise<Refusal | undefined> {
  // Without others that show it, the absence of what is rare says nothing.
  if (!isTotal && !of && absent === 'ok') return undefined
  for (const one of isTotal ? [query] : (of ?? [query])) {
    const countIn = (part: MeasuredWindow) => source.ask(one, wholeOf(part, true), context)
    const all = await countIn(window)
    if (all.kind === 'failed') return all
    const count = countOf(all)
    const seconds = Math.ceil(lengthOf(window) * Math.max(leastShare, expected / count))
    if (seconds > lengthOf(window) / 2) continue
    const last = await countIn({ start: window.end - seconds, end: window.end })
    if (last.kind === 'failed') return last
    if (countOf(last) > 0) continue
    const written = source.write(one, wholeOf(window, true))
    return ended(
      `${written} found ${formatCount(count)} in the window, and none in its last ${seconds} s`,
      source,
    )
  }
  return undefined
}

/** What is no number is no event. */
const countOf = ({ series }: Numbers): number => series[0]?.values[0] || 0

async function endOfPoints<Q>(
  { query, over, absent }: Watched<Q>,
  of: readonly Q[],
  { source, window, context }: Reading<Q>,
): Promise<Refusal | undefined> {
  if (absent === 'ok') return undefined
  const parts = partsOf(window, { most: 60, leastMs: 5000 })
  const asked = (source.standsIn?.(query) && of[0]) || query
  const found = await source.ask(asked, { window, parts, counts: false }, context)
  if (found.kind === 'failed') return found.isIncomplete ? found : undefined
  const there = Array.from({ length: parts.count }, (_, part) => part).filter(part =>
    found.series.some(({ values }) => values[part] !== undefined),
  )
  if (there.length < 2) return undefined
  const pauses = there.slice(1).map((part, index) => part - there[index]!)
  const silent = parts.count - 1 - there.at(-1)!
  if (silent <= mostMissing * Math.max(...pauses)) return undefined
  const seconds = Math.round((silent * parts.ms) / 1000)
  return ended(
    `${source.write(asked, over)} has no value in the last ${seconds} s of the test`,
    source,
  )
}

async function endOfPeriods<Q>(
  { query, over, isThere }: Watched<Q>,
  seconds: number,
  { source, window, context }: Reading<Q>,
): Promise<Refusal | undefined> {
  // A period of which the window has hardly a part may well be empty.
  const start = Math.floor((window.end - seconds / 2) / seconds) * seconds
  if (start <= window.start) return undefined
  const last = { ...over, ...wholeOf({ start, end: window.end }, over.counts) }
  const found = await source.ask(query, last, context)
  if (found.kind === 'failed') return found
  if (found.series.some(({ values }) => values[0] !== undefined)) return undefined
  // Where nothing happened it has no point, which others beside it prove.
  if (!(await source.explainSilence(query, last, context))) return undefined
  // What is nowhere in the window is explained by itself.
  if (!isThere && (await source.explainSilence(query, over, context))) return undefined
  const length = Math.round(window.end - start)
  return ended(
    `${source.write(query, over)} has no point in the last ${length} s of the test`,
    source,
  )
}

/** The same of events whose times are known, ascending, Unix ms. */
export function explainLast(
  times: readonly number[],
  { window, what, counted }: { window: MeasuredWindow; what: string; counted: string },
): Refusal | undefined {
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const silent = window.end * 1000 - last
  const longest = times.slice(1).reduce((most, at, index) => Math.max(most, at - times[index]!), 0)
  const missing = (silent * times.length) / Math.max(1, last - first)
  const isLong = silent >= leastShare * lengthOf(window) * 1000 && silent > mostMissing * longest
  if (times.length < expected || !isLong || missing < expected) return undefined
  const seconds = Math.round(silent / 1000)
  return ended(
    `${what}: ${formatCount(times.length)} in the window, and none in its last ${seconds} s`,
    { counted },
  )
}

const ended = (detail: string, { counted }: { counted: string }): Refusal => ({
  ...refusal(
    detail,
    `did the service, or what sends its ${counted}, end before the load? If they arrive later, raise \`settle\``,
  ),
  isIncomplete: true,
})
