import { expect, test, vi } from 'vitest'
import { startHealth } from '../../../../../src/engines/embedded/health/health.ts'

test.each([
  ['starts before the measured part', -50],
  ['starts during the measured part', 50],
  ['starts after the measured part', 250],
])('a thread that %s sets no timer to a time in the past', (_, elapsedMs) => {
  const setTimer = vi.spyOn(globalThis, 'setTimeout')
  try {
    startHealth(() => elapsedMs, 200).stop()
    expect(setTimer.mock.calls.map(([, ms]) => ms)).toEqual([
      Math.max(0, -elapsedMs),
      Math.max(0, 200 - elapsedMs),
    ])
  } finally {
    setTimer.mockRestore()
  }
})
