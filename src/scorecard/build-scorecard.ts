import { isBetterThanRows } from '../judge/verdict/outcome.ts'
import { isCommitSha } from '../model/basics/commit-sha.ts'
import { defined } from '../model/basics/defined.ts'
import type { RunRecord } from '../model/record.ts'
import type { Head, Scorecard, Section, Span, Text } from '../model/scorecard.ts'
import { describeAddress } from './parts/facts.ts'
import type { Parts } from './parts/parts.ts'
import { readParts } from './parts/read-parts.ts'
import type { SectionKind } from './sections/section.ts'
import { sections } from './sections/sections.ts'
import { closed, sentence } from './text/sentence.ts'
import { consequence, linkableCommit, linkableRun, type Ruled, runInShort } from './text/words.ts'

/**
 * A run as it is published: its record, and its scorecard, which is built once, when it is first
 * asked for.
 */
export type Report = { readonly record: RunRecord; readonly scorecard: Scorecard }

export function reportOf(record: RunRecord): Report {
  let built: Scorecard | undefined
  return {
    record,
    get scorecard() {
      built ??= buildScorecard(record)
      return built
    },
  }
}

/**
 * The scorecard of a run, from its record and nothing else: the same record gives the same
 * scorecard, for ever.
 */
export function buildScorecard(
  record: RunRecord,
  kinds: readonly SectionKind[] = sections,
): Scorecard {
  const { service, verdict, advisory, blocks, wouldBlock, grade, score, reason, commit } = record
  const parts = readParts(record)
  const { rows, ruling, measured } = parts
  const { failure } = record.evidence
  const ruled = { verdict, advisory, blocks, ...defined({ wouldBlock, ruling, failure }) }
  return {
    service,
    ...ruled,
    grade,
    score,
    reason,
    rows,
    measured,
    target: describeAddress(record),
    head: buildHead(parts, ruled),
    sections: kinds.flatMap(kind => buildSection(kind, parts)),
    context: record.context,
    commit,
    gateVersion: record.gate.version,
  }
}

function buildSection({ build, ...kind }: SectionKind, parts: Parts): Section[] {
  const content = build(parts)
  return content ? [{ ...kind, ...content }] : []
}

/** Verdict's reason, what follows from it, and what was measured, in short. */
function buildHead(parts: Parts, ruled: Ruled): Head {
  const { record } = parts
  return {
    reason: reasonOf(record),
    consequence: consequence(ruled),
    more: [...contradictionOf(record), ...failureOf(record)],
    facts: factsOf(parts),
  }
}

/**
 * Of a long reason only the beginning is bold, which names the objective and says what it is: bold
 * pages are not read.
 */
function reasonOf({ reason: said, evidence, objectives }: RunRecord): Text {
  const reason = evidence.failure?.message === said ? sentence(said) : said
  if (reason.length <= 90) return [{ bold: reason }]
  // A name may hold a colon itself.
  const named = Math.max(
    0,
    ...objectives.map(({ name }) => (reason.startsWith(name) ? name.length : 0)),
  )
  const end = reason.indexOf(': ', named)
  if (end < 0) return [{ bold: reason }]
  return [{ bold: reason.slice(0, end + 1) }, reason.slice(end + 1)]
}

/** Of a record that somebody has changed, or made. */
function contradictionOf(record: RunRecord): Text[] {
  if (!isBetterThanRows(record)) return []
  const command = { code: 'reliability-gate judge' }
  return [
    [
      { bold: 'Do not trust this record:' },
      ' its verdict is better than its objectives say. ',
      command,
      ' judges it again.',
    ],
  ]
}

function failureOf({ evidence: { failure }, reason }: RunRecord): Text[] {
  if (!failure) return []
  return [
    ...(failure.message === reason ? [] : [sentence(failure.message)]),
    ...(failure.hint === undefined ? [] : [[{ bold: 'What to do:' }, ` ${closed(failure.hint)}`]]),
  ]
}

function factsOf(parts: Parts): Text[] {
  const { commit, context } = parts.record
  const short = runInShort(parts)
  const run = linkableRun(context.runUrl)
  return [
    ...(short ? [short] : []),
    ...(commit ? [['commit ', linkedCommit(commit, context.runUrl)] satisfies Span[]] : []),
    ...(run ? [[{ link: run, text: 'workflow run' }]] : []),
  ]
}

function linkedCommit(commit: string, runUrl: string | undefined): Span {
  const page = linkableCommit(commit, runUrl)
  const short = shortCommit(commit)
  return page === undefined ? { code: short, most: 40 } : { link: page, text: short }
}

const shortCommit = (commit: string): string => (isCommitSha(commit) ? commit.slice(0, 7) : commit)
