import type { RunRecord } from '../model/record.ts'
import type { Head, Scorecard, Span, Text } from '../model/scorecard.ts'
import type { Parts } from './parts/parts.ts'
import { closed, sentence } from './text/sentence.ts'
import { consequence, linkableRun, runInShort } from './text/words.ts'

/** Verdict's reason, what follows from it, and what was measured, in short. */
export function buildHead(
  parts: Parts,
  ruled: Pick<Scorecard, 'verdict' | 'advisory' | 'blocks' | 'wouldBlock' | 'ruling'>,
): Head {
  const { record } = parts
  return {
    reason: reasonOf(record),
    consequence: consequence(ruled),
    more: failureOf(record),
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
    ...(commit ? [['commit ', { code: shortCommit(commit), most: 40 }] satisfies Span[]] : []),
    ...(run ? [[{ link: run, text: 'workflow run' }]] : []),
  ]
}

const shortCommit = (commit: string): string =>
  /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit
