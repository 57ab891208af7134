import { createHash } from 'node:crypto'
import { metricKey } from '../../judge/comparison/metric-key.ts'
import { failedShare, mostOwnErrors } from '../../judge/comparison/standard.ts'
import { measureOf } from '../../judge/load/figures.ts'
import { isCommitSha } from '../../model/basics/commit-sha.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { HistoryEvidence, PastRun } from '../../model/evidence/evidence.ts'
import { isHttp } from '../../model/plan/load.ts'
import type { ComparedMetric } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import { isGreen } from '../../model/verdict.ts'
import type { Publisher } from '../publish-record.ts'

/** Where earlier runs are found. What cannot be read is a `failure` in the evidence. */
export type HistorySource = () => Promise<HistoryReading>
/** Where earlier runs are found, and who keeps this one for later runs and for reviews. */
export type KeptHistory = { history: HistorySource; publishers: readonly Publisher[] }
export type HistoryReading = Omit<HistoryEvidence, 'fingerprint'>

/** Older runs than these tell of another service. */
const mostPastRuns = 50
/** A check run's text holds 65,535 bytes. */
const mostBytes = 50_000
const mostValues = 200

/**
 * What must be the same for two runs to be comparable: the load, without secrets, and the kind of
 * target.
 */
export function fingerprintOf({ load, target: { from } }: Plan): string {
  const requests = load.requests.map(request => {
    if (!isHttp(request)) return request
    const { name, method, path, weight, expect } = request
    return { name, method, path, weight, expect }
  })
  const target = from.kind === 'deployment' ? { deployment: from.environment ?? '*' } : from.kind
  const measured = JSON.stringify([{ ...load, requests }, target])
  return createHash('sha256').update(measured).digest('hex').slice(0, 16)
}

const usual: ComparedMetric[] = [
  ...[0.5, 0.95, 0.99].map(quantile => ({ kind: 'quantile' as const, quantile })),
  { kind: 'avg' },
  { kind: 'throughput' },
  { kind: 'error_rate' },
  { kind: 'availability' },
]

/** `known`: where others may have added to it since the run has read it. */
type NextHistory = { most: number; known?: readonly PastRun[] }

/**
 * The runs that the next one is compared with: those that were known, and this one where it may be
 * a baseline. Only what passed may, so that no regressed run becomes its own baseline; while the
 * history is still too short to compare with, what is open for that reason alone does not stand in
 * the way.
 */
export function nextHistory(
  record: RunRecord,
  { most, known = record.evidence.history?.runs ?? [] }: NextHistory,
): readonly PastRun[] {
  const run = mayBeBaseline(record) ? pastRunOf(record) : undefined
  return bounded(run ? [...known, run] : known, most)
}

function mayBeBaseline({ objectives, evidence }: RunRecord): boolean {
  const counted = objectives.filter(({ advisory }) => !advisory)
  const isFine = ({ verdict, cause }: RunRecord['objectives'][number]) =>
    isGreen(verdict) || cause === 'short-history'
  return (
    evidence.failure === undefined &&
    counted.length > 0 &&
    counted.every(isFine) &&
    failedShare((evidence.load?.cells ?? []).filter(({ side }) => side === 'head')) <=
      mostOwnErrors &&
    !objectives.some(({ waiver }) => waiver)
  )
}

function pastRunOf({
  plan,
  evidence: { load, history },
  window,
  startedAt,
  commit,
}: RunRecord): PastRun | undefined {
  if (!load || !history) return undefined
  const compared = plan.objectives.flatMap(objective =>
    objective.kind === 'baseline' ? [{ metric: objective.metric, request: objective.request }] : [],
  )
  const values: Record<string, number> = {}
  for (const { metric, request } of [
    ...usual.map(metric => ({ metric, request: undefined })),
    ...compared,
  ]) {
    const measured = measureOf(load, metric, request)
    // A time that is only known from below is no standard for later ones.
    if (measured && !measured.isLeast)
      values[metricKey(metric, request)] = Number(measured.value.toPrecision(6))
  }
  return { at: window?.start ?? startedAt, commit, fingerprint: history.fingerprint, values }
}

function bounded(runs: readonly PastRun[], most: number): readonly PastRun[] {
  let kept: readonly PastRun[] = runs.slice(-most)
  while (Buffer.byteLength(JSON.stringify(kept)) > mostBytes) kept = kept.slice(1)
  return kept
}

/** One file a service, whatever its name holds. */
export const historyFile = (service: string): string =>
  `${encodeURIComponent(service).replaceAll('*', '%2A')}.history.json`

type HistoryFile = { schemaVersion: 1; service: string; runs: readonly PastRun[] }

export const formatHistory = (service: string, runs: readonly PastRun[]): string =>
  JSON.stringify({ schemaVersion: 1, service, runs } satisfies HistoryFile)

/**
 * The runs in a string that may come from anywhere; undefined where it is not a history of this
 * service.
 */
export function parseHistory(text: string, service: string): PastRun[] | undefined {
  if (text.length > 4 * mostBytes) return undefined
  const data = parseJson(text)
  if (
    !isObject(data) ||
    data.schemaVersion !== 1 ||
    data.service !== service ||
    !Array.isArray(data.runs)
  )
    return undefined
  const runs: unknown[] = data.runs
  return runs.length <= mostPastRuns && runs.every(isPastRun) ? runs : undefined
}

function isPastRun(run: unknown): run is PastRun {
  if (!isObject(run) || !isObject(run.values)) return false
  const { at, commit, fingerprint, values } = run
  const numbers = Object.values(values)
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    (commit === null || isCommitSha(commit)) &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{16}$/.test(fingerprint) &&
    numbers.length <= mostValues &&
    numbers.every(value => typeof value === 'number' && Number.isFinite(value) && value >= 0)
  )
}
