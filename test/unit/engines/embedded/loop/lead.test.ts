import { describe, expect, test } from 'vitest'
import { Lead, mostLeadMs } from '../../../../../src/engines/embedded/loop/lead.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

/** What is left of the lead once a ring has taken so long to be heard. */
function ring(lead: Lead, tookMs: number): number {
  const earlyMs = lead.ms - tookMs
  lead.heard(earlyMs)
  return earlyMs
}

describe('the lead of the alarm', () => {
  test('settles on how long a ring takes to be heard, within its steps', () => {
    const lead = new Lead()
    for (let count = 0; count < 100; count += 1) ring(lead, 0.06)
    for (let count = 0; count < 100; count += 1) {
      ring(lead, 0.06)
      expect(lead.ms).toBeGreaterThan(0.058)
      expect(lead.ms).toBeLessThan(0.063)
    }
  })

  test('follows a machine that becomes slower and quicker again', () => {
    const lead = new Lead()
    for (const tookMs of [0.03, 0.08, 0.05]) {
      for (let count = 0; count < 100; count += 1) ring(lead, tookMs)
      expect(lead.ms).toBeCloseTo(tookMs, 2)
    }
  })

  test('has one ring in three heard late, however the times are spread', () => {
    const random = seededRandom(7)
    const lead = new Lead()
    let [late, sum] = [0, 0]
    for (let count = 0; count < 31_000; count += 1) {
      const earlyMs = ring(lead, 0.02 - 0.02 * Math.log1p(-random()))
      if (count < 1000) continue
      if (earlyMs < 0) late += 1
      sum += lead.ms
    }
    expect(late / 30_000).toBeCloseTo(1 / 3, 2)
    // Two thirds of exponential delays with a mean of 0.02 ms are below 0.02 × ln 3.
    expect(sum / 30_000).toBeCloseTo(0.02 + 0.02 * Math.log(3), 2)
  })

  test('never asks for a ring so early that much would be left to wait out awake, nor for one after its time', () => {
    const lead = new Lead()
    for (let count = 0; count < 1000; count += 1) ring(lead, 50)
    expect(lead.ms).toBe(mostLeadMs)
    for (let count = 0; count < 1000; count += 1) lead.heard(1)
    expect(lead.ms).toBe(0)
  })
})
