import { limits } from '../../language/limits.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { section } from '../../language/section.ts'
import type { ProviderKind } from '../provider.ts'
import type { ProcessSettings } from './adapter.ts'

const fields = {
  interval: {
    option: duration({ least: 500, most: limits.scrapeIntervalMs }),
    doc: 'How often the gate reads the processes. It does not see peaks in between.',
    default: '1s',
    example: '5s',
  },
} as const satisfies Fields

/**
 * The processes of apps that the run has started: it is there wherever the target is one of them.
 */
export const processes: ProviderKind<SectionOf<typeof fields>, ProcessSettings> = {
  id: 'process',
  title: 'Processes',
  page: 'sources/process.md',
  key: 'process',
  setting: {
    option: section(fields),
    doc: 'How the gate measures the processes of an app that the run starts.',
    otherwise: 'every second',
  },
  plan: (written, { startsTarget }) =>
    startsTarget ? { intervalMs: written?.interval ?? defaultOf(fields.interval) } : undefined,
  can: ['use', 'compared-use'],
  uses: ['cpu', 'memory', 'threads', 'open_files', 'io'],
  lacks: 'the run starts no target',
  missing: 'give target.start, the command that starts the app',
  addresses: () => [],
  describe: () => 'the processes of the app',
  isStarted: true,
  load: () => import('./adapter.ts'),
}
