import { expect, test } from 'vitest'
import {
  expandTemplate,
  readsValue,
} from '../../../../../src/providers/prometheus/alerts/alert-template.ts'

const labels = { route: '/checkout', code: '500' }
const expand = (text: string, value = 0.0731) => expandTemplate(text, { labels, value })

test.each([
  ['Errors of {{ $labels.route }}', 'Errors of /checkout'],
  ['{{$labels.route}} {{.Labels.code}} {{- $labels.missing -}}!', '/checkout 500 !'],
  ['{{ $value }} and {{ .Value }}', '0.0731 and 0.0731'],
  ['{{ $value | humanizePercentage }}', '7.31%'],
  ['{{ humanizePercentage $value }}', '7.31%'],
  ['{{ $value | printf "%.2f" }} {{ printf "%.1f" $value }}', '0.07 0.1'],
  ['{{ printf "%s: %.3f%%" $labels.route $value }}', '/checkout: 0.073%'],
  ['{{ $labels.route | toUpper }}', '/CHECKOUT'],
  ['{{ $labels.code | humanize }}', '500'],
])('%s becomes %s', (text, expected) => {
  expect(expand(text)).toBe(expected)
})

// As Prometheus's own functions print them.
test.each([
  ['humanize', 0, '0'],
  ['humanize', 1234.567, '1.235k'],
  ['humanize', 1_234_567, '1.235M'],
  ['humanize', 999, '999'],
  ['humanize', 0.0123, '12.3m'],
  ['humanize', 0.00002, '20u'],
  ['humanize', Number.POSITIVE_INFINITY, '+Inf'],
  ['humanize1024', 0.5, '0.5'],
  ['humanize1024', 1024, '1ki'],
  ['humanize1024', 1_048_576 * 1.5, '1.5Mi'],
  ['humanizePercentage', 0.05, '5%'],
  ['humanizePercentage', 1.23456, '123.5%'],
  ['humanizePercentage', Number.NaN, 'NaN%'],
  ['humanizeDuration', 0, '0s'],
  ['humanizeDuration', 0.25, '250ms'],
  ['humanizeDuration', 4.5, '4.5s'],
  ['humanizeDuration', 90, '1m 30s'],
  ['humanizeDuration', 3661, '1h 1m 1s'],
  ['humanizeDuration', 90_061, '1d 1h 1m 1s'],
  ['humanizeDuration', -90, '-1m 30s'],
])('%s of %d is %s', (name, value, expected) => {
  expect(expand(`{{ $value | ${name} }}`, value)).toBe(expected)
})

test.each([
  [1e21, '1e+21'],
  [0.00001, '1e-05'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Inf'],
  [0.1 + 0.2, '0.30000000000000004'],
])('a value of %d is printed as Go prints it, %s', (value, expected) => {
  expect(expand('{{ $value }}', value)).toBe(expected)
})

test.each([
  '{{ if gt $value 5.0 }}a lot{{ end }}',
  '{{ query "up" | first | value }}',
  '{{ $externalLabels.cluster }}',
  '{{ $labels.route | reReplaceAll "a" "b" }}',
  '{{ printf "%.2f" }}',
  '{{ printf "%q" $value }}',
  '{{ }}',
  '{{',
  '{{ $labels.__proto__.x }}',
])('%s is left as it is', text => {
  expect(expand(text)).toBe(text)
})

test('what the labels hold is no template, and nothing in it acts or hides', () => {
  const hostile = { route: '{{ $value }}\n\u202e\u0007<b>' }
  expect(expandTemplate('{{ $labels.route }}', { labels: hostile, value: 1 })).toBe(
    '{{ $value }} <b>',
  )
})

test('a message has a length', () => {
  expect(expandTemplate('x'.repeat(1000), { labels, value: 1 })).toHaveLength(300)
})

test('which texts change with the value', () => {
  expect(['{{ $value }}', 'a {{ .Value | humanize }}'].map(readsValue)).toEqual([true, true])
  expect(['$value', '{{ $labels.value }}', 'critical'].map(readsValue)).toEqual([
    false,
    false,
    false,
  ])
})
