import type { Span } from '../../model/scorecard.ts'
import { rerunCommand, secretKeys, sentHeaders } from '../parts/rerun-command.ts'
import { codesOf } from '../text/codes.ts'
import { onPages, type SectionKind } from './section.ts'

const mostNames = 20

/** How to repeat the run from a shell. */
export const rerun: SectionKind = {
  id: 'run it again',
  rank: 90,
  on: onPages,
  build: ({ record }) => {
    const headers = sentHeaders(record)
    const keys = secretKeys(record)
    return {
      title: 'Run it again',
      fold: 'closed',
      blocks: [
        { kind: 'code', text: rerunCommand(record), language: 'sh' },
        { kind: 'note', text: again, small: true },
        ...(headers.length > 0
          ? [note('The run also sent ', headers, '; values of headers are never kept.')]
          : []),
        ...(keys.length > 0
          ? [note('It was also given secrets, which are never kept, as ', keys, '.')]
          : []),
      ],
    }
  },
}

const note = (before: string, names: readonly string[], after: string) =>
  ({
    kind: 'note',
    text: [before, ...codesOf(names.slice(0, mostNames), 60), after],
    small: true,
  }) as const

const again: Span[] = [
  'With the same config, in a checkout of the commit. ',
  { code: 'reliability-gate judge record.json' },
  ' repeats the verdict alone, offline.',
]
