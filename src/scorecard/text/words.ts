import type { TimedPhase } from '../../model/evidence.ts'
import type { Cause, JudgedObjective } from '../../model/judgement.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { formatCount, formatDuration, formatNumber } from '../../model/units.ts'
import { interruptedExitCode, isGreen, type Verdict, verdicts } from '../../model/verdict.ts'
import { formatShare, formatTime } from './format.ts'

export const icons: Record<Verdict, string> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '❓',
  error: '🛑',
}

/** Parts of a request's time. */
export const phaseNames: Record<TimedPhase, string> = {
  dns: 'DNS',
  connect: 'connection',
  tls: 'TLS',
  'first byte': 'first byte',
  download: 'download',
}

const causes: Record<Cause, string> = {
  'no-data': 'no data',
  'not-evaluable': 'not evaluable',
  undecided: 'undecided',
  'too-few-requests': 'too few requests',
  'too-short': 'run too short',
  resolution: 'times too coarse',
  'short-history': 'history too short',
  generator: 'load generator',
  'several-series': 'several series',
  provider: 'metrics source',
  'not-measured': 'not measured',
}

/** `fail · D (62)`, `would have failed (advisory)` */
export function headline({ verdict, advisory, grade, score }: Scorecard): string {
  const word = advisory && verdict === 'fail' ? 'would have failed' : verdict
  const words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word
  return grade === null
    ? words
    : `${words} · ${grade}${score === null ? '' : ` (${formatNumber(score)})`}`
}

/** `inconclusive: no data`; an advisory objective says what it would have been. */
export function verdictOf({ verdict, cause, advisory, waiver }: JudgedObjective): string {
  const why =
    cause && !isGreen(verdict) && verdict !== 'fail' ? `: ${causes[cause] ?? 'unknown'}` : ''
  if (waiver) return `${verdict}${why}, waived until ${waiver.until}`
  return advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`
}

/** What the verdict does to the check, in the project's own words; empty where it is green. */
export function consequence(scorecard: Scorecard, asCode: (text: string) => string): string {
  const { verdict, advisory, blocks, wouldBlock, ruling } = scorecard
  if (isGreen(verdict) || !ruling) return ''
  if (advisory) {
    if (!wouldBlock) return 'Advisory: this run blocks nothing.'
    const by = wouldBlock === 'fail' ? '' : ` (policy ${asCode(`${wouldBlock}: block`)})`
    return `Advisory: this run blocks nothing. It would have blocked${by}.`
  }
  const { rule, byBudget } = ruling
  if (blocks && byBudget)
    return 'The check is red: an error budget is spent, so what is not decided blocks.'
  if (blocks)
    return rule === 'fail'
      ? 'The check is red.'
      : `The check is red (policy ${asCode(`${rule}: block`)}).`
  return `The check is neutral and does not block (policy ${asCode(`${rule}: neutral`)}).`
}

/** How a command ends: `by` the verdict alone, or as a step of the action does. */
export type Exit = { by: 'verdict' | 'policy'; code: number }

/** Which exit code follows, and why; empty where it is green. */
export function formatExit(scorecard: Scorecard, { by, code }: Exit): string {
  const { verdict, advisory, blocks, ruling } = scorecard
  if (isGreen(verdict) || !ruling) return ''
  if (code === interruptedExitCode) return `Exit code ${code}: interrupted.`
  if (advisory) return `${consequence(scorecard, rule => rule)} Exit code ${code}.`
  const { rule, byBudget } = ruling
  if (!blocks) {
    return by === 'policy'
      ? `Exit code ${code}: the policy does not block (${rule}: neutral).`
      : `Exit code ${code} (${verdict}). It follows the verdict; with --exit-by policy it is 0 (${rule}: neutral).`
  }
  if (byBudget)
    return `Exit code ${code} (${verdict}): an error budget is spent, so what is not decided blocks.`
  const policy = by === 'policy' && rule !== 'fail' ? `: the policy blocks (${rule}: block)` : ''
  return `Exit code ${code} (${verdict})${policy}.`
}

/** `12,000 requests in 2m, p95 287 ms, 0.1 % errors`: the run in one line; empty where no load ran. */
export function runInShort({ total, measured }: Scorecard): string {
  if (!total || !measured) return ''
  const count = `${formatCount(total.sent + total.dropped)} requests in ${formatDuration(measured.seconds * 1000)}`
  const first = measured.steps ? `First of ${measured.steps} steps: ` : ''
  const dropped = total.dropped > 0 ? [`${formatCount(total.dropped)} dropped`] : []
  return [
    `${first}${count}`,
    `p95 ${formatTime(total.p95)}`,
    `${formatShare(total.errorRatio)} errors`,
    ...dropped,
  ].join(' · ')
}

/** Objectives that are open for one and the same reason. */
export type OpenGroup = { verdict: Verdict; names: string[]; reason: string; warnings: string[] }

/** Why what is not simply passed is not, worst first, unless the run's own reason has said it. */
export function openGroups({ rows, reason, failure }: Scorecard): OpenGroup[] {
  const groups = new Map<string, OpenGroup>()
  for (const row of worstFirst(rows)) {
    const warnings = row.warnings ?? []
    const isSaid = (reason.includes(row.reason) || row.verdict === 'pass') && warnings.length === 0
    if (isSaid || (failure && row.cause === 'not-measured')) continue
    const key = JSON.stringify([row.verdict, row.reason, warnings])
    const group = groups.get(key) ?? {
      verdict: row.verdict,
      names: [],
      reason: row.reason,
      warnings,
    }
    group.names.push(row.name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export const worstFirst = (rows: readonly JudgedObjective[]): JudgedObjective[] =>
  rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))

const runPage =
  /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/

/** The address of a workflow run, where that is what it is: no other page of a run is ever made a link. */
export const linkableRun = (url: string | undefined): string | undefined =>
  url && runPage.test(url) ? url : undefined

/** Whose use it is, and what the most of it means. */
export function describeResources(resources: Scorecard['resources']): string {
  const processes = Math.max(0, ...resources.map(one => one.processes))
  const host = linkableAddress(resources.find(({ url }) => url !== undefined)?.url)?.host
  return [
    processes > 1 &&
      `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
    'The most of what is counted up, such as CPU, is over 10 s or four scrapes.',
    'No verdict depends on this unless an objective names it.',
    host !== undefined && `Graphs are on ${host}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/

/** An address that the user named, with its host for the reader; undefined of one that could mean anything to a format. */
export const linkableAddress = (
  url: string | undefined,
): { url: string; host: string } | undefined =>
  url !== undefined && plainAddress.test(url) && URL.canParse(url)
    ? { url, host: new URL(url).host }
    : undefined

/** Whether a row has a query that was sent. */
export const wasAsked = ({ query, cause }: JudgedObjective): boolean =>
  query !== undefined && cause !== 'not-measured'

/** Where the words of a scorecard are explained. */
export const guide =
  'https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md'
