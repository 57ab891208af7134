import { describe, expect, it } from 'vitest'
import {
  type Expression,
  expressionPattern,
  parseBound,
  parseExpression,
} from '../../../../../src/config/objectives/conditions/expression.ts'
import type { FixedMetric } from '../../../../../src/config/objectives/conditions/metrics.ts'

const read = (text: string): Expression => {
  const parsed = parseExpression(text)
  if ('refused' in parsed) throw new Error(`${text}: ${parsed.refused}`)
  return parsed.value
}

function metricOf(text: string): FixedMetric {
  const expression = read(text)
  if (expression.kind === 'compared') throw new Error(`${text} is a comparison`)
  return expression.metric
}

/** Right in their form, so that no pattern can refuse them. */
const onlyByMeaning = [
  'p(0) < 1s',
  'p(95) <= base + 0%',
  'p(100) < 1s',
  'p(101) < 1s',
  'p(95) < 0ms',
  'error_rate < 101%',
  'availability > 100%',
  'error_rate < 0%',
  'cpu < 0',
  'restarts < 0',
]

describe('an objective in its short form', () => {
  it.each([
    ['availability >= 99.9%', { kind: 'availability' }, '>=', 0.999, 'ratio'],
    ['availability > 99.95%', { kind: 'availability' }, '>', 0.9995, 'ratio'],
    ['availability >= 100%', { kind: 'availability' }, '>=', 1, 'ratio'],
    ['error_rate < 1%', { kind: 'error_rate' }, '<', 0.01, 'ratio'],
    ['error_rate <= 0%', { kind: 'error_rate' }, '<=', 0, 'ratio'],
    ['p(95) < 200ms', { kind: 'quantile', quantile: 0.95 }, '<', 200, 'ms'],
    ['p(99.9) <= 1.5s', { kind: 'quantile', quantile: 0.999 }, '<=', 1500, 'ms'],
    ['p(5)<1m', { kind: 'quantile', quantile: 0.05 }, '<', 60_000, 'ms'],
    ['avg < 80ms', { kind: 'avg' }, '<', 80, 'ms'],
    ['max <= 1h', { kind: 'max' }, '<=', 3_600_000, 'ms'],
    ['throughput >= 95/s', { kind: 'throughput' }, '>=', 95, '/s'],
    ['throughput > 6000/m', { kind: 'throughput' }, '>', 100, '/s'],
    ['cpu < 0.8', { kind: 'use', of: 'cpu' }, '<', 0.8, 'cores'],
    ['cpu <= 2 cores', { kind: 'use', of: 'cpu' }, '<=', 2, 'cores'],
    ['memory < 512MB', { kind: 'use', of: 'memory' }, '<', 512, 'MB'],
    ['memory < 1.5GB', { kind: 'use', of: 'memory' }, '<', 1500, 'MB'],
    ['memory <= 512MiB', { kind: 'use', of: 'memory' }, '<=', 536.870912, 'MB'],
    ['heap < 800kB', { kind: 'use', of: 'heap' }, '<', 0.8, 'MB'],
    ['event_loop < 50ms', { kind: 'use', of: 'event_loop' }, '<', 50, 'ms'],
    ['gc < 5%', { kind: 'use', of: 'gc' }, '<', 0.05, 'ratio'],
    ['threads < 500', { kind: 'use', of: 'threads' }, '<', 500, 'none'],
    ['open_files <= 1000', { kind: 'use', of: 'open_files' }, '<=', 1000, 'none'],
    ['restarts <= 0', { kind: 'use', of: 'restarts' }, '<=', 0, 'none'],
    ['restarts < 1', { kind: 'use', of: 'restarts' }, '<', 1, 'none'],
    ['  p(95)\t<  200ms  ', { kind: 'quantile', quantile: 0.95 }, '<', 200, 'ms'],
  ])('reads %s', (text, metric, comparator, threshold, unit) => {
    expect(read(text)).toMatchObject({ metric, comparator, threshold, unit })
    expect(text).toMatch(new RegExp(expressionPattern))
  })

  it.each([
    ['p(95) <= base + 10%', { kind: 'quantile', quantile: 0.95 }, '<=', { relative: 0.1 }, 'ms'],
    ['p(95) < base + 20ms', { kind: 'quantile', quantile: 0.95 }, '<', { absolute: 20 }, 'ms'],
    [
      'p(50)<=base+max(10%,1s)',
      { kind: 'quantile', quantile: 0.5 },
      '<=',
      { relative: 0.1, absolute: 1000 },
      'ms',
    ],
    ['avg <= base + max(5ms, 10%)', { kind: 'avg' }, '<=', { relative: 0.1, absolute: 5 }, 'ms'],
    ['error_rate <= base + 0.1%', { kind: 'error_rate' }, '<=', { absolute: 0.001 }, 'ratio'],
    ['availability >= base - 0.1%', { kind: 'availability' }, '>=', { absolute: 0.001 }, 'ratio'],
    ['throughput >= base - 5%', { kind: 'throughput' }, '>=', { relative: 0.05 }, '/s'],
    ['throughput > base - 5/s', { kind: 'throughput' }, '>', { absolute: 5 }, '/s'],
    ['slow <= base + 1%', { kind: 'slow' }, '<=', { absolute: 0.01 }, 'ratio'],
    ['slow(300ms) <= base + 1%', { kind: 'slow', overMs: 300 }, '<=', { absolute: 0.01 }, 'ratio'],
  ])('reads the comparison %s', (text, metric, comparator, tolerance, unit) => {
    expect(read(text)).toMatchObject({ kind: 'compared', metric, comparator, tolerance, unit })
    expect(text).toMatch(new RegExp(expressionPattern))
  })

  it('names a comparison with blanks in the usual places, and its request', () => {
    expect(read('p(95){checkout}<=base+max( 10%,20ms )')).toMatchObject({
      text: 'p(95){checkout} <= base + max(10%, 20ms)',
      request: 'checkout',
    })
  })

  it.each([
    ['p(99){checkout} < 500ms', 'checkout', 6],
    ['error_rate{GET /products} < 1%', 'GET /products', 11],
    ['p(99){GET /users/{id}/orders/{no}} < 500ms', 'GET /users/{id}/orders/{no}', 6],
    ['max { a < b } < 5s', 'a < b', 6],
  ])('reads the request of %s', (text, request, requestIndex) => {
    expect(read(text)).toMatchObject({ request, requestIndex })
  })

  it('is named by itself, with blanks in the usual places', () => {
    expect(read('p(95)<200ms').text).toBe('p(95) < 200ms')
    expect(read(' error_rate { GET /x }<=  1%').text).toBe('error_rate{GET /x} <= 1%')
  })

  it('has no request where it names none', () => {
    expect(read('p(95) < 200ms')).not.toHaveProperty('request')
  })

  it.each([
    ['', 0, 'expected a metric', 'availability'],
    ['p95 < 200ms', 0, 'there is no metric "p95"', 'p(95)'],
    ['P(95) < 200ms', 0, 'there is no metric "P(95)"', 'p(95)'],
    ['availabilty >= 99%', 0, 'there is no metric "availabilty"', 'availability'],
    ['median < 1s', 0, 'there is no metric "median"', 'p(50)'],
    ['http_req_failed < 1%', 0, 'there is no metric "http_req_failed"', 'error_rate'],
    ['constructor < 1%', 0, 'there is no metric "constructor"', 'known: '],
    ['p(0) < 1s', 0, 'expected a percentile above 0 and below 100; found p(0)', undefined],
    ['p(100) < 1s', 0, 'expected a percentile above 0 and below 100; found p(100)', 'max'],
    ['p(101) < 1s', 0, 'expected a percentile above 0 and below 100; found p(101)', 'max'],
    ['p(95){checkout < 1s', 5, 'the brace is not closed', undefined],
    ['p(95){} < 1s', 5, 'expected the name of a request between the braces', undefined],
    ['p(95)', 5, 'expected < or <=', '200ms'],
    ['p(95) == 1s', 6, 'expected < or <=; found ==', undefined],
    ['p(95) =< 1s', 6, 'expected < or <=; found =<', 'write <='],
    ['p(95) > 1s', 6, 'expected < or <=; found >', 'a lower value is better'],
    ['availability < 99%', 13, 'expected >= or >; found <', 'a higher value is better'],
    ['error_rate >= 1%', 11, 'expected < or <=; found >=', 'a lower value is better'],
    ['throughput < 5/s', 11, 'expected >= or >; found <', 'a higher value is better'],
    ['p(95) < 200', 8, 'expected a value such as 200ms; found "200"', '200ms'],
    ['p(95) <', 7, 'expected a value', undefined],
    ['p(95) < 0ms', 8, 'expected a value above zero; found "0ms"', undefined],
    ['p(95) < -5ms', 8, 'expected a value such as 200ms; found "-5ms"', undefined],
    ['p(95) < 5%', 8, 'expected a value such as 200ms; found "5%"', undefined],
    ['p(95) < 200ms please', 8, 'expected a value such as 200ms; found "200ms please"', undefined],
    ['error_rate < 0.01', 13, 'expected a value such as 1%; found "0.01"', '1%'],
    ['error_rate < 101%', 13, 'a share cannot be more than 100%; found "101%"', undefined],
    ['availability > 100%', 13, 'nothing can be > 100%', '>= 100%'],
    ['error_rate < 0%', 11, 'nothing can be < 0%', '<= 0%'],
    ['throughput >= 95', 14, 'expected a value such as 95/s; found "95"', '95/s'],
    ['p(95) <= base - 10%', 14, 'expected base +; found base -', 'p(95) <= base + 10%'],
    ['p(95) >= base + 10%', 6, 'expected < or <=; found >=', undefined],
    ['throughput >= base + 5%', 19, 'expected base -; found base +', 'throughput >= base - 5%'],
    [
      'p(95) <= base * 1.1',
      9,
      'expected a form such as base + 10%; found "base * 1.1"',
      'base + max(10%, 20ms)',
    ],
    [
      'p(95) <= base + 10',
      16,
      'expected a tolerance such as 5% or 200ms; found "10"',
      '10% or 10ms',
    ],
    ['p(95) <= base + 0%', 16, 'expected a tolerance above zero; found "0%"', undefined],
    [
      'error_rate <= base + 5/s',
      21,
      'expected a tolerance such as 0.1%; found "5/s"',
      'percentage points',
    ],
    ['max <= base + 10%', 0, 'max cannot be compared with a baseline', 'p(99.9)'],
    ['cpu{checkout} < 1', 3, 'cpu covers the whole target, not one request', undefined],
    ['cpu > 1', 4, 'expected < or <=; found >', 'a lower value is better'],
    ['cpu < 80%', 6, 'expected a value such as 0.8; found "80%"', undefined],
    ['cpu < 0', 6, 'expected a value above zero; found "0"', undefined],
    ['heap <= base + 10%', 0, 'heap cannot be compared with a baseline', undefined],
    ['memory < 512', 9, 'expected a value such as 512MB; found "512"', '512MB'],
    ['memory < 512Mb', 9, 'expected a value such as 512MB; found "512Mb"', undefined],
    ['restarts < 0', 9, 'nothing can be < 0', '<= 0'],
    ['restarts <= 0.5', 12, 'expected a value such as 0; found "0.5"', undefined],
    ['goroutines < 5', 0, 'there is no metric "goroutines"', 'threads'],
    ['rss < 5MB', 0, 'there is no metric "rss"', 'memory'],
    ['slow < 1%', 7, 'slow can only be compared with a baseline; found "1%"', 'base'],
  ])('refuses %j and points at what is wrong', (text, index, refused, hint) => {
    const parsed = parseExpression(text)
    expect(parsed).toMatchObject({ refused, index })
    if (hint) expect((parsed as { hint?: string }).hint).toContain(hint)
    if (!onlyByMeaning.includes(text)) expect(text).not.toMatch(new RegExp(expressionPattern))
  })

  it('reads a further bound in the same unit', () => {
    expect(parseBound(' 400ms', metricOf('p(95) < 500ms'))).toEqual({ value: 400 })
    expect(parseBound('99.95%', metricOf('availability >= 99.9%'))).toEqual({ value: 0.9995 })
    expect(parseBound('99.95%', metricOf('p(95) < 500ms'))).toHaveProperty('refused')
  })
})
