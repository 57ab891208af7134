import { expect, test } from 'vitest'
import {
  formatLabel,
  matchersOf,
  metricOf,
  readSelector,
  selectorOf,
} from '../../../src/promql/selector.ts'

test.each([
  ['http_requests_total{code="500"}', 'http_requests_total'],
  ['job:a:rate5m', 'job:a:rate5m'],
  ['{"http.server.requests"}', 'http.server.requests'],
  [`{ job="x", 'http.server.requests' , "http.route"="/" }`, 'http.server.requests'],
  ['{__name__="a"}', 'a'],
  ['{__name__=~"a.*"}', undefined],
  ['{job="x"}', undefined],
])('the metric of %s is %s', (selector, metric) => expect(metricOf(selector)).toBe(metric))

test.each([
  ['up', []],
  ['up{}', []],
  ['a{job="x"}', [['job', '=', '"x"', 'job="x"']]],
  [
    'a{code=~"5..,}", job!= \'x="y"\', z!~`"`, }',
    [
      ['code', '=~', '"5..,}"', 'code=~"5..,}"'],
      ['job', '!=', `'x="y"'`, `job!= 'x="y"'`],
      ['z', '!~', '`"`', 'z!~`"`'],
    ],
  ],
  ['a{x="\\"y=\\"z"}', [['x', '=', '"\\"y=\\"z"', 'x="\\"y=\\"z"']]],
  [
    '{"a b", "x.y"=~"z", c="d"}',
    [
      ['x.y', '=~', '"z"', '"x.y"=~"z"'],
      ['c', '=', '"d"', 'c="d"'],
    ],
  ],
  ['{"a=\\"b\\""}', []],
])('the matchers of %s', (selector, expected) => {
  expect(
    matchersOf(selector).map(({ name, operator, value, text }) => [name, operator, value, text]),
  ).toEqual(expected)
})

test('what cannot be read to its end is told', () => {
  expect(readSelector('a{x="y"}').whole).toBe(true)
  expect(readSelector('{"a", x="y", }').whole).toBe(true)
  expect(readSelector('a{x="y" z}').whole).toBe(false)
  expect(readSelector('a{x=').whole).toBe(false)
})

test('a selector of a metric has its name in quotes where it needs some', () => {
  expect(selectorOf('a')).toBe('a')
  expect(selectorOf('a', ['x="y"'])).toBe('a{x="y"}')
  expect(selectorOf('a.b')).toBe('{"a.b"}')
  expect(selectorOf('a.b', ['x="y"', '"c.d"="e"'])).toBe('{"a.b",x="y","c.d"="e"}')
  expect(['le', 'http.route'].map(formatLabel)).toEqual(['le', '"http.route"'])
})
