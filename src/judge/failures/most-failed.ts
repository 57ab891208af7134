import { clip } from '../../model/basics/clean-text.ts'
import { formatCount } from '../../model/basics/units.ts'
import type { ErrorKind, LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import { isExpected, type LoadPlan } from '../../model/plan/load.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { cellsOf, countsOf, tallyOf } from '../load/figures.ts'
import type { Finding } from '../verdict/finding.ts'
import { wantsLittle } from '../verdict/share-decision.ts'

/** What became of some requests of one name; `of`: all of that name. */
type Failed = {
  name: string
  kind: ErrorKind | 'dropped'
  status?: number | string
  count: number
  of: number
}

const mostShown = 100

/**
 * The finding of a broken availability or error rate, with what failed most in front: `order: 120
 * of 580 returned 503`, and one example of it where one was kept.
 */
export function sayingWhatFailed(
  finding: Finding,
  { metric, comparator, request }: LoadObjective,
  { requests }: Pick<LoadPlan, 'requests'>,
  report: LoadReport,
): Finding {
  const isOfGood = metric.kind === 'availability'
  if (finding.verdict !== 'fail' || !(isOfGood || metric.kind === 'error_rate')) return finding
  // Where errors are asked for, their want is what is broken.
  if (wantsLittle(comparator) === isOfGood) return finding
  const [most] = failedOf(report, requests, request, isOfGood)
  if (!most) return finding
  return { ...finding, reason: `${formatFailed(most, report)}; ${finding.reason}` }
}

/**
 * The most frequent first. What was dropped counts where it is not good, as it does for the
 * availability.
 */
function failedOf(
  report: LoadReport,
  requests: LoadPlan['requests'],
  request: string | undefined,
  countsDropped: boolean,
): Failed[] {
  const own = cellsOf(report, 'head', request)
  const found = [...Map.groupBy(own, ({ name }) => name)].flatMap(([name, cells]) => {
    const request = requests.find(one => one.name === name)
    const isGood = (status: string) =>
      request?.protocol === undefined
        ? isExpected(request?.expect ?? {}, Number(status))
        : !hasFailedWith(status, name, report.errorSamples)
    const { intended, sent } = countsOf(cells)
    const of = countsDropped ? intended : sent
    return [...failuresIn(cells, isGood, countsDropped)].map(
      ([key, count]): Failed => ({ name, ...key, count, of }),
    )
  })
  return found.toSorted((a, b) => b.count - a.count)
}

/**
 * What another protocol than HTTP expects is known to that protocol: the samples tell which of its
 * codes are failures.
 */
const hasFailedWith = (
  code: string,
  request: string,
  samples: LoadReport['errorSamples'] = [],
): boolean =>
  samples.some(
    ({ side, name, kind, status }) =>
      side === 'head' && name === request && kind === 'status' && status === code,
  )

function* failuresIn(
  cells: readonly LoadCell[],
  isGood: (status: string) => boolean,
  countsDropped: boolean,
): Iterable<[Pick<Failed, 'kind' | 'status'>, number]> {
  const byStatus = [...tallyOf(cells, cell => cell.statuses)].filter(([status]) => !isGood(status))
  for (const [status, count] of byStatus)
    yield [{ kind: 'status', status: /^\d+$/.test(status) ? Number(status) : status }, count]
  const withStatus = byStatus.reduce((sum, [, count]) => sum + count, 0)
  for (const [kind, count] of [...tallyOf(cells, cell => cell.errors)] as [ErrorKind, number][]) {
    // Samples may call an answer bad whose status is good.
    const left = kind === 'status' ? count - withStatus : count
    if (left > 0) yield [{ kind }, left]
  }
  const { dropped } = countsOf(cells)
  if (countsDropped && dropped > 0) yield [{ kind: 'dropped' }, dropped]
}

const words: Partial<Record<Failed['kind'], string>> = {
  status: 'got an unexpected response',
  expect: 'got an unexpected response',
  capture: 'got a response without the value to capture',
  timeout: 'timed out',
  refused: 'found the connection refused',
  reset: 'lost their connection',
  dns: 'found no address for the host',
  tls: 'failed in TLS',
  protocol: 'got an invalid response',
  dropped: 'were dropped',
}

function formatFailed(
  { name, kind, status, count, of }: Failed,
  { errorSamples }: LoadReport,
): string {
  const what = status === undefined ? (words[kind] ?? 'failed') : `returned ${status}`
  const sample = errorSamples?.find(
    one => one.side === 'head' && one.name === name && one.kind === kind && one.status === status,
  )
  const message = status === undefined ? '' : (sample?.message ?? '')
  // By the `…` the redactor knows that half a secret may stand before it.
  const example = clip(message.replace(/\s+/g, ' ').trim(), mostShown)
  return `${name}: ${formatCount(count)} of ${formatCount(of)} ${what}${example === '' ? '' : `, such as ${example}`}`
}
