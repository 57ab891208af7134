import type { Scorecard } from '../../model/scorecard.ts'
import { budgetsSection } from './budgets.ts'
import { chartSection } from './chart.ts'
import {
  endpointsSection,
  errorsSection,
  factsSection,
  generatorSection,
  notesSection,
  phasesSection,
  rerunSection,
  resourcesSection,
  serverSection,
} from './evidence.ts'
import { fitSections } from './fit-sections.ts'
import { comparisonLines, openLines } from './head.ts'
import { profileSection } from './profile.ts'

/** A comment may have 65,536 characters and a check run 65,535 bytes; whoever publishes adds a little to it. */
const usualBudget = 60_000

/** The scorecard as a comment, of at most `budget` UTF-8 bytes. */
export const renderMarkdown = (scorecard: Scorecard, budget = usualBudget): string =>
  fitSections(scorecard, {
    sections: {
      reasons: openLines,
      'error budgets': budgetsSection,
      profile: profileSection,
      comparison: comparisonLines,
      chart: chartSection,
      endpoints: endpointsSection,
      phases: phasesSection,
      errors: errorsSection,
      'server metrics': serverSection,
      'resource use': resourcesSection,
      'load generator': generatorSection,
      'about this run': factsSection,
      'run it again': rerunSection,
      notes: notesSection,
    },
    shedOrder: [
      'server metrics',
      'resource use',
      'phases',
      'endpoints',
      'errors',
      'about this run',
      'load generator',
      'run it again',
      'notes',
      'chart',
      'profile',
      'comparison',
      'error budgets',
      'reasons',
    ],
    mostRows: 50,
    budget,
  })
