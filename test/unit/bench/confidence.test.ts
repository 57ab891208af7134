import { expect, test } from 'vitest'
import { tallyService } from '../../../bench/confidence/simulate.ts'

const runs = 200
/** 5%, and three standard errors of a share of 5% in as many runs. */
const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs)

test('independent errors exactly at their limit fail and pass in 5% of the runs at most', () => {
  const noise = { kind: 'independent' } as const
  const { fail, pass, byOutage } = tallyService({ limit: 0.01, minutes: 1, noise }, runs)
  expect(fail / runs).toBeLessThan(most)
  expect(pass / runs).toBeLessThan(most)
  expect(fail + pass).toBeGreaterThan(0)
  expect(byOutage).toBe(0)
})

test('a service that is down for as long as allowed seldom fails for its last outage alone', () => {
  const noise = { kind: 'outages', seconds: 5 } as const
  const { byOutage, fail } = tallyService({ limit: 0.05, minutes: 1, noise }, runs)
  expect(byOutage).toBeGreaterThan(0)
  expect(byOutage).toBeLessThanOrEqual(fail)
  expect(byOutage / runs).toBeLessThan(most)
})
