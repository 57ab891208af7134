import type { Scorecard } from '../../model/scorecard.ts'
import { fitSections } from './fit-sections.ts'

/** A step's summary may have 1 MiB. */
const usualBudget = 1_000_000

/** The scorecard as a job summary: the comment, the course of the whole run, and longer tables. */
export const renderSummary = (scorecard: Scorecard, budget = usualBudget): string =>
  fitSections(scorecard, { surface: 'summary', mostRows: 1000, budget })
