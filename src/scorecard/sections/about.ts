import type { Text } from '../../model/scorecard.ts'
import { buildFacts, type Fact } from '../parts/facts.ts'
import { linkableRun } from '../text/words.ts'
import { onPages, type SectionKind } from './section.ts'

/** What was measured, where, when and by what. */
export const about: SectionKind = {
  id: 'about this run',
  rank: 70,
  on: onPages,
  build: ({ record }) => ({
    title: 'About this run',
    fold: 'closed',
    blocks: [
      {
        kind: 'figures',
        rows: buildFacts(record).map(fact => ({ label: fact.label, value: textOf(fact) })),
      },
    ],
  }),
}

function textOf({ value, code, url }: Fact): Text {
  const run = linkableRun(url)
  if (run) return [{ link: run }]
  return code ? [{ code: value, most: 300 }] : value
}
