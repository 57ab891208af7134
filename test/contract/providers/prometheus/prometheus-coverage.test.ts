import { describe, expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Indicator, Subject } from '../../../../src/promql/indicator.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  fakePrometheus,
  freshness,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

/*
 * What a server says of series that end within the window, and of targets that were not scraped in
 * it.
 */

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const a = { job: 'shop', instance: 'a:80' }
const b = { job: 'shop', instance: 'b:80' }

/** `up` of a target each second, from a minute before the window to ten seconds behind it. */
const up = (
  metric: Record<string, string>,
  isUp: (second: number) => boolean | undefined = () => true,
) => ({
  metric: { __name__: 'up', ...metric },
  values: Array.from({ length: 90 }, (_, i) => i - 60).flatMap(second => {
    const value = isUp(second)
    return value === undefined ? [] : [[window.start + second, value ? '1' : '0']]
  }),
})

type Scene = {
  /**
   * Targets that had series since just before the window; of those the ones whose series ended;
   * whether others are fresh.
   */
  all?: Record<string, string>[]
  ended?: Record<string, string>[]
  isFresh?: boolean
  ups?: ReturnType<typeof up>[]
  /** What the objective's own query gives; no series where absent. */
  value?: string
  /** The newest sample of series that ended, and the start of their process, in seconds. */
  newest?: number
  started?: number
  /** Samples in the window of each selector that is counted; none where absent. */
  samples?: Record<string, string>
}

const single = (value: string | undefined): Reply =>
  value === undefined ? vector() : vector([{}, value])
const at = (second: number | undefined) =>
  second === undefined ? undefined : String(window.start + second)

