import { formatCount } from '../../../model/basics/units.ts'
import { everywhere, type SectionKind } from '../section.ts'

/** What went wrong, the most frequent first, with an example of each. */
export const errors: SectionKind = {
  id: 'errors',
  rank: 50,
  on: everywhere,
  build: ({ errors: rows }) => {
    if (rows.length === 0) return null
    return {
      title: 'Errors',
      count: rows.reduce((sum, row) => sum + row.count, 0),
      fold: 'closed',
      blocks: [
        {
          kind: 'table',
          of: ['kind', 'kinds'],
          few: 5,
          columns: [
            { head: 'Request', short: 'Errors of' },
            { head: 'What', place: 2 },
            { head: 'Count', isNumber: true, place: 1 },
            { head: 'Example' },
          ],
          rows: rows.map(({ name, what, count, message }) => [
            { text: [{ code: name }] },
            what,
            formatCount(count),
            message ? { text: [{ code: message }], most: 160 } : '',
          ]),
        },
      ],
    }
  },
}
