import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatMatcher,
  parseSelectors,
  withAnyBound,
} from '../../../src/promql/locate-selectors.ts'

test.each([
  ['up', ['up']],
  ['up{job="a"}', ['up{job="a"}']],
  ['{__name__=~"http_.*"}', ['{__name__=~"http_.*"}']],
  ['{"http.requests", code="500"}', ['{"http.requests", code="500"}']],
  ['job:http_requests:rate5m', ['job:http_requests:rate5m']],
  ['rate(http_requests_total[20s])', ['http_requests_total']],
  [
    'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{code!~"5.."}[1m30s])))',
    ['http_request_duration_seconds_bucket{code!~"5.."}'],
  ],
  ['sum(rate(a[5m])) by (le, job) / sum without (x) (rate(b[5m]))', ['a', 'b']],
  ['a * on(instance) group_left(version) b', ['a', 'b']],
  ['a / ignoring (x) group_right sum(b)', ['a', 'b']],
  ['a and b or c unless d', ['a', 'b', 'c', 'd']],
  ['a > bool 0.5', ['a']],
  ['a offset 5m + b @ 1700000000 + c @ end()', ['a', 'b', 'c']],
  ['max_over_time(rate(a[1m])[10m:30s])', ['a']],
  ['rate(a[1m]) + rate(a[1m])', ['a']],
  ['vector(1)', []],
  ['1 + 2e3 - 0x1F * Inf / NaN', []],
  ['time() - 5m', []],
  ['label_replace(a, "up", "$1", "job", "(.*)")', ['a']],
  ['a{x="}{ up (", y=\'"\', z=`\\`}', ['a{x="}{ up (", y=\'"\', z=`\\`}']],
  ['a{x="\\"}"} + b', ['a{x="\\"}"}', 'b']],
  ['count_values("version", build_info)', ['build_info']],
  ['a # + up\n+ b', ['a', 'b']],
  ['a\n{\n  x="1",\n}', ['a{\n  x="1",\n}']],
  ['SUM BY (le) (a)', ['a']],
  ['sum(count) + min', ['count', 'min']],
  ['absent(nonexistent{a="b"})', ['nonexistent{a="b"}']],
  ['-a ^ 2 % b', ['a', 'b']],
  ['', []],
  ['rate(a[', ['a']],
  ['a{x="', ['a', 'x']],
])('the series of %j are %j', (query, expected) => {
  expect(parseSelectors(query)).toEqual(expected)
})

test('no text makes it fail', () => {
  const piece = fc.constantFrom(
    'a',
    '{',
    '}',
    '"',
    "'",
    '`',
    '\\',
    '[',
    ']',
    '(',
    ')',
    ' by ',
    'sum',
    '#',
    '\n',
    '5m',
    '=',
    ',',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      expect(Array.isArray(parseSelectors(pieces.join('')))).toBe(true)
    }),
  )
})

test('a long broken text is read to its end', () => {
  // Where it grows with the square of the length this takes minutes, and runs into the test's own
  // deadline.
  expect(parseSelectors(`a{${'x="y\\'.repeat(50_000)}`)).toEqual(['a', 'x', 'y'])
})

test('a matcher for some values takes them as they are', () => {
  expect(formatMatcher('instance', ['10.0.0.1:80', 'a|b', 'c"\\d'])).toBe(
    'instance=~"10\\\\.0\\\\.0\\\\.1:80|a\\\\|b|c\\"\\\\\\\\d"',
  )
})

test.each([
  ['a_bucket{job="x",le="1"}', String.raw`a_bucket{job="x",le=~"1|1\\.0"}`],
  ['a_bucket{le="1.0"}', String.raw`a_bucket{le=~"1\\.0|1"}`],
  ['a_bucket{le="0.5"}', String.raw`a_bucket{le=~"0\\.5"}`],
  ['a_bucket{le="2500000"}', String.raw`a_bucket{le=~"2500000|2500000\\.0|2\\.5e\\+06"}`],
  ['a_bucket{le="+Inf"}', 'a_bucket{le="+Inf"}'],
  ['a_bucket{le!="1"}', 'a_bucket{le!="1"}'],
  ['a_total{code="1"}', 'a_total{code="1"}'],
])('the bucket of %s is found however its bound is written', (selector, found) => {
  expect(withAnyBound(selector)).toBe(found)
})
