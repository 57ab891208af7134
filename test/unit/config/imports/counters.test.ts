import { describe, expect, test } from 'vitest'
import { parseCounter, ratioIndicator } from '../../../../src/config/imports/counters.ts'

test('a comment at the end of a query swallows nothing of what is put together with it', () => {
  expect(ratioIndicator({ partIs: 'bad', part: 'max(a) # x', total: 'max(b) # y' })).toEqual({
    kind: 'value',
    query: '1 - (max(a) # x\n) / (max(b) # y\n)',
  })
})

describe('a query that counts', () => {
  test.each([
    ['x_total', 'x_total'],
    ['sum(x_total)', 'x_total'],
    ['sum(rate(x_total[$window]))', 'x_total'],
    ['sum ( increase ( x_total{a="b)"} [5m] ) )', 'x_total{a="b)"}'],
    ['(sum(rate(x_total{le="0.4",verb!="WATCH"}[1h30m])))', 'x_total{le="0.4",verb!="WATCH"}'],
    ['rate(job:x:total{a=~"5..|{}[5m]"}[5m])', 'job:x:total{a=~"5..|{}[5m]"}'],
    ['sum(\n  rate(x_total[5m])\n)\n', 'x_total'],
    ['sum(rate(x_total{a="# b"}[5m])) # all of them', 'x_total{a="# b"}'],
    ['sum(rate(x_total[5m])) > 0', 'x_total'],
    ['sum without (instance, pod) (rate(x_total[5m]))', 'x_total'],
  ])('%s is the counter %s', (query, selector) => {
    expect(parseCounter(query)).toEqual({ selector })
  })

  test.each([
    'sum(rate(x[5m])) or vector(0)',
    '(sum(rate(x[5m]))) OR on() vector(0)',
    'sum(rate(x[5m]) or vector(0))',
  ])('%s is zero without series', query =>
    expect(parseCounter(query)).toEqual({ selector: 'x', absent: 'ok' }),
  )

  test.each([
    'sum by (code) (rate(x[5m]))',
    'sum(rate(x[5m])) by (code)',
    'sum(rate(x[5m])) * 2',
    'sum(rate(x[5m])) + sum(rate(y[5m]))',
    'sum(rate(x[5m] offset 1h))',
    'sum(rate(x[5m:1m]))',
    'sum_over_time(x[5m])',
    'max(x)',
    'x offset 5m',
    '{job="x"}',
    'vector(1)[5m]',
    'irate(x[5m])',
    'x > 3',
    '((x)',
    '',
  ])('%j is none', query => expect(parseCounter(query)).toBeUndefined())
})

describe('the ratio of two queries', () => {
  const rate = (selector: string) => `sum(rate(${selector}[$window]))`

  test('of counters is counted', () => {
    expect(ratioIndicator({ partIs: 'bad', part: rate('b'), total: rate('t') })).toEqual({
      kind: 'counts',
      partIs: 'bad',
      part: 'b',
      total: 't',
    })
    expect(
      ratioIndicator({ partIs: 'good', part: `${rate('g')} or vector(0)`, total: 't' }),
    ).toEqual({
      kind: 'counts',
      partIs: 'good',
      part: 'g',
      total: 't',
      absent: 'ok',
    })
  })

  test('of all that is not in a part counts that part', () => {
    const part = `(\n${rate('t{a = "b"}')}\n-\n${rate('fast{le="0.4"}')}\n)`
    const counted = { kind: 'counts', part: 'fast{le="0.4"}', total: 't{a="b"}' }
    expect(ratioIndicator({ partIs: 'bad', part, total: rate('t{a="b"}') })).toEqual({
      ...counted,
      partIs: 'good',
    })
    expect(ratioIndicator({ partIs: 'good', part, total: rate('t{a="b"}') })).toEqual({
      ...counted,
      partIs: 'bad',
    })
    // All of something else.
    expect(ratioIndicator({ partIs: 'bad', part, total: rate('u') }).kind).toBe('value')
  })

  test('of anything else is asked of the source, as the good share', () => {
    expect(ratioIndicator({ partIs: 'bad', part: 'max(b)', total: ' t ' })).toEqual({
      kind: 'value',
      query: '1 - (max(b)) / (t)',
    })
    expect(ratioIndicator({ partIs: 'good', part: 'g', total: 'max(t)' })).toEqual({
      kind: 'value',
      query: '(g) / (max(t))',
    })
  })
})
