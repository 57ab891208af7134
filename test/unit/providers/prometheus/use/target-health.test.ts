import { describe, expect, test } from 'vitest'
import {
  healthOf,
  isEndedBefore,
} from '../../../../../src/providers/prometheus/use/target-health.ts'

const window = { start: 100, end: 120 }

/**
 * `up` each second from 40 to 130, or each so many seconds; 0 where `isDown` says so, and no sample
 * where it gives undefined.
 */
const ups = (
  isUp: (time: number) => boolean | undefined = () => true,
  every = 1,
): [number, number][] =>
  Array.from({ length: Math.floor(90 / every) + 1 }, (_, i) => 40 + i * every).flatMap(time => {
    const up = isUp(time)
    return up === undefined ? [] : [[time, up ? 1 : 0] as [number, number]]
  })

describe('a target', () => {
  test('that is scraped all the while goes on, and has no gap', () => {
    expect(healthOf(ups(), window)).toEqual({
      lastScrape: 130,
      isDown: false,
      goesOn: true,
      hasLeft: false,
    })
  })

  test('that dies amid the window is down at its end', () => {
    expect(
      healthOf(
        ups(time => time < 110),
        window,
      ),
    ).toMatchObject({ lastScrape: 109, isDown: true, goesOn: false })
  })

  test('that ends with the window was not down in it', () => {
    expect(
      healthOf(
        ups(time => time <= 119.5),
        window,
      ),
    ).toMatchObject({ isDown: true })
    expect(
      healthOf(
        ups(time => time <= 120),
        window,
      ),
    ).toMatchObject({ isDown: false, goesOn: true })
    const between: [number, number][] = [
      ...ups(time => (time < 120 ? true : undefined)),
      [120.4, 0],
      [121.4, 0],
    ]
    expect(healthOf(between, window)).toMatchObject({
      lastScrape: 119,
      isDown: false,
      goesOn: false,
      hasLeft: false,
    })
  })

  test('that is no longer listed has left, and may have failed for as long as a pod takes to shut down', () => {
    const leaving = (failing: number) =>
      ups(time => (time > 110 + failing ? undefined : time <= 110))
    expect(healthOf(leaving(0), window)).toMatchObject({ lastScrape: 110, hasLeft: true })
    expect(healthOf(leaving(2), window)).toMatchObject({ hasLeft: true })
    expect(healthOf(leaving(3), window)).toMatchObject({ hasLeft: false, isDown: true })
  })

  test('of which nothing is known has neither left nor goes on', () => {
    expect(healthOf([], window)).toEqual({ isDown: false, goesOn: false, hasLeft: false })
  })
})

describe('a gap', () => {
  const gapOf = (...args: Parameters<typeof healthOf>) => healthOf(...args).gap

  test('is from the last scrape before it to the first after it, failed or missing', () => {
    const failed = ups(time => time < 105 || time >= 112)
    const missing = ups(time => (time < 105 || time >= 112 ? true : undefined))
    expect([failed, missing].map(one => gapOf(one, window))).toEqual([
      { from: 104, to: 112 },
      { from: 104, to: 112 },
    ])
  })

  test('is what lies of it in the window', () => {
    expect(
      gapOf(
        ups(time => time < 90 || time >= 110),
        window,
      ),
    ).toEqual({ from: 100, to: 110 })
    expect(
      gapOf(
        ups(time => time < 110 || time >= 125),
        window,
      ),
    ).toEqual({ from: 109, to: 120 })
    expect(
      gapOf(
        ups(time => time < 80 || time >= 100),
        window,
      ),
    ).toBeUndefined()
  })

  test('is more than a tenth of the window, more than two seconds, and more than what three scrapes take', () => {
    const missing = (count: number, every: number, start: number) =>
      ups(time => time < start || time >= start + count * every, every)
    // 20 s, a scrape each second: two of them may be missing.
    expect([1, 2, 3].map(count => gapOf(missing(count, 1, 110), window) !== undefined)).toEqual([
      false,
      false,
      true,
    ])
    // 60 s, a scrape each 15 s: one is a quarter of all there is.
    expect(gapOf(missing(1, 15, 85), { start: 60, end: 120 })).toEqual({ from: 70, to: 100 })
    // However long the window is.
    const long = (count: number): [number, number][] =>
      Array.from({ length: 3600 }, (_, i): [number, number] => [
        i,
        i >= 1000 && i < 1000 + count ? 0 : 1,
      ])
    expect(
      [3, 4].map(count => gapOf(long(count), { start: 100, end: 3500 }) !== undefined),
    ).toEqual([false, true])
  })

  test('does not begin before a new target was there, nor go on after it has left', () => {
    expect(
      gapOf(
        ups(time => (time < 112 ? undefined : true)),
        window,
      ),
    ).toBeUndefined()
    // A pod is listed before it answers.
    expect(
      gapOf(
        ups(time => (time < 105 ? undefined : time >= 112)),
        window,
      ),
    ).toBeUndefined()
    expect(
      gapOf(
        ups(time => (time > 106 ? undefined : true)),
        window,
      ),
    ).toBeUndefined()
  })

  test('is not known where neither samples nor anybody tell how often it is scraped', () => {
    const few: [number, number][] = [
      [40, 1],
      [130, 1],
    ]
    expect(gapOf(few, window)).toBeUndefined()
    expect(gapOf(few, window, 1000)).toEqual({ from: 100, to: 120 })
    expect(gapOf(few, window, 60_000)).toBeUndefined()
  })
})

describe('series that nothing is scraped for', () => {
  const ended = (age: number, intervalMs: number | undefined, seconds = 20) =>
    isEndedBefore(120 - age, { start: 120 - seconds, end: 120 }, intervalMs)

  test('have ended where their newest sample is older than an interval and what a gap may last', () => {
    expect([0, 1.1, 3, 3.1].map(age => ended(age, 1000))).toEqual([false, false, false, true])
    expect([60, 90, 91].map(age => ended(age, 60_000))).toEqual([false, false, true])
    expect([4, 4.1].map(age => ended(age, 1000, 170))).toEqual([false, true])
  })

  test('have ended with their newest sample where nobody knows how often they come', () => {
    expect([0, 0.1].map(age => ended(age, undefined))).toEqual([false, true])
  })
})
