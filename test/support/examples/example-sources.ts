import type { Answer } from '../../../src/model/evidence/answer.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { ProviderPlan } from '../../../src/model/plan/provider.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { dashboardAt } from '../../../src/providers/link-at.ts'
import { graphLink } from '../../../src/providers/prometheus/graph-link.ts'

const url = 'http://prometheus:9090'

export const examplePrometheus: ProviderPlan = {
  id: 'prometheus',
  kind: 'prometheus',
  settings: { url, headers: {} },
  flags: { 'prometheus-url': url },
  sends: [],
}

/** The same where people can open it. */
export const sourceAt = (externalUrl: string): ProviderPlan => ({
  ...examplePrometheus,
  settings: { url, headers: {}, externalUrl },
})

export const grafanaAt = (dashboard: string): ProviderPlan => ({
  id: 'grafana',
  kind: 'grafana',
  settings: { dashboard },
})

/** Evidence with the addresses that sources give with what they measure. */
export function withLinks(
  evidence: Evidence,
  { record, dashboard, at: externalUrl }: { record: RunRecord; dashboard: string; at: string },
): Evidence {
  const window = {
    start: Date.parse(record.window!.start) / 1000,
    end: Date.parse(record.window!.end) / 1000,
  }
  const linked = <T extends { query: string }>(one: T) => ({
    ...one,
    url: graphLink({ url, externalUrl }, window, one.query)!,
  })
  return {
    ...evidence,
    answers: evidence.answers.map(answer =>
      answer.purpose === 'budget'
        ? answer
        : ({ ...answer, measured: linked(answer.measured) } as Answer),
    ),
    resources: evidence.resources?.map(linked) ?? [],
    dashboard: dashboardAt(dashboard, window)!,
  }
}
