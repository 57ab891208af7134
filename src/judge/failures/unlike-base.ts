import { formatBytes } from '../../model/basics/units.ts'
import type { LoadCell, LoadReport, Side } from '../../model/evidence/load-report.ts'
import { type HttpRequestPlan, isHttp, type LoadPlan } from '../../model/plan/load.ts'
import { cellsOf, tallyOf } from '../load/figures.ts'

/** A request that head answered with something else than base, as far as its responses tell. */
export type Unlike = { name: string; says: string; isCertain: boolean }

export const unlikeAdvice =
  'check that the target returns the page itself; if it does, name a text of it, such as expect: { body: Products }'

/** Every response is so many times as large as those of the other side: it is told. */
const conspicuous = 4
/** Not even what compression saves explains it. */
const certain = 10
/** Heads alone may differ by as much. */
const leastBytes = { conspicuous: 500, certain: 1000 }
/** A page that is sent a few times may have been any. */
const leastResponses = 20
const leastWindows = 3
const notModified = '304'

/**
 * The requests whose good responses on head are like none of base's: smaller or larger by far in
 * every window of the run, or always *not modified*. A size that varies from page to page differs
 * within each side too, and is nothing to tell. A request that says what its response contains has
 * looked at it.
 */
export const unlikeBase = (plan: LoadPlan, report: LoadReport): Unlike[] =>
  undescribed(plan).flatMap(
    request => notModifiedOf(request, report) ?? unlikeSize(request, report) ?? [],
  )

/** The requests that look at nothing of what their response contains. */
export const undescribed = ({ requests }: LoadPlan): HttpRequestPlan[] =>
  requests
    .filter(isHttp)
    .filter(({ expect: { body, json } }) => body === undefined && json === undefined)

function notModifiedOf({ name, expect }: HttpRequestPlan, report: LoadReport): Unlike | undefined {
  const [head, base] = (['head', 'base'] as const).map(side =>
    tallyOf(cellsOf(report, side, name), cell => cell.statuses),
  )
  const isOnly = head!.size === 1 && (head!.get(notModified) ?? 0) >= leastResponses
  if (!isOnly || base!.size === 0 || base!.has(notModified) || expect.status) return undefined
  const says = `every response of ${name} is 304 (not modified), and none of the baseline's is`
  return { name, says, isCertain: true }
}

/** Of mean sizes by window: the least and the most; undefined where they tell too little. */
function sizesOf(report: LoadReport, side: Side, name: string) {
  const cells = cellsOf(report, side, name).filter(
    ({ completed, good, bytes }: LoadCell) => bytes && completed > 0 && good === completed,
  )
  const completed = cells.reduce((sum, cell) => sum + cell.completed, 0)
  if (cells.length < leastWindows || completed < leastResponses) return undefined
  const sizes = cells.map(cell => cell.bytes!.received / cell.completed)
  const received = cells.reduce((sum, cell) => sum + cell.bytes!.received, 0)
  return { least: Math.min(...sizes), most: Math.max(...sizes), mean: received / completed }
}

function unlikeSize({ name, headers }: HttpRequestPlan, report: LoadReport): Unlike | undefined {
  const [head, base] = [sizesOf(report, 'head', name), sizesOf(report, 'base', name)]
  if (!head || !base) return undefined
  const isBeyond = (factor: number, bytes: number, small: number, large: number) =>
    small * factor <= large && large - small >= bytes
  const isSmaller = isBeyond(conspicuous, leastBytes.conspicuous, head.most, base.least)
  const isLarger = isBeyond(conspicuous, leastBytes.conspicuous, base.most, head.least)
  if (!isSmaller && !isLarger) return undefined
  const [of, to] = [formatBytes(head.mean), formatBytes(base.mean)]
  // Who asks for compressed bodies may get them of one side alone.
  const isCompressed = Object.keys(headers).some(key => key.toLowerCase() === 'accept-encoding')
  return {
    name,
    says: `${name} returns ${of} a response, and ${to} on the baseline`,
    isCertain: !isCompressed && isBeyond(certain, leastBytes.certain, head.most, base.least),
  }
}
