import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const docs = join(import.meta.dirname, '../docs')

type Group = readonly [title: string, pages: readonly string[]]

/** The pages of docs/, grouped as people look for things. */
export const groups: readonly Group[] = [
  ['Start', ['getting-started', 'scorecard', 'branch-protection', 'cookbook', 'troubleshooting']],
  ['The target', ['previews', 'started-in-the-job', 'monorepo', 'forks']],
  [
    'The load',
    [
      'engine',
      'scenarios',
      'scenario-mistakes',
      'profiles',
      'scale',
      ...pagesIn('protocols'),
      ...pagesIn('engines'),
    ],
  ],
  ['Objectives', ['comparison', 'slos', 'sources', 'prometheus', ...pagesIn('sources')]],
  ['Chaos and health', ['chaos', 'checks', 'reviews', 'schedule']],
  [
    'How it decides',
    ['grades', 'formulas', 'verdict-quality', 'trend-quality', 'change-points', 'benchmarks'],
  ],
  ['Trust', ['untrusted-changes', 'hostile-input', 'reliability', 'versions', 'other-tools']],
  ['Reference', ['configuration']],
  [
    'Contributing',
    [
      'adding-a-source',
      'sources-tested',
      'adding-an-engine',
      'adding-a-protocol',
      'adding-a-fault',
    ],
  ],
]

function pagesIn(folder: string): string[] {
  return readdirSync(join(docs, folder))
    .filter(file => file.endsWith('.md'))
    .map(file => `${folder}/${file.slice(0, -'.md'.length)}`)
}
