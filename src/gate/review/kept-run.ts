import { isCommitSha } from '../../model/basics/commit-sha.ts'
import { defined } from '../../model/basics/defined.ts'
import { isListOf, isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { RunRecord } from '../../model/record.ts'
import type { KeptObjective, KeptRun } from '../../model/review.ts'
import { type Verdict, verdicts } from '../../model/verdict.ts'
import { fingerprintOf } from '../history/history.ts'

/** A line of a run with a thousand objectives is shorter. */
const longestLine = 1_000_000

/** What is kept of a run. */
export function keptRunOf(record: RunRecord): KeptRun {
  const { service, window, startedAt, commit, context, verdict, reason, advisory, plan } = record
  const { branch, pullRequest, runUrl } = context
  const { profile, budgets, experiments } = record
  return {
    schemaVersion: 1,
    kind: 'run',
    service,
    at: window?.start ?? startedAt,
    commit: isCommitSha(commit) ? commit : null,
    ...defined({ branch, pullRequest, runUrl }),
    verdict,
    reason,
    advisory,
    fingerprint: fingerprintOf(plan),
    objectives: record.objectives.map(keptObjective),
    ...defined({
      budgets: budgets?.map(({ name, left }) => ({ name, left })),
      experiments: experiments?.map(({ name, outcome, sentence }) => ({ name, outcome, sentence })),
      capacity: profile?.kind === 'stress' && profile.unit === '/s' ? profile.holds : undefined,
      waivers: plan.waivers,
    }),
  }
}

function keptObjective(objective: RunRecord['objectives'][number]): KeptObjective {
  const { name, source, verdict, cause, value, unit, comparator, threshold, advisory } = objective
  const fields = { name, source, verdict, value, unit, comparator, threshold, advisory }
  return { ...fields, ...defined({ cause }) }
}

export const formatKeptRun = (run: KeptRun): string => `${JSON.stringify(run)}\n`

/** A line that may come from anywhere; undefined where it is no run that was kept. */
export function parseKeptRun(line: string): KeptRun | undefined {
  if (line.length > longestLine) return undefined
  const data = parseJson(line)
  return isKeptRun(data) ? data : undefined
}

/** Whether a line is a run that a newer gate has kept. */
export function isOfNewerGate(line: string): boolean {
  const data = line.length > longestLine ? undefined : parseJson(line)
  return isObject(data) && data.kind === 'run' && Number(data.schemaVersion) > 1
}

function isKeptRun(data: unknown): data is KeptRun {
  if (!isObject(data) || data.kind !== 'run' || data.schemaVersion !== 1) return false
  const { service, at, reason, fingerprint, commit, verdict, objectives } = data
  return (
    [service, at, reason, fingerprint].every(isText) &&
    !Number.isNaN(Date.parse(at as string)) &&
    (commit === null || isCommitSha(commit)) &&
    isVerdict(verdict) &&
    isListOf(objectives, isKeptObjective) &&
    isListOf(data.budgets ?? [], ({ name, left }) => isText(name) && isValue(left)) &&
    isListOf(data.experiments ?? [], one => [one.name, one.outcome, one.sentence].every(isText)) &&
    isListOf(data.waivers ?? [], one => [one.objective, one.until, one.reason].every(isText)) &&
    (data.capacity === undefined || isValue(data.capacity))
  )
}

function isKeptObjective(one: Record<string, unknown>): boolean {
  return (
    [one.name, one.source, one.unit].every(isText) &&
    isVerdict(one.verdict) &&
    ['<', '<=', '>', '>='].includes(one.comparator as string) &&
    isValue(one.value) &&
    isValue(one.threshold)
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isVerdict = (value: unknown): value is Verdict => verdicts.some(known => known === value)
const isValue = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isFinite(value))
