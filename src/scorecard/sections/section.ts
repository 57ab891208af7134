import type { Section, SectionContent, Surface } from '../../model/scorecard.ts'
import type { Parts } from '../parts/parts.ts'

/** One section of the scorecard: `build` gives null where the run has nothing to say of it. */
export type SectionKind = Pick<Section, 'id' | 'rank' | 'essential' | 'on'> & {
  build: (parts: Parts) => SectionContent | null
}

export const everywhere: readonly Surface[] = ['comment', 'summary', 'html', 'terminal']
/** Where there is room for evidence that is looked up, not read. */
export const onPages: readonly Surface[] = ['comment', 'summary', 'html']
/** Where the report has a better picture of it. */
export const inText: readonly Surface[] = ['comment', 'summary', 'terminal']
export const onGitHub: readonly Surface[] = ['comment', 'summary']

/** Columns of numbers. */
export const numbers = (...heads: string[]) => heads.map(head => ({ head, isNumber: true }))
