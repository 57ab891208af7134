import { clip } from '../../model/basics/clean-text.ts'
import type { AppEnd, StartedApp } from '../../model/evidence/evidence.ts'
import type { Block } from '../../model/scorecard.ts'
import { everywhere, type SectionKind } from './section.ts'

const names = { head: 'The target', base: 'The baseline' } as const
const longestText = 3000

/** How what the run had started ended by itself, and the last that it wrote. */
export const started: SectionKind = {
  id: 'output of the app',
  rank: 145,
  on: everywhere,
  build: ({ record: { evidence } }) => {
    const blocks = (['head', 'base'] as const).flatMap(side =>
      endBlocks(names[side], evidence.started?.[side]),
    )
    return blocks.length === 0 ? null : { title: 'Output of the app', blocks }
  },
}

function endBlocks(name: string, app: StartedApp | undefined): Block[] {
  if (!app?.ended) return []
  const { amid, how, lines } = app.ended
  const text = [
    `${name}, started by `,
    { code: app.command, most: 120 },
    `, ${ended[amid]}: ${how}.`,
  ]
  return [
    { kind: 'note', text },
    ...(lines.length > 0
      ? [{ kind: 'code', text: clip(lines.join('\n'), longestText) } as const]
      : []),
  ]
}

const ended: Readonly<Record<AppEnd['amid'], string>> = {
  build: 'could not be built',
  start: 'was never ready',
  load: 'ended during the load',
}
