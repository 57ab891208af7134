import { describe, expect, it } from 'vitest'
import { parseRuleFile } from '../../../src/config/rule-file.ts'
import { formatMistake } from '../../../src/model/problem.ts'

const parse = (text: string) => parseRuleFile(text, 'rules.yml')
const mistakesOf = (text: string) => parse(text).mistakes.map(one => formatMistake(one).replace(/^rules\.yml:/, ''))

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
        '6:9: groups[0].rules[0]: `for` belongs to an alert, not to what is recorded',
        '7:9: groups[0].rules[0]: `annotations` belongs to an alert, not to what is recorded',
      ],
    ],
    [ruled('- record: a b', '  expr: up'), ['4:17: groups[0].rules[0]: expected the name of a metric; found "a b"']],
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
        '5:15: groups[0].rules[0].expr: this is a template, not a rule file (render it first, for example with `helm template`, and name the result)',
      ],
    ],
    [
      'groups:\n{{- range .Values.groups }}\n  - name: a\n{{- end }}',
      [
        '2:1: this is a template, not a rule file (render it first, for example with `helm template`, and name the result)',
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
      'groups: [{ name: a }, { name: a }]',
      ['1:23: groups[1]: the name `a` is there twice (first in line 1; give one of them another `name`)'],
    ],
    ['group: []', ['1:1: unknown key `group` (did you mean `groups`?)', '1:1: `groups` is missing']],
    ['kind: ConfigMap\nspec: { groups: [] }', ['1:7: expected a PrometheusRule; found a ConfigMap']],
    ['# nothing', ['1:1: the file is empty']],
    [ruled('- alert: A', '  expr: up', '   for: 5m'), [expect.stringMatching(/^\d+:\d+: .*\(YAML syntax\)/)]],
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
