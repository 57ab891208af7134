import { afterColon } from '../../model/basics/sentences.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { ListItem } from '../../model/scorecard.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Parts } from '../parts/parts.ts'
import { codesOf } from '../text/codes.ts'
import { worstFirst } from '../text/words.ts'
import { inText, type SectionKind } from './section.ts'

/**
 * Why what is not simply passed is not, and what would settle it; the report says it below each
 * objective.
 */
export const reasons: SectionKind = {
  id: 'reasons',
  rank: 150,
  on: inText,
  build: parts => {
    const items = openGroups(parts).map(reasonItem)
    return items.length > 0 ? { blocks: [{ kind: 'list', items }] } : null
  },
}

/** Objectives that are open for one and the same reason. */
type OpenGroup = { verdict: Verdict; names: string[]; reason: string; warnings: string[] }

/** Worst first, but for what the run's own reason has said. */
function openGroups({ rows, record }: Parts): OpenGroup[] {
  const groups = new Map<string, OpenGroup>()
  for (const row of worstFirst(rows)) {
    const warnings = row.warnings ?? []
    if (isSaid(row, record.reason) && warnings.length === 0) continue
    if (record.evidence.failure && row.cause === 'not-measured') continue
    const { verdict, reason } = row
    const key = JSON.stringify([verdict, reason, warnings])
    const group = groups.get(key) ?? { verdict, names: [], reason, warnings }
    group.names.push(row.name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The run's own reason goes on after that of its first objective where there are more of them. */
function isSaid({ verdict, reason: own }: JudgedObjective, reason: string): boolean {
  const said = own.replace(/\.$/, '')
  return verdict === 'pass' || reason.includes(said) || reason.includes(afterColon(said))
}

const mostNames = 6

function reasonItem({ verdict, names, reason, warnings }: OpenGroup): ListItem {
  const more = names.length > mostNames ? [` and ${names.length - mostNames} more`] : []
  return {
    mark: verdict,
    label: [...codesOf(names.slice(0, mostNames)), ...more],
    text: [reason, ...warnings.map(warning => `Warning from the source: ${warning}`)],
  }
}
