import { formatRatio } from '../../model/basics/units.ts'
import type { Review } from '../../model/review.ts'
import type { Cell, SectionContent } from '../../model/scorecard.ts'
import { causes } from '../text/words.ts'

/** What somebody should do. */
export function actions({ actions: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  return {
    title: 'Action items',
    count: all.length,
    blocks: [
      {
        kind: 'table',
        of: ['action item', 'action items'],
        columns: [{ head: 'To do' }],
        rows: all.map((text): Cell[] => [{ text, most: 300 }]),
      },
    ],
  }
}

/** Action items that people have opened as issues. */
export function openItems({ openItems: found }: Review): SectionContent | null {
  if (!found) return null
  const { label, issues } = found
  const lead =
    issues.length === 0
      ? `No open issue has the label ${label}.`
      : `Open issues with the label ${label}, the oldest first.`
  return {
    title: 'Open action items',
    count: issues.length,
    lead,
    blocks:
      issues.length === 0
        ? []
        : [
            {
              kind: 'table',
              of: ['open action item', 'open action items'],
              columns: [
                { head: 'Issue' },
                { head: 'Title' },
                { head: 'Assigned to' },
                { head: 'Since' },
              ],
              rows: issues.map(({ number, title, url, since, by }): Cell[] => [
                { text: [{ link: url, text: `#${number}` }] },
                { text: title, most: 120 },
                by.length > 0 ? { text: by.join(', '), most: 60 } : '–',
                since.slice(0, 10),
              ]),
              few: 10,
            },
          ],
  }
}

/** Why runs were not green, the most frequent first. */
export function reasons({ reasons: all, runs }: Review): SectionContent | null {
  if (all.length === 0) return null
  return {
    title: 'Why runs were not green',
    blocks: [
      {
        kind: 'table',
        of: ['reason', 'reasons'],
        columns: [
          { head: 'Objective' },
          { head: 'Verdict' },
          { head: 'Runs', isNumber: true },
          { head: 'Share', isNumber: true },
          { head: 'Last' },
        ],
        rows: all.map(({ objective, verdict, cause, runs: count, last, commit }): Cell[] => [
          { text: [{ code: objective }] },
          { text: cause ? `${verdict}: ${causes[cause] ?? 'unknown'}` : verdict, mark: verdict },
          String(count),
          formatRatio(count / runs.total),
          { text: [last.slice(0, 10), ...(commit ? [' at ', { code: commit.slice(0, 7) }] : [])] },
        ]),
        few: 10,
      },
    ],
  }
}

/** Commits whose runs did not agree. */
export function flaky({ flaky: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  return {
    title: 'Flaky verdicts',
    count: all.length,
    blocks: [
      {
        kind: 'list',
        items: all.map(({ commit, verdicts }) => ({
          label: [{ code: commit.slice(0, 7) }],
          text: [verdicts.join(', ')],
        })),
      },
    ],
  }
}

/** What could not be read, or is in no trend. */
export function notes({ notes: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  const items = all.map(text => ({ label: 'Note', text: [`${text}.`] }))
  return { title: 'Notes', blocks: [{ kind: 'list', items }] }
}
