import type { Span } from '../../model/scorecard.ts'
import { rerunCommand, sentHeaders } from '../parts/rerun-command.ts'
import { onPages, type SectionKind } from './section.ts'

const mostHeaders = 20

/** How to repeat the run from a shell. */
export const rerun: SectionKind = {
  id: 'run it again',
  rank: 90,
  on: onPages,
  build: ({ record }) => {
    const headers = sentHeaders(record)
    const names = headers
      .slice(0, mostHeaders)
      .flatMap((name, index): Span[] => [...(index > 0 ? [', '] : []), { code: name, most: 60 }])
    return {
      title: 'Run it again',
      fold: 'closed',
      blocks: [
        { kind: 'code', text: rerunCommand(record), language: 'sh' },
        { kind: 'note', text: again, small: true },
        ...(headers.length > 0
          ? [
              {
                kind: 'note',
                text: ['The run also sent ', ...names, '; values of headers are never kept.'],
                small: true,
              } as const,
            ]
          : []),
      ],
    }
  },
}

const again: Span[] = [
  'With the same config, in a checkout of the commit. ',
  { code: 'reliability-gate judge record.json' },
  ' repeats the verdict alone, offline.',
]
