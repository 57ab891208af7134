import type { HistogramData, LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadPlan, Pace } from '../../model/plan/load.ts'
import type { LoadSummary, RunRecord } from '../../model/record.ts'
import { sum } from '../../stats/sum.ts'
import { mostWindows } from './read-schema.ts'
import type { DataMistake } from './schema-mistake.ts'

type Found = DataMistake | undefined

/**
 * The first number of a record that no load can have: more good responses than requests, or results
 * of requests that it does not send.
 */
export function countMistake({ load, evidence, plan }: RunRecord): Found {
  return (
    paceMistake(plan.load.pace) ??
    nameMistake(evidence.load, plan.load) ??
    summaryMistake(load.head, 'load.head') ??
    summaryMistake(load.base, 'load.base') ??
    reportMistake(evidence.load, 'evidence.load') ??
    firstOf(evidence.steps, 'evidence.steps', ({ report }, path) =>
      reportMistake(report, `${path}.report`),
    )
  )
}

function paceMistake(pace: Pace): Found {
  const name = pace.kind === 'rate' ? 'perSecond' : pace.kind === 'users' ? 'users' : undefined
  if (name === undefined || typeof (pace as Record<string, unknown>)[name] === 'number')
    return undefined
  return { path: `plan.load.pace.${name}`, found: 'missing', expected: 'a number' }
}

/**
 * Other engines than ours report what a script has named. In records of older gates, a plan without
 * requests sends the one of its own.
 */
function nameMistake(report: LoadReport | undefined, { requests }: LoadPlan): Found {
  if (report?.engine.name !== 'embedded') return undefined
  const { cells } = report
  const names = new Set(
    (requests.length > 0 ? requests : cells.slice(0, 1)).map(({ name }) => name),
  )
  const at = cells.findIndex(({ name }) => !names.has(name))
  if (at < 0) return undefined
  const path = `evidence.load.cells[${at}].name`
  return { path, found: 'another text', expected: 'the name of a request of the plan' }
}

function summaryMistake(summary: LoadSummary | null | undefined, path: string): Found {
  if (!summary) return undefined
  const { sent, completed, errors } = summary
  return (
    atMostSent(completed, sent, `${path}.completed`) ?? atMostSent(errors, sent, `${path}.errors`)
  )
}

function reportMistake(report: LoadReport | undefined, path: string): Found {
  if (!report) return undefined
  const { seconds, windowSeconds, cells, iterations, service, phases } = report
  if (seconds / windowSeconds >= mostWindows) {
    const expected = `at least a millionth of \`${path}.seconds\``
    return { path: `${path}.windowSeconds`, found: `${windowSeconds}`, expected }
  }
  const timed = ({ time }: { time: HistogramData }, at: string) => timesMistake(time, `${at}.time`)
  return (
    firstOf(cells, `${path}.cells`, cellMistake) ??
    firstOf(iterations?.cells, `${path}.iterations.cells`, cellMistake) ??
    firstOf(service, `${path}.service`, timed) ??
    firstOf(phases, `${path}.phases`, timed)
  )
}

function cellMistake(cell: LoadCell, path: string): Found {
  const { sent, good, completed, latency, ofTarget, excused = 0 } = cell
  const bad = sent - good
  return (
    atMostSent(good, sent, `${path}.good`) ??
    atMostSent(completed, sent, `${path}.completed`) ??
    atMostSent(sum(Object.values(cell.statuses)), sent, `${path}.statuses`) ??
    atMost(sum(Object.values(cell.errors)), `${path}.errors`, bad, 'requests that were not good') ??
    atMost(excused, `${path}.excused`, bad, 'requests that were not good') ??
    atMost(
      Math.max(0, ...Object.values(cell.marked ?? {})),
      `${path}.marked`,
      good,
      'good responses',
    ) ??
    atMostSent(latency.count, sent, `${path}.latency.count`) ??
    timesMistake(latency, `${path}.latency`) ??
    (ofTarget && timesMistake(ofTarget, `${path}.ofTarget`))
  )
}

function timesMistake({ count, min, max, buckets }: HistogramData, path: string): Found {
  const counted = sum(buckets.filter((_, index) => index % 2 === 1))
  if (counted !== count)
    return { path: `${path}.count`, found: `${count}`, expected: `${counted}, as in its buckets` }
  return min <= max || count === 0
    ? undefined
    : { path: `${path}.min`, found: `${min}`, expected: `at most ${max}, its maximum` }
}

const atMostSent = (found: number, sent: number, path: string): Found =>
  atMost(found, path, sent, 'requests that were sent')

const atMost = (found: number, path: string, most: number, what: string): Found =>
  found <= most
    ? undefined
    : { path, found: `${found}`, expected: `at most ${most}, the number of ${what}` }

/** The first mistake in a list whose parts are looked at one by one. */
function firstOf<Part>(
  list: readonly Part[] | null | undefined,
  path: string,
  mistakeOf: (part: Part, path: string) => Found,
): Found {
  for (const [index, part] of (list ?? []).entries()) {
    const found = mistakeOf(part, `${path}[${index}]`)
    if (found) return found
  }
  return undefined
}
