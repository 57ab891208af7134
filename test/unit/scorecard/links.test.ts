import { describe, expect, test } from 'vitest'
import type { GrafanaPlan, PrometheusPlan } from '../../../src/model/plan.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { dashboardLink, graphLink } from '../../../src/scorecard/parts/links.ts'
import { readParts } from '../../../src/scorecard/parts/read-parts.ts'
import { exampleRecord } from '../../support/example-record.ts'

const window = { start: '2026-11-03T14:02:10.250Z', end: '2026-11-03T14:04:10.250Z' }

function recordWith(prometheus: Partial<PrometheusPlan>, grafana?: GrafanaPlan): RunRecord {
  const record = exampleRecord('pass')
  const plan = {
    ...record.plan,
    prometheus: { url: 'http://prometheus:9090', headers: {}, ...prometheus },
  }
  return { ...record, window, plan: { ...plan, ...(grafana && { grafana }) } }
}

describe('the graph of a query', () => {
  const link = (prometheus: Partial<PrometheusPlan>) => graphLink(recordWith(prometheus), 'up')

  test('is over exactly the window, in whole seconds that hold it', () => {
    const record = recordWith({ externalUrl: 'https://prometheus.example/prod/' })
    expect(graphLink(record, 'sum(rate(a{b="c|d"}[2m])) * 1')).toBe(
      'https://prometheus.example/prod/graph?g0.expr=sum%28rate%28a%7Bb%3D%22c%7Cd%22%7D%5B2m%5D%29%29%20%2A%201&g0.tab=0&g0.range_input=121s&g0.end_input=2026-11-03%2014%3A04%3A11',
    )
  })

  test.each(['https://prometheus.example', 'http://prometheus.example:9090/prefix'])(
    'is at the address that is asked where people can open it too: %s',
    url => {
      expect(link({ url })).toMatch(
        /^https?:\/\/prometheus\.example(:9090)?(\/prefix)?\/graph\?g0\.expr=up&/,
      )
    },
  )

  test.each([
    'http://prometheus:9090',
    'http://localhost:9090',
    'http://127.0.0.1:9090',
    'http://10.2.3.4:9090',
    'http://[::1]:9090',
    'http://prometheus.monitoring.svc:9090',
    'http://prometheus.monitoring.svc.cluster.local:9090',
    'http://prometheus.internal',
    'no address',
  ])('is nowhere where only the machine of the run may open it: %s', url => {
    expect(link({ url })).toBeUndefined()
  })

  test('is nowhere where a header has to be sent, unless it is said where', () => {
    const asked = { url: 'https://prometheus.example', headers: { 'X-Scope-OrgID': '***' } }
    expect(link(asked)).toBeUndefined()
    expect(link({ ...asked, headers: {}, auth: { kind: 'bearer', token: '***' } })).toBeUndefined()
    expect(link({ ...asked, externalUrl: 'http://10.2.3.4' })).toContain('http://10.2.3.4/graph?')
  })

  test.each(['javascript:alert(1)', 'https://me:hunter2@prometheus.example'])(
    'of a record that names %s is nowhere',
    externalUrl => {
      expect(link({ externalUrl })).toBeUndefined()
    },
  )

  test('is nowhere where there was no window, or the query is longer than an address may be', () => {
    const record = recordWith({ externalUrl: 'https://prometheus.example' })
    expect(graphLink({ ...record, window: null }, 'up')).toBeUndefined()
    expect(graphLink(record, 'x'.repeat(4000))).toBeUndefined()
  })
})

describe('the dashboard', () => {
  test('keeps its variables, and is at exactly the window', () => {
    const dashboard =
      'https://grafana.example/d/abc/shop?orgId=2&from=now-1h&to=now&var-env=a%20b#panel-2'
    expect(dashboardLink(recordWith({}, { dashboard }))).toBe(
      'https://grafana.example/d/abc/shop?orgId=2&var-env=a%20b&from=1793714530250&to=1793714650250',
    )
  })

  test('is nowhere where nobody named one', () => {
    expect(dashboardLink(recordWith({}))).toBeUndefined()
  })
})

test('each objective that asked has the graph of its query, counts that of their chart', () => {
  const record = exampleRecord('server')
  const [value, cpu] = readParts(record).graphs
  expect(value).toMatchObject({
    of: 3,
    url: expect.stringContaining('expr=histogram_quantile%280.95'),
  })
  expect(cpu).toMatchObject({
    of: 4,
    url: expect.stringContaining('expr=sum%28rate%28process_cpu'),
  })
  const asCounts = {
    ...record,
    plan: {
      ...record.plan,
      objectives: record.plan.objectives.map(objective =>
        objective.name === 'server p95' && objective.source === 'prometheus'
          ? {
              ...objective,
              indicator: { kind: 'counts' as const, partIs: 'bad' as const, part: 'a', total: 'b' },
            }
          : objective,
      ),
    },
    evidence: {
      ...record.evidence,
      answers: record.evidence.answers.map(answer =>
        answer.purpose === 'chart'
          ? { ...answer, measured: { ...answer.measured, query: 'chart' } }
          : answer,
      ),
    },
  }
  expect(readParts(asCounts).graphs[0]!.url).toContain('g0.expr=chart&')
})
