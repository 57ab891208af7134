import { baseUrl } from '../../language/base-url.ts'
import { limits } from '../../language/limits.ts'
import { link } from '../../language/link.ts'
import { list } from '../../language/list.ts'
import type { Fields, SectionOf, Setting } from '../../language/option.ts'
import { flag, text } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { defined } from '../../model/basics/defined.ts'
import { matchers } from '../../promql/selector-options.ts'
import { accessFields } from '../access.ts'
import { scrape } from './own/scrape.ts'
import type { TargetSettings } from './settings.ts'

export const prometheusFields = {
  url: {
    option: baseUrl,
    doc: 'Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.',
    otherwise: 'the input `prometheus-url`',
    example: 'http://prometheus:9090',
  },
  ...accessFields,
  target: {
    option: matchers,
    doc: "Matchers of the target's own series, for what it uses and how it saw the requests; see [resources](prometheus.md#resource-use).",
    otherwise: 'found by its address, the name of the service, or as the only job',
    example: '{job="checkout"}',
  },
  memory: {
    option: text({ most: limits.queryLength, expected: 'a PromQL query' }),
    doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
    otherwise: '`process_resident_memory_bytes` of `target`, or where one process has it',
    example: 'process_resident_memory_bytes{job="checkout"}',
  },
  'external-url': {
    option: link,
    doc: 'Where people open Prometheus: the scorecard links each query to its graph over the window.',
    otherwise: '`url`, where it has a public name and needs no headers',
    example: 'https://prometheus.example',
  },
  scrape: {
    option: list(scrape, { most: limits.scrapes, what: 'scrapes' }),
    doc: 'Start a Prometheus for the run and let it scrape these; see [without one of your own](prometheus.md#without-a-prometheus-of-your-own). Excludes `url`, `headers`, `auth`, `tls` and `external-url`.',
    otherwise: 'none is started',
  },
  'keep-data': {
    option: flag,
    doc: 'Whether the stored data stays in the report folder, as `prometheus/`. Needs `scrape`.',
    default: false,
  },
} as const satisfies Fields

export type Written = SectionOf<typeof prometheusFields>

/** What is written below `prometheus`: an existing server, or what one of our own is to scrape. */
export const setting: Setting<Written> = {
  option: section(prometheusFields, {
    alternatives: [['url', 'scrape']],
    exclusive: [
      ['headers', 'scrape'],
      ['auth', 'scrape'],
      ['tls', 'scrape'],
      ['external-url', 'scrape'],
    ],
  }),
  doc: 'Where server-side metrics come from.',
  otherwise: 'none',
}

/** The settings about the target, for both kinds of server. */
export const targetOf = ({ target, memory }: Partial<Written>): TargetSettings =>
  defined({ target, memory })
