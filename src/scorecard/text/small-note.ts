import type { Block } from '../../model/scorecard.ts'

/** What explains the blocks around it. */
export const smallNote = (text: string): Block => ({ kind: 'note', text, small: true })
