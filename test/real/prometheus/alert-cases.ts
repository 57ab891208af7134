/**
 * A rule and what its numbers do, in seconds of the script; the window is from second 8 to
 * second 28.
 */
export type AlertCase = {
  /** Name of the alert. */
  name: string
  rule: string
  /** Lines of metrics at a time of the script. */
  metrics: (second: number) => string[]
  /**
   * Whether it fires within the window: what Prometheus is to say, and what follows from the rule.
   */
  fires: boolean
  /** What comes of it here. */
  verdict: string
}

export const alertWindow = { start: 8, end: 28 }

const gauge = (name: string, value: number | string, labels = ''): string =>
  `case_value{case="${name}"${labels && `,${labels}`}} ${value}`

const during =
  (...spans: [from: number, to: number][]) =>
  (second: number): boolean =>
    spans.some(([from, to]) => second >= from && second < to)

/** A rule whose expression is true in some spans of time. */
function simple(
  name: string,
  more: string,
  spans: [number, number][],
  fires: boolean,
  verdict: string,
): AlertCase {
  const isTrue = during(...spans)
  return {
    name,
    rule: `{ alert: ${name}, expr: 'case_value{case="${name}"} > 0.5'${more} }`,
    metrics: second => [gauge(name, isTrue(second) ? 1 : 0)],
    fires,
    verdict,
  }
}

const ever = Number.POSITIVE_INFINITY
const critical = ', labels: { severity: critical }'

