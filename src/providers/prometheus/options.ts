import { defined } from '../../model/basics/defined.ts'
import type { Question } from '../../model/plan/question.ts'
import { buildAccess, overHttp, withoutEffect } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import { promAsk } from './ask.ts'
import { upgrade } from './older-record.ts'
import type { PrometheusSettings, TargetSettings } from './settings.ts'
import { reportedUses } from './use/reported.ts'
import { setting, targetOf, type Written } from './written.ts'

/** What both kinds of server have in common. */
export const common = {
  key: 'prometheus',
  setting,
  ask: promAsk,
  can: ['use', 'alerts', 'slos'],
  uses: reportedUses,
  missing: 'set prometheus.url in the config, or the input prometheus-url',
} as const

/** Any server with the HTTP API of Prometheus. */
export const prometheus: ProviderKind<Written, PrometheusSettings> = {
  ...common,
  id: 'prometheus',
  title: 'Prometheus',
  page: 'prometheus.md',
  plan: written => {
    const access = buildAccess(written)
    const externalUrl = written?.['external-url']
    return (
      access && {
        ...access,
        ...targetOf(written ?? {}),
        ...defined({ externalUrl }),
      }
    )
  },
  ...overHttp,
  mistakes: (settings, written, where) => [
    ...overHttp.mistakes(settings, written, where),
    // An address that is given takes the place of `scrape`, and of nothing else in the file.
    ...(where.isGiven('url') ? [] : withoutEffect(['keep-data'], 'scrape', written, where)),
  ],
  rerun: ({ url, headers }) => ({ flags: { 'prometheus-url': url }, sends: Object.keys(headers) }),
  identity: (settings, of) => wholeOf(settings, of),
  load: () => import('./adapter.ts'),
  upgrade,
}

/**
 * The selection of the target's series affects its use of resources and, with the query, the trend
 * of its memory.
 */
export function wholeOf({ target, memory }: TargetSettings, of?: Question | 'memory'): unknown {
  if (of === 'memory') return [target, memory]
  return of?.kind === 'use' ? target : undefined
}
