import { describe, expect, test } from 'vitest'
import { dashboardAt } from '../../../../src/providers/link-at.ts'
import { graphLink } from '../../../../src/providers/prometheus/graph-link.ts'
import type { PrometheusSettings } from '../../../../src/providers/prometheus/settings.ts'
import { secrets } from '../../../support/secrets.ts'

const window = {
  start: Date.parse('2026-11-03T14:02:10.250Z') / 1000,
  end: Date.parse('2026-11-03T14:04:10.250Z') / 1000,
}

describe('the graph of a query', () => {
  const link = (settings: Partial<PrometheusSettings>) =>
    graphLink({ url: 'http://prometheus:9090', headers: {}, ...settings }, window, 'up')

  test('is over exactly the window, in whole seconds that hold it', () => {
    const settings = { externalUrl: 'https://prometheus.example/prod/' }
    expect(graphLink(settings, window, 'sum(rate(a{b="c|d"}[2m])) * 1')).toBe(
      'https://prometheus.example/prod/graph?g0.expr=sum(rate(a%7Bb%3D%22c%7Cd%22%7D%5B2m%5D))%20*%201&g0.tab=0&g0.range_input=121s&g0.end_input=2026-11-03%2014%3A04%3A11',
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
    const asked = {
      url: 'https://prometheus.example',
      headers: secrets({ 'X-Scope-OrgID': '***' }),
    }
    expect(link(asked)).toBeUndefined()
    expect(
      link({ ...asked, headers: {}, auth: { kind: 'bearer', ...secrets({ token: '***' }) } }),
    ).toBeUndefined()
    expect(link({ ...asked, externalUrl: 'http://10.2.3.4' })).toContain('http://10.2.3.4/graph?')
  })

  test('is nowhere where the window has no length', () => {
    const settings = { externalUrl: 'https://prometheus.example' }
    expect(graphLink(settings, { start: 1, end: 1 }, 'up')).toBeUndefined()
  })
})

describe('the dashboard', () => {
  test('keeps its variables, and is at exactly the window', () => {
    const dashboard =
      'https://grafana.example/d/abc/shop?orgId=2&from=now-1h&to=now&var-env=a%20b#panel-2'
    expect(dashboardAt(dashboard, window)).toBe(
      'https://grafana.example/d/abc/shop?orgId=2&var-env=a%20b&from=1793714530250&to=1793714650250',
    )
  })
})
