import { defaultOf } from '../../../language/option.ts'
import type { ProviderKind } from '../../provider.ts'
import { common, wholeOf } from '../options.ts'
import type { OwnSettings } from '../settings.ts'
import { prometheusFields, targetOf, type Written } from '../written.ts'

/** A Prometheus that is started for the run, and scrapes the configured addresses. */
export const ownPrometheus: ProviderKind<Written, OwnSettings> = {
  ...common,
  id: 'own-prometheus',
  title: 'Prometheus',
  page: 'prometheus.md',
  plan: written =>
    written?.scrape && {
      scrape: written.scrape,
      keepsData: written['keep-data'] ?? defaultOf(prometheusFields['keep-data']),
      ...targetOf(written),
    },
  addresses: ({ scrape }) =>
    scrape.flatMap(({ url }, index) =>
      url === undefined
        ? []
        : [{ path: ['scrape', String(index), 'url'], url, role: 'scraped' as const }],
    ),
  rerun: ({ scrape }) => ({ sends: scrape.flatMap(({ headers }) => Object.keys(headers)) }),
  describe: () => 'a Prometheus of its own',
  identity: ({ scrape, ...settings }, of) => [
    scrape.map(({ url, path }) => [url, path]),
    wholeOf(settings, of),
  ],
  isStarted: true,
  load: () => import('./adapter.ts'),
}
