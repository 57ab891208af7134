import { describe, expect, test } from 'vitest'
import { ownOf, parseStat, usedBetween } from '../../../../../src/engines/foreign/health/cpu.ts'

/** Readings once a second; `cores` that were busy in each second before one. */
const readingsOf = (cores: readonly number[]) => {
  let ticks = 0
  return [0, ...cores].map((busy, second) => {
    ticks += 100 * busy
    return { at: 1_000_000 + 1000 * second, ticks }
  })
}

describe('what a tool used of the processor', () => {
  // A start at full speed, then a load with three busy seconds, then its end.
  const readings = readingsOf([2, 2, 0.2, 0.2, 1, 1, 1, 0.2, 0.2, 0.2, 2])

  test('is that of the measured part: its start and its end do not count', () => {
    const used = usedBetween(readings, 1_002_000, 1_010_000)!
    expect(used.average).toBeCloseTo(0.5)
    expect(used.peak).toBeCloseTo(1)
  })

  test('has no peak where less than three seconds are known, and is not known at all from one reading', () => {
    const used = usedBetween(readings, 1_002_000, 1_004_500)!
    expect(used.average).toBeCloseTo(0.2)
    expect(used).not.toHaveProperty('peak')
    expect(usedBetween(readings, 1_002_000, 1_002_900)).toBeUndefined()
    expect(usedBetween([], 0, 1e15)).toBeUndefined()
  })

  test('says how many threads waited for one on average, where that is known of its whole time', () => {
    const waits = readings.map((one, second) => ({ ...one, waitedMs: 250 * second }))
    expect(usedBetween(waits, 1_002_000, 1_010_000)!.waiting).toBeCloseTo(0.25)
    expect(usedBetween([readings[0]!, ...waits.slice(1)], 0, 1e15)).not.toHaveProperty('waiting')
  })

  test('is spread over the time between two readings, where the machine was too busy to read', () => {
    const late = readings.filter((_, second) => second !== 4 && second !== 7)
    expect(usedBetween(late, 1_002_000, 1_010_000)!.peak).toBeCloseTo(2.2 / 3)
  })
})

describe('processes', () => {
  test('are read with their group and the time of children that have ended', () => {
    const stat = '42 (a ) b) S 1 40 40 0 -1 4194560 9 8 0 0 100 20 7 3 20 0 1 0 5 6 7'
    expect(parseStat(stat)).toEqual({ pid: 42, group: 40, ticks: 130 })
  })

  const stats = [
    { pid: 40, group: 40, ticks: 1 },
    // Started by a thread of Java, which no process lists among its children.
    { pid: 42, group: 40, ticks: 10 },
    { pid: 50, group: 50, ticks: 100 },
    { pid: 51, group: 50, ticks: 1000 },
  ]

  test('count with their whole group where the gate has started them, and alone where it has not', () => {
    const own = ownOf(stats, { leaders: [40], alone: [51] })
    expect(own!.map(({ pid }) => pid)).toEqual([40, 42, 51])
  })

  test('are unknown where one of them is gone, with what it had used', () => {
    expect(ownOf(stats, { leaders: [40, 60], alone: [] })).toBeUndefined()
    expect(ownOf(stats, { leaders: [40], alone: [61] })).toBeUndefined()
    expect(ownOf(stats, { leaders: [], alone: [] })).toBeUndefined()
  })
})
