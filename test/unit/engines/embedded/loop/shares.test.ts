import { describe, expect, test } from 'vitest'
import { cutIntoShares } from '../../../../../src/engines/embedded/loop/shares.ts'
import type { LoadOrder } from '../../../../../src/engines/engine.ts'
import type { LoadPlan } from '../../../../../src/model/plan/load.ts'
import type { Revealed } from '../../../../../src/model/secret.ts'

const orderOf = (load: Partial<Revealed<LoadPlan>>): Revealed<LoadOrder> => ({
  load: {
    profile: 'load',
    pace: { kind: 'rate', perSecond: 100 },
    durationMs: 1000,
    warmupMs: 0,
    timeoutMs: 1000,
    maxConnections: 10,
    requests: [],
    ...load,
  },
  head: { url: 'http://localhost', headers: {} },
  seed: 1,
})
const counts = (load: Partial<Revealed<LoadPlan>>, cores: number) =>
  cutIntoShares(orderOf(load), cores).length

describe('a load is cut into shares', () => {
  test('one where the rate is comfortable, more where it is not, and a core is left over', () => {
    expect(counts({}, 8)).toBe(1)
    expect(counts({ pace: { kind: 'rate', perSecond: 20_000 } }, 8)).toBe(1)
    expect(counts({ pace: { kind: 'rate', perSecond: 50_000 } }, 8)).toBe(3)
    expect(counts({ pace: { kind: 'rate', perSecond: 50_000 } }, 2)).toBe(1)
    expect(counts({ spike: { perSecond: 50_000, atMs: 0, durationMs: 1 } }, 8)).toBe(3)
  })

  test('as many as asked for, but none without a connection or a user of its own', () => {
    expect(counts({ workers: 4 }, 1)).toBe(4)
    expect(counts({ workers: 20 }, 1)).toBe(10)
    expect(counts({ workers: 4, pace: { kind: 'users', users: 3 } }, 1)).toBe(3)
  })

  test('with all the users and connections in them, none twice', () => {
    const shares = cutIntoShares(orderOf({ workers: 3, pace: { kind: 'users', users: 8 } }))
    expect(shares.map(({ load, share }) => [load.pace, load.maxConnections, share])).toEqual([
      [{ kind: 'users', users: 3 }, 4, { index: 0, of: 3 }],
      [{ kind: 'users', users: 3 }, 3, { index: 1, of: 3 }],
      [{ kind: 'users', users: 2 }, 3, { index: 2, of: 3 }],
    ])
  })

  test('never where two sides are compared', () => {
    const order = orderOf({ workers: 3 })
    expect(cutIntoShares({ ...order, base: order.head })).toHaveLength(1)
  })
})
