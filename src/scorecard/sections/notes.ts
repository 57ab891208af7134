import { foldNotes } from '../../model/note.ts'
import { everywhere, type SectionKind } from './section.ts'

/** What else a reader should know: what could not be measured, or published. */
export const notes: SectionKind = {
  id: 'notes',
  rank: 100,
  on: everywhere,
  build: ({ record }) => {
    const items = foldNotes(record.notes).map(({ source, message, hint }) => ({
      label: source,
      text: [hint ? `${message} (${hint})` : message],
    }))
    return items.length > 0
      ? { title: 'Notes', count: items.length, fold: 'closed', blocks: [{ kind: 'list', items }] }
      : null
  },
}
