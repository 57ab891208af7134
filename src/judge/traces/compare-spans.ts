import type { Side, TracedRequest } from '../../model/evidence/load-report.ts'
import type { Span, SpanChange } from '../../model/evidence/traces.ts'
import { rankSumShift } from '../../stats/ranks/rank-sum.ts'
import { mean, sum } from '../../stats/sum.ts'
import { criticalPath } from './critical-path.ts'

/** With fewer traces of a side nothing is said of a request. */
const leastTraces = 8
/** Chance that anything at all is called changed where nothing is, over all spans together. */
const falseAlarm = 0.05
/** Of base's time of a trace: what changes by less is no cause of anything. */
const leastShare = 0.02
/** Changes of one name that are told, the largest first. */
const mostChanges = 5

/**
 * The spans whose time on the critical path differs between head and base, of requests that were
 * picked by chance. `compared`: how many spans were held against each other, changed or not.
 */
export function compareSpans(
  traced: readonly TracedRequest[],
  spansOf: (id: string) => readonly Span[],
): { changes: SpanChange[]; compared: number } {
  const picked = traced.filter(({ why }) => why === 'sample')
  const names = [...new Set(picked.map(({ name }) => name))]
  const pairs = names.flatMap(name => {
    const [head, base] = (['head', 'base'] as const).map(side =>
      tracesOf(picked, { name, side }, spansOf),
    ) as [OwnTimes[], OwnTimes[]]
    if (Math.min(head.length, base.length) < leastTraces) return []
    const keys = new Set([...head, ...base].flatMap(times => [...times.keys()]))
    return [...keys].map(key => ({ name, key, head, base }))
  })
  const alpha = falseAlarm / 2 / pairs.length
  const changes = names.flatMap(name =>
    pairs
      .filter(pair => pair.name === name)
      .flatMap(pair => changeOf(pair, alpha))
      .toSorted((a, b) => Math.abs(b.shift.estimate) - Math.abs(a.shift.estimate))
      .slice(0, mostChanges),
  )
  return { changes, compared: pairs.length }
}

/** Own time in ms of one trace, by service and name of the span as JSON. */
type OwnTimes = ReadonlyMap<string, number>

function tracesOf(
  picked: readonly TracedRequest[],
  { name, side }: { name: string; side: Side },
  spansOf: (id: string) => readonly Span[],
): OwnTimes[] {
  return picked
    .filter(one => one.name === name && one.side === side)
    .map(({ id }) => spansOf(id))
    .filter(spans => spans.length > 0)
    .map(spans => {
      const times = new Map<string, number>()
      for (const { span, ms } of criticalPath(spans)) {
        const key = JSON.stringify([span.service, span.name])
        times.set(key, (times.get(key) ?? 0) + ms)
      }
      return times
    })
}

type Pair = { name: string; key: string; head: readonly OwnTimes[]; base: readonly OwnTimes[] }

function changeOf({ name, key, head, base }: Pair, alpha: number): SpanChange[] {
  // A span that a trace does not have took none of its time.
  const timesIn = (traces: readonly OwnTimes[]) => traces.map(times => times.get(key) ?? 0)
  const shift = rankSumShift(timesIn(head), timesIn(base), alpha)
  const whole = mean(base.map(times => sum([...times.values()])))
  const isCertain = shift.lower > 0 || shift.upper < 0
  if (!isCertain || Math.abs(shift.estimate) < leastShare * whole) return []
  const [service, span] = JSON.parse(key) as [string, string]
  return [
    {
      name,
      service,
      span,
      head: mean(timesIn(head)),
      base: mean(timesIn(base)),
      shift,
      traces: { head: head.length, base: base.length },
    },
  ]
}