export const alertCases: AlertCase[] = [
  simple('AtOnce', critical, [[12, 18]], true, 'fail'),
  simple('Warning', ', labels: { severity: warning }', [[12, 18]], true, 'warn'),
  simple('NeverTrue', '', [], false, 'pass'),
  simple('BeforeTheWindow', '', [[0, 4]], false, 'pass'),
  simple(
    'Flapping',
    ', for: 6s',
    Array.from({ length: 8 }, (_, i): [number, number] => [6 * i - 1, 6 * i + 2]),
    false,
    'pass',
  ),
  {
    name: 'Gaps',
    rule: `{ alert: Gaps, expr: 'case_value{case="Gaps"} > 0.5', for: 7s }`,
    metrics: second =>
      during([12, 15], [19, 22])(second) ? [] : [gauge('Gaps', during([8, 26])(second) ? 1 : 0)],
    fires: false,
    verdict: 'pass',
  },
  {
    name: 'Vanished',
    rule: `{ alert: Vanished, expr: 'case_value{case="Vanished"} > 0.5' }`,
    metrics: second => (second < 16 ? [gauge('Vanished', 0)] : []),
    fires: false,
    verdict: 'inconclusive: no-data',
  },
  simple('AsLongAsTheWindow', ', for: 20s', [[5, ever]], true, 'fail'),
  simple('Late', ', for: 5s', [[19, ever]], true, 'fail'),
  simple('Pending', ', for: 12s', [[22, ever]], false, 'warn'),
  simple('Resolved', ', for: 3s', [[11, 18]], true, 'fail'),
  simple('FiredBefore', ', for: 2s', [[0, 14]], true, 'fail'),
  simple('KeptFiring', ', for: 1s, keep_firing_for: 9s', [[0, 5]], true, 'fail'),
  simple('KeptFiringTooShort', ', for: 1s, keep_firing_for: 2s', [[0, 3]], false, 'pass'),
  simple('LongerThanTheTest', ', for: 1m', [], false, 'inconclusive: not-evaluable'),
  simple('LongerAndTrue', ', for: 1m', [[10, ever]], false, 'inconclusive: not-evaluable'),
  simple('LongerButTrueBefore', ', for: 23s', [[0, ever]], true, 'fail'),
  {
    name: 'SeveralAlerts',
    rule: `{ alert: SeveralAlerts, expr: 'case_value{case="SeveralAlerts"} > 0.5', for: 3s, annotations: { summary: 'Errors of {{ $labels.route }}: {{ $value | humanizePercentage }}' } }`,
    metrics: second => [
      gauge('SeveralAlerts', during([12, 19])(second) ? 0.73 : 0, 'route="/a"'),
      gauge('SeveralAlerts', 0, 'route="/b"'),
      gauge('SeveralAlerts', during([16, 23])(second) ? 0.9 : 0, 'route="/c"'),
    ],
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'Recorded',
    rule: `{ alert: Recorded, expr: 'avg_over_time(case:recorded{route=~"/a|/x"}[4s]) > 0.5', for: 2s }`,
    metrics: second => [
      gauge('Recorded', during([12, 22])(second) ? 1 : 0, 'route="/a"'),
      gauge('Recorded', 0, 'route="/b"'),
    ],
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'RecordedOther',
    rule: `{ alert: RecordedOther, expr: 'case:recorded{route!="/a", kind="test"} > 0.5', for: 2s }`,
    metrics: () => [],
    fires: false,
    verdict: 'pass',
  },
  {
    name: 'RecordedNotOfPattern',
    rule: `{ alert: RecordedNotOfPattern, expr: 'case:recorded{route!~"/b|/x"} > 0.5', for: 2s }`,
    metrics: () => [],
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'RecordedElsewhere',
    rule: `{ alert: RecordedElsewhere, expr: 'case:recorded{route="/elsewhere"} > 0.5', for: 2s }`,
    metrics: () => [],
    fires: false,
    verdict: 'inconclusive: no-data',
  },
  {
    name: 'Absent',
    rule: `{ alert: Absent, expr: 'absent(case_value{case="Absent"})', for: 3s }`,
    metrics: second => (second < 15 ? [gauge('Absent', 1)] : []),
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'NotAbsent',
    rule: `{ alert: NotAbsent, expr: 'absent(case_value{case="NotAbsent"})', for: 1s }`,
    metrics: () => [gauge('NotAbsent', 1)],
    fires: false,
    verdict: 'pass',
  },
  {
    name: 'NotANumber',
    rule: `{ alert: NotANumber, expr: 'case_value{case="Nought"} / case_value{case="Nought"}', for: 3s }`,
    metrics: () => [gauge('Nought', 0)],
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'DividedByNothing',
    rule: `{ alert: DividedByNothing, expr: 'sum(case_value{case="NotAbsent"}) / sum(case_value{case="Nought"}) > 0.5' }`,
    metrics: () => [],
    fires: true,
    verdict: 'fail',
  },
  {
    name: 'ValueInALabel',
    rule: `{ alert: ValueInALabel, expr: 'case_value{case="ValueInALabel"} > 0', for: 3s, labels: { seen: '{{ $value }}' } }`,
    metrics: second => [gauge('ValueInALabel', 1 + second)],
    fires: false,
    verdict: 'warn',
  },
  {
    name: 'NoSuchMetric',
    rule: `{ alert: NoSuchMetric, expr: 'rate(case_valeu[5s]) > 0.5' }`,
    metrics: () => [],
    fires: false,
    verdict: 'inconclusive: no-data',
  },
  {
    name: 'AnotherJob',
    rule: `{ alert: AnotherJob, expr: 'case_value{job="api"} > 0.5' }`,
    metrics: () => [],
    fires: false,
    verdict: 'inconclusive: no-data',
  },
  {
    name: 'NoErrorYet',
    rule: `{ alert: NoErrorYet, expr: 'case_value{case="Codes",code=~"5.."} / ignoring (code) case_value{case="Codes"} > 0.5' }`,
    metrics: () => [gauge('Codes', 1, 'code="200"')],
    fires: false,
    verdict: 'pass',
  },
  {
    name: 'NoSuchLabel',
    rule: `{ alert: NoSuchLabel, expr: 'case_value{case="Codes",status=~"5.."} / ignoring (status) case_value{case="Codes"} > 0.5' }`,
    metrics: () => [],
    fires: false,
    verdict: 'inconclusive: no-data',
  },
]

export const ruleFile = `groups:
  - name: recorded
    interval: 1s
    rules:
      - record: case:recorded
        expr: sum by (route) (case_value{case="Recorded"})
        labels: { kind: test }
  - name: cases
    interval: 1s
    rules:
${alertCases.map(({ rule }) => `      - ${rule}`).join('\n')}
`
