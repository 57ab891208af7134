import { checklistItems } from '../../model/checklist.ts'
import type { Review, ReviewedItem } from '../../model/review.ts'
import type { Cell, SectionContent } from '../../model/scorecard.ts'
import type { Verdict } from '../../model/verdict.ts'

const shown = {
  shown: { mark: 'pass', text: 'shown by runs' },
  vouched: { mark: 'pass', text: 'vouched for' },
  stale: { mark: 'warn', text: 'stale' },
  open: { mark: 'fail', text: 'open' },
} as const satisfies Record<ReviewedItem['state'], { mark: Verdict; text: string }>

/** The three lists, each item with its evidence or with who vouches for it. */
export function checklist({ checklist: all }: Review): SectionContent | null {
  if (!all) return null
  const done = all.filter(isDone).length
  return {
    title: `Checklist: ${done} of ${all.length}`,
    fold: 'closed',
    blocks: Object.keys(checklistItems).map(list => {
      const items = all.filter(item => item.list === list)
      return {
        kind: 'table',
        of: ['item', 'items'],
        columns: [
          { head: `${list} (${items.filter(isDone).length} of ${items.length})` },
          { head: 'State' },
          { head: 'By' },
        ],
        rows: items.map(rowOf),
      }
    }),
  }
}

const isDone = ({ state }: ReviewedItem): boolean => state === 'shown' || state === 'vouched'

const rowOf = ({ title, state, why, link }: ReviewedItem): Cell[] => [
  title,
  shown[state],
  why === undefined ? '–' : { text: link === undefined ? why : [{ link, text: why }], most: 200 },
]
