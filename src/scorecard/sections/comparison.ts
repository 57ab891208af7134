import type { Block } from '../../model/scorecard.ts'
import { forestLines } from '../text/forest-text.ts'
import { inText, type SectionKind } from './section.ts'

/**
 * What moved most against base, and each comparison's interval as a picture that mail shows too.
 */
export const comparison: SectionKind = {
  id: 'comparison',
  rank: 130,
  on: inText,
  build: ({ rows, record: { moved } }) => {
    const picture = forestLines(rows)
    const blocks: Block[] = [
      ...(moved ? [{ kind: 'note', text: moved.sentence } as const] : []),
      ...(picture.length > 0
        ? [{ kind: 'code', text: picture.join('\n'), language: 'text' } as const]
        : []),
    ]
    return blocks.length > 0 ? { blocks } : null
  },
}
