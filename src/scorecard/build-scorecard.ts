import { defined } from '../model/basics/defined.ts'
import type { RunRecord } from '../model/record.ts'
import type { Scorecard, Section } from '../model/scorecard.ts'
import { buildHead } from './head.ts'
import { describeAddress } from './parts/facts.ts'
import type { Parts } from './parts/parts.ts'
import { readParts } from './parts/read-parts.ts'
import { shownRows } from './parts/rows.ts'
import type { SectionKind } from './sections/section.ts'
import { sections } from './sections/sections.ts'

/**
 * The scorecard of a run, from its record and nothing else: the same record gives the same
 * scorecard, for ever.
 */
export function buildScorecard(
  record: RunRecord,
  kinds: readonly SectionKind[] = sections,
): Scorecard {
  const { service, verdict, advisory, blocks, wouldBlock, grade, score, reason, commit } = record
  const { objectives, ruling } = shownRows(record)
  const parts = readParts(record)
  const ruled = { verdict, advisory, blocks, ...defined({ wouldBlock, ruling }) }
  return {
    service,
    ...ruled,
    grade,
    score,
    reason,
    ...defined({ failure: record.evidence.failure }),
    rows: objectives,
    measured: parts.measured,
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
