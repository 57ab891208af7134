import { describe, expect, test } from 'vitest'
import { keptUp } from '../../support/runner/kept-up.ts'
import { runProfile, startKnown, within } from '../../support/servers/known.ts'
import { openWorld } from '../../support/world.ts'

/*
 * The profiles by the command as it is shipped, on a server whose capacity and recovery are known.
 */
const world = await openWorld()

describe('the profiles', () => {
  // Eight slots of 20 ms each.
  const capacity = 400

  test('scalability finds the knee of a server with eight slots, in users', async () => {
    const { url } = await startKnown({ slots: 8, ms: 20 })
    const config = `load: { profile: scalability, steps: [1, 4, 8, 16], duration: 5s, warmup: 1s }
objectives: [linearity >= 80%]
`
    const { code, record } = await runProfile(world, 'scalability', config, '--target', url)
    const found = record!.profile!
    if (found.kind !== 'scalability') throw new Error('no finding of a scalability test')
    expect(found.knee).toBe(8)
    const { throughput } = found.steps.find(({ level }) => level === 8)!
    expect(within(throughput, capacity, 0.1), `eight users get ${throughput}/s`).toBe(true)
    expect(within(found.steps.at(-1)!.linearity!, 0.5, 0.08)).toBe(true)
    expect(code).toBe(1)
  })

  test('spike finds a recovery of 6 s, to a window', async () => {
    // It gets slow in the first second of the spike, which begins at 6 s and lasts for 4 s: from
    // 6.x s to 16.x s.
    const config = `load:
  profile: spike
  rate: 50/s
  duration: 30s
  warmup: 1s
  spike: { rate: 400/s, at: 6s, duration: 4s }
objectives:
  - p(95) < 200ms
  - recovery < 12s
  - { when: p(95) < 20ms, during: spike, advisory: true }
  - { when: availability >= 90%, during: after }
`
    const { code, record } = await keptUp(async () => {
      // Soon after it begins: what was fast before makes the rest of so short a spike uncertain.
      const { url } = await startKnown({ tripAt: 100, slowMs: 10_000 })
      return runProfile(world, 'spike', config, '--target', url)
    })
    const found = record!.profile!
    if (found.kind !== 'spike' || found.recovery.outcome !== 'recovered')
      throw new Error(found.sentence)
    expect(found.recovery.ms).toBeGreaterThanOrEqual(6000)
    expect(found.recovery.ms).toBeLessThanOrEqual(7500)
    expect(record!.objectives.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['p(95) < 200ms', 'pass'],
      ['recovery < 12s', 'pass'],
      ['p(95) < 20ms during spike', 'fail'],
      ['availability >= 90% during after', 'pass'],
    ])
    expect(record!.evidence.segments).toEqual([
      { name: 'before', from: 0, to: 6, usual: true },
      { name: 'spike', from: 6, to: 10 },
      { name: 'after', from: 10, to: 30 },
    ])
    expect(code).toBe(0)
  })
})
