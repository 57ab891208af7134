import { expect, test } from 'vitest'
import type { HttpResponse } from '../../../../../src/net/http.ts'
import { parseServer } from '../../../../../src/providers/prometheus/api/server.ts'

const answer = (data: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  kind: 'answer',
  status: 200,
  headers,
  truncated: false,
  url: 'http://p.example/',
  body: typeof data === 'string' ? data : JSON.stringify({ status: 'success', data }),
})
const goVersion = 'go1.26.1'

test.each<[what: string, HttpResponse, kind: string, name: string]>([
  [
    'Prometheus 2',
    answer({ version: '2.42.0+ds', goVersion }),
    'prometheus',
    'Prometheus 2.42.0+ds',
  ],
  ['Prometheus 3', answer({ version: '3.5.3', goVersion }), 'prometheus', 'Prometheus 3.5.3'],
  [
    'VictoriaMetrics, which calls itself 2.24',
    answer({ version: '2.24.0' }, { 'x-server-hostname': 'vm' }),
    ...['victoriametrics', 'VictoriaMetrics'],
  ] as never,
  [
    'the same behind a proxy',
    answer({ version: '2.24.0' }),
    'other',
    'version 2.24.0 of another server',
  ],
  [
    'Mimir',
    answer({ application: 'Grafana Mimir', version: '2.14', goVersion }),
    'other',
    'Grafana Mimir 2.14',
  ],
  ['Thanos', answer({ version: '0.37.2', goVersion }), 'other', 'version 0.37.2 of another server'],
  ['a page', answer('<html>'), 'other', 'an unknown server'],
  ['null', answer('null'), 'other', 'an unknown server'],
  [
    'a version that is a string',
    answer({ version: 'rm -rf /', goVersion }),
    'other',
    'an unknown server',
  ],
])('%s', (_, given, kind, name) => {
  expect(parseServer(given)).toEqual({ kind, name })
})

test('who does not answer is unknown', () => {
  expect(parseServer({ kind: 'failed', reason: 'timeout', message: 'no' }).kind).toBe('other')
})
