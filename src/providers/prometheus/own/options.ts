import { defaultOf } from '../../../language/option.ts'
import type { ProviderKind } from '../../provider.ts'
import { common, wholeOf } from '../options.ts'
import type { OwnSettings } from '../settings.ts'
import { prometheusFields, targetOf, type Written } from '../written.ts'

/** One that is started for the run, and scrapes what it is told to. */
export const ownPrometheus: ProviderKind<Written, OwnSettings> = {
  ...common,
  id: 'own-prometheus',
  title: 'Prometheus',
  plan: written =>
    written?.scrape && {
      scrape: written.scrape,
      keepsData: written['keep-data'] ?? defaultOf(prometheusFields['keep-data']),
      ...targetOf(written),
    },
  mistakes: (_, __, { headers }) => (Object.keys(headers).length > 0 ? [takesNoHeaders] : []),
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

const takesNoHeaders = {
  message: 'there are headers for Prometheus, but the one that prometheus.scrape starts takes none',
  hint: 'headers for what is scraped stand in prometheus.scrape; those of the target go there by themselves',
}
