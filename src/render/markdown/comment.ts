import type { Scorecard } from '../../model/scorecard.ts'
import { fitSections } from './fit-sections.ts'

/**
 * A comment may have 65,536 characters and a check run 65,535 bytes; whoever publishes adds a
 * little to it.
 */
const usualBudget = 60_000

/** The scorecard as a comment, of at most `budget` UTF-8 bytes. */
export const renderMarkdown = (scorecard: Scorecard, budget = usualBudget): string =>
  fitSections(scorecard, { surface: 'comment', mostRows: 50, budget })
