import { defined } from '../../model/basics/defined.ts'
import type { ErrorKind, ErrorSample, LoadReport } from '../../model/evidence/load-report.ts'
import type { RequestPlan } from '../../model/plan/load.ts'
import type { ErrorRow } from './parts.ts'

const words: Record<ErrorKind, string> = {
  timeout: 'timeout',
  refused: 'connection refused',
  reset: 'connection reset',
  dns: 'name not resolved',
  tls: 'TLS failed',
  protocol: 'not valid HTTP',
  status: 'unexpected status',
  expect: 'unexpected response',
  capture: 'nothing to capture',
  generator: 'not sent by the load generator',
  other: 'failed',
}

/**
 * What went wrong, the most frequent first. What the samples do not tell apart is counted from the
 * cells.
 */
export function buildErrors(load: LoadReport, requests: readonly RequestPlan[]): ErrorRow[] {
  const describe = describerOf(requests)
  const samples = (load.errorSamples ?? []).filter(({ side }) => side === 'head')
  const rows = samples.map(({ name, kind, status, count, message }): ErrorRow => {
    const what = describe(name, kind, status)
    return { name, what, count, ...defined({ message: message || undefined }) }
  })
  for (const [name, kinds] of countKinds(load)) {
    for (const [kind, count] of kinds) {
      const unsampled = count - sampled(samples, name, kind)
      const what = describe(name, kind)
      if (unsampled > 0)
        rows.push({ name, what: unsampled < count ? `${what}, others` : what, count: unsampled })
    }
  }
  const dropped = countDropped(load)
  for (const [name, count] of dropped) {
    rows.push({
      name,
      what: 'dropped',
      count,
      message: 'not sent: the target held every allowed connection',
    })
  }
  return rows.toSorted(
    (a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.what, b.what),
  )
}

/**
 * What went wrong with a request, in the words of its protocol: `status 503`, `grpc UNAVAILABLE`.
 */
function describerOf(
  requests: readonly RequestPlan[],
): (name: string, kind: ErrorKind, status?: ErrorSample['status']) => string {
  const protocols = new Map(requests.map(({ name, protocol }) => [name, protocol]))
  return (name, kind, status) => {
    const protocol = protocols.get(name)
    if (kind === 'status' && status !== undefined) return `${protocol ?? 'status'} ${status}`
    if (kind === 'protocol' && protocol !== undefined) return `not a valid ${protocol} response`
    return words[kind] ?? kind
  }
}

// Not localeCompare: the same record gives the same scorecard on every machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function countKinds(load: LoadReport): Map<string, Map<ErrorKind, number>> {
  const names = new Map<string, Map<ErrorKind, number>>()
  for (const { side, name, errors } of load.cells) {
    if (side !== 'head') continue
    const kinds = names.get(name) ?? new Map<ErrorKind, number>()
    names.set(name, kinds)
    for (const [kind, count] of Object.entries(errors) as [ErrorKind, number][]) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + count)
    }
  }
  return names
}

function countDropped(load: LoadReport): Map<string, number> {
  const names = new Map<string, number>()
  for (const { side, name, dropped } of load.cells) {
    if (side === 'head' && dropped > 0) names.set(name, (names.get(name) ?? 0) + dropped)
  }
  return names
}

const sampled = (samples: readonly ErrorSample[], name: string, kind: ErrorKind): number =>
  samples.reduce(
    (sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0),
    0,
  )
