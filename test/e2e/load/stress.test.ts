import { expect, test } from 'vitest'
import { runProfile, startKnown, within } from '../../support/servers/known.ts'
import { openWorld } from '../../support/world.ts'

/*
 * The stress profile by the command as it is shipped, on a server whose capacity is known: eight
 * slots of 20 ms each.
 */
const world = await openWorld()
const capacity = 400

test('stress finds the capacity of a server within 5%, and what breaks beyond it', async () => {
  const { url } = await startKnown({ slots: 8, ms: 20 })
  const config = `load: { profile: stress, steps: [300/s, 600/s], duration: 4s, warmup: 1s, timeout: 3s }
objectives: [p(95) < 200ms, capacity >= 350/s]
`
  const { code, stdout, record } = await runProfile(world, 'stress', config, '--target', url)
  const found = record!.profile!
  if (found.kind !== 'stress') throw new Error('no finding of a stress test')
  expect(within(found.holds, capacity, 0.05), `holds ${found.holds}/s of ${capacity}/s`).toBe(true)
  expect(found.breaks! - found.holds).toBeLessThanOrEqual(0.05 * found.holds + 1)
  expect(found.sentence).toMatch(/^Holds \d+\/s, breaks at \d+\/s \(p\(95\) < 200ms\)\.$/)
  expect(stdout).toContain(`Capacity: ${found.sentence}`)
  expect(code).toBe(0)
  const again = await runProfile(world, 'stress', config, '--target', url, '--rate', '50/s')
  expect([again.code, again.stderr]).toEqual([
    2,
    expect.stringContaining('--rate: `rate` and `steps` exclude each other'),
  ])
})
