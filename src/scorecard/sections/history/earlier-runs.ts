import { counted, formatMilliseconds } from '../../../model/basics/units.ts'
import { inText, type SectionKind } from '../section.ts'

/** Earlier runs that a line shows, beside this one. */
const mostRuns = 9

/** How p(95) went over the earlier runs that this one is compared with, and this one last. */
export const earlierRuns: SectionKind = {
  id: 'earlier runs',
  rank: 75,
  on: inText,
  build: ({ record: { evidence, load } }) => {
    const { history } = evidence
    const now = load.head?.latency.p95
    const earlier = (history?.runs ?? [])
      .filter(({ fingerprint }) => fingerprint === history?.fingerprint)
      .flatMap(({ values }) => values['p(95)'] ?? [])
      .slice(-mostRuns)
    if (typeof now !== 'number' || earlier.length < 2) return null
    const [least, most] = [Math.min(...earlier), Math.max(...earlier)].map(ms =>
      formatMilliseconds(ms),
    )
    const text = [
      'p(95) of ',
      `${counted(earlier.length, 'earlier run')} that passed and of this one: `,
      { bars: [...earlier, now] },
      ` ${least} to ${most}, now ${formatMilliseconds(now)}`,
    ]
    return { blocks: [{ kind: 'note', text }] }
  },
}