async function measure(
  indicator: Indicator,
  {
    all = [],
    ended = [],
    isFresh = false,
    ups = [],
    value,
    newest = -380,
    started,
    samples = {},
  }: Scene,
) {
  const settled = ({ form }: Question): Reply => {
    if (form.query!.startsWith('topk')) return vector()
    if (!form.query!.includes('last_over_time')) return freshness(window.end + 1)
    const labelled = (of: string, targets: Record<string, string>[]) =>
      targets.map((labels): [Record<string, string>, string] => [{ ...labels, of }, '1'])
    return vector(
      ...labelled('all', all),
      ...labelled('ended', ended),
      ...(isFresh ? labelled('fresh', [{}]) : []),
    )
  }
  const one = (labels: Record<string, string>, text: string): [Record<string, string>, string] => [
    labels,
    text,
  ]
  const answer = ({ form, path }: Question): Reply => {
    const { query } = form
    if (query === undefined) return { status: 404, body: 'not found' }
    if (/^up\{?.*\[/.test(query)) return success('matrix', ups)
    if (query.startsWith('count by (__name__'))
      return vector(...ups.map(({ metric }) => one(metric, '1')))
    const counted = /^max\(count_over_time\((.*)\[20s\]\)\)$/.exec(query)?.[1]
    if (counted !== undefined) return single(samples[counted])
    if (query.startsWith('max(process_start_time_seconds{')) return single(at(started))
    if (query.startsWith('max(')) return single(at(newest))
    if (path.endsWith('query_range'))
      return success('matrix', [{ metric: {}, values: [[window.end, value]] }])
    return single(value)
  }

  const { url } = await fakePrometheus(answer, settled)
  return prometheus({ url, headers: {} }).measure(indicator, window, quietContext(skippingClock()))
}

const rate: Indicator = { kind: 'value', query: 'sum(rate(errors_total[$window]))' }
const instant: Indicator = { kind: 'value', query: 'busy' }
const died = (second: number) => second < 7

describe('series that end within the window', () => {
  test('are no data where their target could not be scraped any more, and since when is told', async () => {
    expect(
      await measure(rate, { all: [a], ended: [a], ups: [up(a, died)], value: '0' }),
    ).toMatchObject({
      kind: 'no-data',
      detail:
        'the newest sample of errors_total is 14 s older than the end of the test, and {job="shop", instance="a:80"} could not be scraped since',
    })
  })

  test('are fine where their target ended with the test', async () => {
    const ups = [up(a, second => second <= 20)]
    expect(await measure(rate, { all: [a], ended: [a], ups, value: '0' })).toMatchObject({
      kind: 'value',
    })
  })

  describe('while their target is scraped on', () => {
    const scene: Scene = { all: [a], ended: [a], ups: [up(a)], value: '0', newest: 6 }
    const told =
      'the newest sample of busy is 14 s older than the end of the test, though {job="shop", instance="a:80"} was scraped since'

    test.each<[what: string, indicator: Indicator]>([
      ['a value', instant],
      ['its highest value', { ...instant, reduce: { kind: 'max' } }],
      ['its last value', { ...instant, reduce: { kind: 'last' } }],
      ['a share of the time', { ...instant, query: 'avg_over_time((busy < bool 5)[$window:])' }],
    ])('are no data of %s', async (_, indicator) => {
      expect(await measure(indicator, scene)).toMatchObject({ kind: 'no-data', detail: told })
    })

    test('are fine where others of the selector go on, or they ended only just now', async () => {
      for (const more of [{ isFresh: true }, { newest: 18.5 }])
        expect((await measure(instant, { ...scene, ...more })).kind).toBe('value')
    })

    test('are fine where their process was restarted, as it or a failed scrape shows', async () => {
      const failed = [up(a, second => second !== 8)]
      for (const more of [{ started: 7 }, { ups: failed }])
        expect((await measure(instant, { ...scene, ...more })).kind).toBe('value')
      expect((await measure(instant, { ...scene, started: -900 })).kind).toBe('no-data')
    })

    test('are fine where the objective says that they may be absent', async () => {
      const indicators: Indicator[] = [
        { ...instant, absent: 'ok' },
        { ...instant, query: 'busy or vector(0)' },
      ]
      for (const indicator of indicators)
        expect((await measure(indicator, scene)).kind).toBe('value')
    })
  })

  test('are fine where their pod has left and others of its job go on, with or without failures as it shut down', async () => {
    for (const left of [8, 9]) {
      const old = up(a, second => (second > left ? undefined : second <= 8))
      expect(
        await measure(instant, { all: [a, b], ended: [a], ups: [old, up(b)], value: '0' }),
      ).toMatchObject({
        kind: 'value',
      })
      expect(
        await measure(instant, { all: [a], ended: [a], ups: [old], value: '0' }),
      ).toMatchObject({
        kind: 'no-data',
        detail: expect.stringContaining('12 s older'),
      })
    }
  })

  test('are fine without any `up`, as of what is pushed, where others of them go on', async () => {
    expect(
      await measure(rate, { all: [a, b], ended: [a], isFresh: true, value: '0' }),
    ).toMatchObject({ kind: 'value' })
    expect(await measure(rate, { all: [a], ended: [a], value: '0' })).toMatchObject({
      kind: 'no-data',
      detail:
        'the newest sample of errors_total is 400 s older than the end of the test, and no newer one came',
    })
  })
})

describe('a gap in the window', () => {
  const scene: Scene = { all: [a], ups: [up(a, second => second < 2 || second >= 12)], value: '0' }
  const told =
    '{job="shop", instance="a:80"} was not scraped for 11 s of the test, from 1 s to 12 s into it'

  test.each<[what: string, indicator: Indicator]>([
    ['a range', rate],
    ['a subquery', { kind: 'value', query: 'max_over_time(busy[$window:1s])' }],
    ['a reduced value', { ...instant, reduce: { kind: 'max' } }],
  ])('is no data of %s', async (_, indicator) => {
    expect(await measure(indicator, scene)).toMatchObject({ kind: 'no-data', detail: told })
  })

  test('means nothing for a value at the end', async () => {
    expect(await measure(instant, scene)).toMatchObject({ kind: 'value', value: 0, warnings: [] })
  })

  test('is none of `up` itself, which is written when a scrape fails too', async () => {
    const indicator: Indicator = { kind: 'value', query: 'min_over_time(up[$window])' }
    expect(await measure(indicator, scene)).toMatchObject({ kind: 'value', value: 0 })
  })
})

describe('want of series is zero', () => {
  const orZero: Indicator = {
    kind: 'value',
    query: 'sum(rate(errors_total[$window])) or vector(0)',
  }
  const ok: Indicator = { ...rate, absent: 'ok' }
  const of: Subject = { hosts: ['a:80'], service: 'shop' }
  const asked = (subject?: Subject): [Indicator, Scene][] => [
    [{ ...orZero, ...defined({ of: subject }) }, { value: '0' }],
    [{ ...ok, ...defined({ of: subject }) }, {}],
  ]

  test('where the target of the run was scraped throughout', async () => {
    for (const [indicator, scene] of asked(of)) {
      expect(await measure(indicator, { ...scene, ups: [up(a)] })).toMatchObject({
        kind: 'value',
        value: 0,
      })
    }
  })

  test('not where another was, or it died, or was not scraped for a while', async () => {
    const ups = [
      [up({ job: 'x', instance: 'x:1' }), up({ job: 'y', instance: 'y:1' })],
      [up(a, died)],
    ]
    ups.push([up(a, second => second < 2 || second >= 12)], [])
    for (const [indicator, scene] of asked(of)) {
      for (const some of ups)
        expect((await measure(indicator, { ...scene, ups: some })).kind).toBe('no-data')
    }
  })

  test('where nobody knows which target is meant, only where other series of the metric are there', async () => {
    const known = { all: [b], ups: [up(a), up({ job: 'y', instance: 'y:1' }), up(b)] }
    const several = { ups: [up(a), up({ job: 'y', instance: 'y:1' })] }
    for (const [indicator, scene] of asked({ hosts: [], service: 'z' })) {
      const named = {
        ...indicator,
        query: 'sum(rate(errors_total{code="500"}[$window])) or vector(0)',
      } as Indicator
      expect((await measure(named, { value: '0', ...scene, ...known, samples: {} })).kind).toBe(
        'value',
      )
      expect(await measure(indicator, { ...scene, ...several })).toMatchObject({
        kind: 'no-data',
        detail: expect.stringContaining('name its job in the query, or give prometheus.target'),
      })
    }
  })

  test('never where there is a series with a single sample, of which no rate can be told', async () => {
    for (const [indicator, scene] of asked(of)) {
      expect(
        await measure(indicator, { ...scene, ups: [up(a)], samples: { errors_total: '1' } }),
      ).toMatchObject({
        kind: 'no-data',
        detail: expect.stringContaining('errors_total has only one sample'),
      })
    }
  })

  test('and a query that reads one series of several has its value, whatever stands in for the others', async () => {
    const either: Indicator = {
      kind: 'value',
      query: 'sum(rate(new_total[$window])) or sum(rate(old_total[$window]))',
    }
    expect(
      await measure(either, { all: [a], ups: [up(a)], value: '3', samples: { old_total: '20' } }),
    ).toMatchObject({
      kind: 'value',
      value: 3,
    })
  })
})
