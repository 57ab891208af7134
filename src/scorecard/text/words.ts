import { docsPage } from '../../model/basics/docs.ts'
import { formatCount, formatDuration, formatNumber } from '../../model/basics/units.ts'
import { interrupted } from '../../model/evidence/evidence.ts'
import type { Cause, JudgedObjective } from '../../model/judgement.ts'
import type { Scorecard, Span } from '../../model/scorecard.ts'
import { interruptedExitCode, isGreen, type Verdict, verdicts } from '../../model/verdict.ts'
import type { Parts } from '../parts/parts.ts'
import { formatShare, formatTime } from './format.ts'
import { plainText } from './plain-text.ts'

export const icons: Record<Verdict, string> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '❓',
  error: '🛑',
}

export const causes: Record<Cause, string> = {
  'no-data': 'no data',
  'not-evaluable': 'not evaluable',
  undecided: 'too close to call',
  'too-few-requests': 'too few requests',
  'too-short': 'run too short',
  resolution: 'times too coarse',
  'short-history': 'history too short',
  generator: 'load generator',
  'not-sent': 'requests not sent',
  'no-interval': 'no interval',
  'several-series': 'several series',
  provider: 'metrics source',
  'not-measured': 'not measured',
  'no-steady-state': 'no steady state',
  untested: 'nothing was tested',
}

/** `fail · D (62)`, `would have failed (advisory)` */
export function headline(scorecard: Scorecard): string {
  const { verdict, advisory, grade, score, ruling, rows } = scorecard
  if (verdict === 'error' && wasCancelled(scorecard)) return 'cancelled'
  const word =
    advisory && verdict === 'fail'
      ? 'would have failed'
      : `${verdict}${reasonForOpen(ruling, rows)}`
  const words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word
  return grade === null
    ? words
    : `${words} · ${grade}${score === null ? '' : ` (${formatNumber(score)})`}`
}

/** What an inconclusive run lacks, where that is one thing. */
function reasonForOpen(ruling: Scorecard['ruling'], rows: Scorecard['rows']): string {
  if (!ruling || ruling.rule === 'fail' || ruling.rule === 'error') return ''
  if (ruling.rule !== 'inconclusive') return `: ${causes[ruling.rule]}`
  const open = rows.filter(
    ({ verdict, advisory, waiver }) => verdict === 'inconclusive' && !advisory && !waiver,
  )
  const [first, ...others] = new Set(open.map(({ cause }) => cause))
  return first && others.length === 0 ? `: ${causes[first]}` : ''
}

/** `inconclusive: no data`; an advisory objective says what it would have been. */
export function verdictOf({ verdict, cause, advisory, waiver }: JudgedObjective): string {
  const why =
    cause && !isGreen(verdict) && verdict !== 'fail' ? `: ${causes[cause] ?? 'unknown'}` : ''
  if (waiver) return `${verdict}${why}, waived until ${waiver.until}`
  return advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`
}

export type Ruled = Pick<
  Scorecard,
  'verdict' | 'advisory' | 'blocks' | 'wouldBlock' | 'ruling' | 'failure'
>

const wasCancelled = ({ failure }: Pick<Ruled, 'failure'>): boolean => failure?.code === interrupted

const ofWarning = 'a warning does not block the merge.'

/**
 * What the verdict does to the merge, in the project's own words; empty where the run passed. The
 * colour of the check is GitHub's: it is set after this is said.
 */
export function consequence(ruled: Ruled): Span[] {
  const { verdict, advisory, blocks, wouldBlock, ruling } = ruled
  if (wasCancelled(ruled)) return ['Run it again for a verdict.']
  if (verdict === 'warn') return ['A warning does not block the merge.']
  if (isGreen(verdict) || !ruling) return []
  if (advisory) {
    if (!wouldBlock) return ['Advisory: this run blocks nothing.']
    const by = wouldBlock === 'fail' ? ['.'] : byPolicy(`${wouldBlock}: block`)
    return ['Advisory: this run blocks nothing. It would have blocked', ...by]
  }
  const { rule, byBudget } = ruling
  if (blocks && byBudget)
    return ['This blocks the merge: an error budget is spent, so what is not decided blocks.']
  if (blocks)
    return ['This blocks the merge', ...(rule === 'fail' ? ['.'] : byPolicy(`${rule}: block`))]
  return ['This does not block the merge', ...byPolicy(`${rule}: neutral`)]
}

const byPolicy = (rule: string): Span[] => [' (policy ', { code: rule }, ').']

/** How a command ends: `by` the verdict alone, or as a step of the action does. */
export type Exit = { by: 'verdict' | 'policy'; code: number }

/** Which exit code follows, and why; empty where the run passed. */
export function formatExit(scorecard: Scorecard, { by, code }: Exit): string {
  const { verdict, advisory, blocks, ruling } = scorecard
  if (verdict === 'warn') return `Exit code ${code}: ${ofWarning}`
  if (isGreen(verdict) || !ruling) return ''
  if (code === interruptedExitCode) return `Exit code ${code}: interrupted.`
  if (advisory) return `${plainText(consequence(scorecard))} Exit code ${code}.`
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

/**
 * `12,000 requests in 2m, p95 287 ms, 0.1% errors`: the run in one line; empty where no load ran.
 */
export function runInShort({ total, measured }: Pick<Parts, 'total' | 'measured'>): string {
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

export const worstFirst = (rows: readonly JudgedObjective[]): JudgedObjective[] =>
  rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))

const runPage =
  /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/

/**
 * The address of a workflow run, where that is what it is: no other page of a run is ever made a
 * link.
 */
export const linkableRun = (url: string | undefined): string | undefined =>
  url && runPage.test(url) ? url : undefined

/** The page of a commit, which stands beside that of its run. */
export const linkableCommit = (
  commit: string | null,
  runUrl: string | undefined,
): string | undefined =>
  commit !== null && /^[0-9a-f]{40}$/.test(commit)
    ? linkableRun(runUrl)?.replace(/\/actions\/runs\/.*$/, `/commit/${commit}`)
    : undefined

const plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/

/**
 * An address that the user named, with its host for the reader; undefined of one that could mean
 * anything to a format.
 */
export const linkableAddress = (
  url: string | undefined,
): { url: string; host: string } | undefined =>
  url !== undefined && plainAddress.test(url) && URL.canParse(url)
    ? { url, host: new URL(url).host }
    : undefined

/**
 * A link that says which host it leads to, since the address is the user's; undefined of one that
 * is no link.
 */
export function linkOn(title: string, url: string | undefined): Span | undefined {
  const address = linkableAddress(url)
  return address && { link: address.url, text: `${title} on ${address.host}` }
}

/** Whether a row has a query that was sent; the gate reads processes itself, and asks nobody. */
export const wasQueried = ({ query, cause, source }: JudgedObjective): boolean =>
  query !== undefined && cause !== 'not-measured' && source !== 'process'

/** Where the words of a scorecard are explained. */
export const guide = docsPage('scorecard.md')
