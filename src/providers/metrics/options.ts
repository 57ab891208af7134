import { baseUrl } from '../../language/base-url.ts'
import { labels } from '../../language/mappings/labels.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { section } from '../../language/section.ts'
import { accessAddresses, accessFields, accessMistakes, buildAccess } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import type { LiveSettings } from './adapter.ts'

const fields = {
  'remote-write': {
    option: baseUrl,
    doc: 'Address that takes remote write, with its path. Credentials in it become Basic authorization.',
    required: true,
    example: 'http://prometheus:9090/api/v1/write',
  },
  labels: {
    option: labels({ such: '{ branch: main }' }),
    doc: 'Labels of every series, beside those that the gate sets: `job`, `service`, `run`, `phase`, `quantile` and `verdict`.',
    otherwise: 'none',
  },
  ...accessFields,
} as const satisfies Fields

/** What a label of these names says is the gate's. */
const ownLabels = ['job', 'service', 'run', 'phase', 'quantile', 'verdict']

/** It is never queried: it receives the progress of the load while that runs. */
export const metrics: ProviderKind<SectionOf<typeof fields>, LiveSettings> = {
  id: 'metrics',
  title: 'Remote write',
  page: 'sources/metrics.md',
  key: 'metrics',
  setting: {
    option: section(fields),
    doc: 'Where the measurements of the gate itself go while the load runs; see [live metrics](sources/metrics.md).',
    otherwise: 'nowhere',
  },
  plan: written => {
    const access = buildAccess(written && { ...written, url: written['remote-write'] })
    return access && { ...access, labels: written!.labels ?? {} }
  },
  mistakes: (settings, written, where) => [
    ...accessMistakes(settings, written && { ...written, url: written['remote-write'] }, {
      ...where,
      isGiven: (...path) =>
        where.isGiven(...path.map(key => (key === 'url' ? 'remote-write' : key))),
    }),
    ...ownLabels
      .filter(name => name in settings.labels)
      .map(name => ({
        message: `${where.called}.labels.${name} is a label that the gate sets itself`,
        hint: 'choose another name',
        path: ['labels', name],
      })),
  ],
  missing: 'set metrics.remote-write in the config',
  addresses: settings =>
    accessAddresses(settings).map(({ path, ...address }) => ({
      ...address,
      path: path.map(key => (key === 'url' ? 'remote-write' : key)),
    })),
  rerun: ({ headers }) => ({ sends: Object.keys(headers) }),
  describe: ({ url }) => url,
  isStarted: true,
  load: () => import('./adapter.ts'),
}
