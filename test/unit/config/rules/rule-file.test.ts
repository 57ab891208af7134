import { describe, expect, it } from 'vitest'
import { parseRuleFile } from '../../../../src/config/rules/rule-file.ts'
import { formatMistake } from '../../../../src/model/problem.ts'

const parse = (text: string) => parseRuleFile(text, 'rules.yml')
const mistakesOf = (text: string) =>
  parse(text).mistakes.map(one => formatMistake(one).replace(/^rules\.yml:/, ''))

/** One rule of one group, in line 4 and below. */
const ruled = (...lines: string[]) =>
  ['groups:', '  - name: g', '    rules:', ...lines.map(line => `      ${line}`)].join('\n')

describe('a rule file', () => {
  it('has alerts and what is recorded, with the times and labels of their groups', () => {
    const { alerts, records, mistakes } = parse(`
groups:
  - name: shop
    interval: 15s
    query_offset: 30s
    limit: 10
    labels: { team: shop, severity: info }
    rules:
      - alert: HighErrorRate
        expr: |
          sum(rate(errors_total[1m]))
            > 0.05
        for: 1m30s
        keep_firing_for: 1d
        labels: { severity: critical, tier: 1 }
        annotations: { summary: "Errors of {{ $labels.route }}", empty: }
      - record: job:errors:rate1m
        expr: sum by (job) (rate(errors_total[1m]))
        labels: { tier: 2 }
  - name: other
    interval: 0s
    rules:
      - { alert: Always, expr: 1, for: 0 }
`)
    expect(mistakes).toEqual([])
    expect(alerts).toEqual([
      {
        name: 'HighErrorRate',
        group: 'shop',
        expr: 'sum(rate(errors_total[1m]))\n  > 0.05',
        limit: 10,
        forMs: 90_000,
        keepFiringMs: 86_400_000,
        intervalMs: 15_000,
        offsetMs: 30_000,
        labels: { team: 'shop', severity: 'critical', tier: '1' },
        annotations: { summary: 'Errors of {{ $labels.route }}', empty: '' },
        place: { file: 'rules.yml', line: 10, column: 15 },
      },
      {
        name: 'Always',
        group: 'other',
        expr: '1',
        forMs: 0,
        keepFiringMs: 0,
        labels: {},
        annotations: {},
        place: { file: 'rules.yml', line: 23, column: 32 },
      },
    ])
    expect(records).toEqual([
      {
        name: 'job:errors:rate1m',
        expr: 'sum by (job) (rate(errors_total[1m]))',
        labels: { team: 'shop', severity: 'info', tier: '2' },
        intervalMs: 15_000,
        place: { file: 'rules.yml', line: 18, column: 15 },
      },
    ])
  })

  it('may be a resource of the Prometheus Operator, or several', () => {
    const resource = (name: string) => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: ${name}, labels: { role: alert-rules } }
spec:
  groups:
    - name: ${name}
      partial_response_strategy: warn
      rules: [{ alert: ${name}, expr: up == 0 }]
`
    const { alerts, mistakes } = parse(`${resource('A')}---\n${resource('B')}`)
    expect(mistakes).toEqual([])
    expect(alerts.map(({ name }) => name)).toEqual(['A', 'B'])
  })

  it('may begin lines of its texts with {{, and may have {{ in a string of an expression', () => {
    const lines = [
      'annotations:',
      '  a: |',
      '    {{ $labels.job }} is',
      "  b: '",
      "    {{ $value }}'",
    ]
    const { alerts, mistakes } = parse(
      ruled(
        '- alert: A',
        `  expr: 'label_replace(up, "a", "{{b}}", "", "")'`,
        ...lines.map(line => `  ${line}`),
      ),
    )
    expect(mistakes).toEqual([])
    expect(alerts[0]?.annotations).toEqual({ a: '{{ $labels.job }} is\n', b: ' {{ $value }}' })
  })

  it('may have anchors, aliases and merge keys', () => {
    const text = ruled(
      ...[
        '- &a',
        '  alert: A',
        '  expr: &e up == 0',
        '  labels: &page { severity: critical, team: shop }',
      ],
      ...[
        '- { alert: B, expr: *e, labels: *page }',
        '- { <<: *a, alert: C, labels: { <<: *page, team: web } }',
      ],
    )
    const { alerts, mistakes } = parse(text)
    expect(mistakes).toEqual([])
    expect(alerts.map(({ name, expr, labels }) => [name, expr, labels])).toEqual([
      ['A', 'up == 0', { severity: 'critical', team: 'shop' }],
      ['B', 'up == 0', { severity: 'critical', team: 'shop' }],
      ['C', 'up == 0', { severity: 'critical', team: 'web' }],
    ])
  })

  it('may have keys without a value, as if they were not there', () => {
    const { alerts, mistakes } = parse(
      ruled('- alert: A', '  expr: up', '  for:', '  labels:', '  annotations:'),
    )
    expect(mistakes).toEqual([])
    expect(alerts[0]).toMatchObject({ forMs: 0, labels: {}, annotations: {} })
    expect(mistakesOf(ruled('- alert: A', '  expr:'))).toEqual([
      '4:9: groups[0].rules[0]: `expr` is missing',
    ])
  })

  it('may have the keys of Mimir and of Loki in its groups, the delay of Mimir being an offset', () => {
    const group = (more: string) =>
      `namespace: shop\ngroups:\n  - { name: g, ${more}, rules: [{ alert: A, expr: up }] }\n`
    const { alerts, mistakes } = parse(
      group(
        'evaluation_delay: 3m, align_evaluation_time_on_interval: true, source_tenants: [a, b], remote_write: [{}]',
      ),
    )
    expect(mistakes).toEqual([])
    expect(alerts[0]).toMatchObject({ offsetMs: 180_000 })
    expect(parse(group('evaluation_delay: 3m, query_offset: 1m')).alerts[0]).toMatchObject({
      offsetMs: 60_000,
    })
  })

  const resource = (name: string) =>
    `{ apiVersion: monitoring.coreos.com/v1, kind: PrometheusRule, metadata: { name: ${name} }, spec: { groups: [{ name: ${name}, rules: [{ alert: ${name}, expr: up == 0 }] }] } }`
  const configMap = (data: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n${data}`
  const namesOf = (text: string) => {
    const { alerts, mistakes } = parse(text)
    expect(mistakes).toEqual([])
    return alerts.map(({ name }) => name)
  }

  it('may be a List of resources, as kubectl gives it', () => {
    const list = (kind: string) =>
      `apiVersion: v1\nkind: ${kind}\nitems:\n  - ${resource('A')}\n  - ${resource('B')}\n`
    expect(namesOf(list('List'))).toEqual(['A', 'B'])
    expect(namesOf(list('PrometheusRuleList'))).toEqual(['A', 'B'])
    expect(
      mistakesOf(`kind: List\nitems:\n  - ${resource('A').replace('expr', 'exp')}\n`)[0],
    ).toMatch(/^3:\d+: items\[0\]\.spec\.groups\[0\]\.rules\[0\]: /)
  })

  it('may be a ConfigMap of rule files, whatever else it holds', () => {
    const rules = (name: string) =>
      `    groups:\n      - name: g\n        rules: [{ alert: ${name}, expr: up }]\n`
    const others =
      '  prometheus.yml: |\n    global: { scrape_interval: 15s }\n  notes.txt: "a: [ no YAML"\n'
    expect(
      namesOf(configMap(`  a.rules: |\n${rules('A')}  b.yml: |\n${rules('B')}${others}`)),
    ).toEqual(['A', 'B'])
  })

  it('says where in a ConfigMap its mistakes are', () => {
    const broken =
      '  a.yml: |\n\n    groups:\n      - name: g\n        rules:\n          - { alert: A, expr: up, fur: 5m }\n'
    expect(mistakesOf(configMap(broken))).toEqual([
      '10:35: data.a.yml.groups[0].rules[0]: unknown key `fur` (did you mean `for`?)',
    ])
    expect(mistakesOf(configMap('  a.yml: |\n    grups: []\n'))[0]).toMatch(
      /^6:5: data\.a\.yml: unknown key `grups`/,
    )
    expect(mistakesOf(configMap('  a.rules: |\n    groups: [\n'))[0]).toMatch(
      /^6:13: .*YAML syntax/,
    )
    expect(mistakesOf(configMap('  prometheus.yml: "global: {}"\n'))).toEqual([
      '1:1: the ConfigMap contains no rule file: no text in its `data` has `groups`',
    ])
  })

  it('may be a rendered chart, in which other resources stand beside rules', () => {
    const others =
      'kind: Deployment\nspec: { replicas: 1 }\n---\nkind: ConfigMap\ndata: { a: b }\n---\n'
    expect(namesOf(`${others}${resource('A')}\n`)).toEqual(['A'])
    expect(mistakesOf(`${others}kind: PrometheusRules\nspec: { groups: [] }\n`)).toEqual([
      '7:7: expected a PrometheusRule; found a PrometheusRules',
    ])
    expect(mistakesOf('kind: Deployment\nspec: { groups: [] }\n')).toEqual([
      '1:7: expected a PrometheusRule; found a Deployment',
    ])
  })

  it('may record names that only Prometheus 3 has', () => {
    expect(parse(ruled('- record: http.server.requests', '  expr: up')).records[0]?.name).toBe(
      'http.server.requests',
    )
  })

  it('may have no groups, or groups without rules', () => {
    expect(parse('groups: []')).toEqual({ alerts: [], records: [], mistakes: [] })
    expect(parse('groups: [{ name: a }, { name: b, rules: [] }]').mistakes).toEqual([])
  })

  it.each([
    [
      ruled('- alert: A', '  exprs: up'),
      [
        '4:9: groups[0].rules[0]: `expr` is missing',
        '5:9: groups[0].rules[0]: unknown key `exprs` (did you mean `expr`?)',
      ],
    ],
    [ruled('- expr: up'), ['4:9: groups[0].rules[0]: `alert` or `record` is missing']],
    [
      ruled('- alert: A', '  record: a', '  expr: up'),
      ['5:9: groups[0].rules[0]: `alert` and `record` exclude each other (keep one of them)'],
    ],
    [
      ruled('- record: a', '  expr: up', '  for: 5m', '  annotations: {}'),
      [
        '6:9: groups[0].rules[0]: `for` belongs to an alert, not to a recording rule',
        '7:9: groups[0].rules[0]: `annotations` belongs to an alert, not to a recording rule',
      ],
    ],
    [
      ruled('- record: a{b="c"}', '  expr: up'),
      ['4:17: groups[0].rules[0]: expected the name of a metric; found "a{b=\\"c\\"}"'],
    ],
    [
      ruled('- alert: A', '  expr: up', '  for: 5 minutes'),
      [
        '6:14: groups[0].rules[0].for: expected a duration; found "5 minutes" (as Prometheus writes it, such as 5m, 1m30s or 1d)',
      ],
    ],
    [
      ruled('- alert: A', '  expr: up', '  for: 5'),
      [
        '6:14: groups[0].rules[0].for: expected a duration; found the number 5 (a duration of Prometheus, such as 5m or 1m30s)',
      ],
    ],
    [
      ruled('- alert: A', "  expr: 'up > {{ .Values.least }}'"),
      [
        '5:15: groups[0].rules[0].expr: this is a template, not YAML (render it first, for example with `helm template`, and name the result)',
      ],
    ],
    [
      'groups:\n{{- range .Values.groups }}\n  - name: a\n{{- end }}',
      [
        '2:1: this is a template, not YAML (render it first, for example with `helm template`, and name the result)',
      ],
    ],
    [
      ruled('- alert: A', '  expr: [up]'),
      ['5:15: groups[0].rules[0].expr: expected a PromQL expression; found a list'],
    ],
    [
      ruled('- alert: A', '  expr: up', '  labels: [a]'),
      ['6:17: groups[0].rules[0].labels: expected a mapping; found a list'],
    ],
    [
      ruled('- alert: A', '  expr: up', '  labels: { __name__: a }'),
      ['6:19: groups[0].rules[0].labels: `__name__` cannot be a label of a rule'],
    ],
    [
      'groups: [{ name: a }, { name: a }]',
      ['1:23: groups[1]: duplicate name `a` (first in line 1; give one of them another `name`)'],
    ],
    [
      'group: []',
      ['1:1: unknown key `group` (did you mean `groups`?)', '1:1: `groups` is missing'],
    ],
    [
      'kind: ConfigMap\nspec: { groups: [] }',
      ['1:1: the ConfigMap contains no rule file: no text in its `data` has `groups`'],
    ],
    ['# nothing', ['1:1: the file is empty']],
    [
      ruled('- alert: A', '  expr: up', '   for: 5m'),
      [expect.stringMatching(/^\d+:\d+: .*\(YAML syntax\)/)],
    ],
  ])('%j is wrong, and says where', (text, expected) => {
    expect(mistakesOf(text)).toEqual(expected)
    expect(parse(text)).toMatchObject({ alerts: [], records: [] })
  })
})

it.each([
  'hvs.CAESIJtnTokenThatNobodyMasked1234567',
  'CAESIJ: CAESIJ\nCAESIJ: 1',
  '- CAESIJ',
  '{ "type": "service_account", "private_key": "CAESIJ" }',
])('nothing of a file that is no rule file is quoted: %j', text => {
  const { mistakes } = parseRuleFile(text, 'f.yml')
  expect(mistakes).not.toEqual([])
  expect(JSON.stringify(mistakes)).not.toContain('CAES')
})
