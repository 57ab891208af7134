import { formatValue } from '../../model/basics/units.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { isCompared } from '../../scorecard/text/compared.ts'
import { formatRow, formatTarget } from '../../scorecard/text/format.ts'
import {
  consequence,
  headline,
  icons,
  linkableRun,
  verdictOf,
  worstFirst,
} from '../../scorecard/text/words.ts'
import { code, codeCell, prose, proseCell } from '../text/escape-markdown.ts'
import { markdownTable } from './markdown-table.ts'

/** `## ❌ Reliability Gate: checkout-api — fail · D (62)` */
export const titleLine = (scorecard: Scorecard): string =>
  `## ${icons[scorecard.verdict]} Reliability Gate: ${prose(scorecard.service, 100)} — ${headline(scorecard)}`

/** The verdict's reason, what it does to the check, and how to mend what kept the run from ending. */
export function reasonLines(scorecard: Scorecard): string {
  const { failure, reason } = scorecard
  const after = consequence(scorecard, code)
  const lines = [`${reasonInBold(reason)}${after && ` ${after}`}`]
  if (failure && failure.message !== reason) lines.push(prose(failure.message, 1500))
  if (failure?.hint) lines.push(`What to do: ${prose(failure.hint, 600)}`)
  return lines.join('\n\n')
}

/** Of a long reason only the beginning, which names the objective and says what it is: bold pages are not read. */
function reasonInBold(reason: string): string {
  const end = reason.length > 90 ? reason.indexOf(': ') : -1
  if (end < 0) return `**${prose(reason, 600)}**`
  return `**${prose(reason.slice(0, end + 1), 200)}** ${prose(reason.slice(end + 2), 600)}`
}

/** Size of the run, commit, and where its log is. */
export function contextLine(scorecard: Scorecard): string {
  const run = linkableRun(scorecard.context.runUrl)
  const commit = scorecard.commit
  return [
    scorecard.inShort,
    commit ? `commit ${code(/^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit, 40)}` : '',
    run ? `[workflow run](${run})` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What each objective asks for and what was measured; `most` rows, the worst of them where not all can be shown. */
export function objectivesTable({ rows }: Scorecard, most = Number.POSITIVE_INFINITY): string {
  if (rows.length === 0) return '_No objective was judged._'
  const shown = rows.length <= most ? rows : worstFirst(rows).slice(0, most)
  const withInterval = shown.some(row => formatRow(row).interval !== '')
  const withBase = shown.some(isCompared)
  const table = markdownTable(
    [
      { head: 'Objective' },
      { head: withInterval ? 'Measured (interval)' : 'Measured', align: 'right' },
      ...(withBase
        ? [
            { head: 'Base', align: 'right' } as const,
            { head: 'Change (interval)', align: 'right' } as const,
          ]
        : []),
      { head: 'Target', align: 'right' },
      { head: 'Verdict' },
    ],
    shown.map(row => objectiveCells(row, withBase)),
  )
  const left = rows.length - shown.length
  return left > 0 ? `${table}\n\n${leftOut(left)}` : table
}

const leftOut = (left: number): string =>
  left === 1
    ? '1 more objective, no worse, is left out for size.'
    : `${left} more objectives, none of them worse, are left out for size.`

function objectiveCells(row: JudgedObjective, withBase: boolean): string[] {
  const { value, interval, base, change } = formatRow(row)
  const marks = [row.key ? 'key' : '', row.weight === 1 ? '' : `weight ${row.weight}`].filter(
    Boolean,
  )
  const warn =
    row.warn === undefined ? '' : `, warns at ${proseCell(formatValue(row.warn, row.unit), 40)}`
  const measured = row.verdict === 'fail' ? `**${proseCell(value, 60)}**` : proseCell(value, 60)
  return [
    `${codeCell(row.name)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    interval === '' ? measured : `${measured} (${proseCell(interval, 80)})`,
    ...(withBase ? [proseCell(base, 60), proseCell(change, 80)] : []),
    `${proseCell(formatTarget(row), 60)}${warn}`,
    `${icons[row.verdict]} ${proseCell(verdictOf(row), 100)}`,
  ]
}
