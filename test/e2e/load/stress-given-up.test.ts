import { expect, test } from 'vitest'
import { runProfile, startKnown, within } from '../../support/servers/known.ts'
import { openWorld } from '../../support/world.ts'

/*
 * The stress profile by the command as it is shipped, on a server whose capacity is known: eight
 * slots of 20 ms each.
 */
const world = await openWorld()
const capacity = 400

test('stress finds the capacity of a server within 5% also where it still works on requests that were given up', async () => {
  const { url } = await startKnown({ slots: 8, ms: 20 })
  const config = `load: { profile: stress, steps: [200/s, 600/s], duration: 4s, warmup: 1s, timeout: 500ms }
objectives: [p(95) < 200ms, availability >= 99%]
`
  const { stderr, record } = await runProfile(world, 'given-up', config, '--target', url)
  const found = record!.profile!
  if (found.kind !== 'stress') throw new Error('no finding of a stress test')
  expect(within(found.holds, capacity, 0.05), `holds ${found.holds}/s of ${capacity}/s`).toBe(true)
  expect(stderr).toContain('The target rests until it responds as before')
})
