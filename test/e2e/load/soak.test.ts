import { expect, onTestFinished, test } from 'vitest'
import { startPrometheus } from '../../../scripts/prometheus-server.ts'
import { runProfile, startKnown, within } from '../../support/servers/known.ts'
import { openWorld } from '../../support/world.ts'

/* A soak by the command as it is shipped, on a server whose leak is known. */
const world = await openWorld()

test('a soak too short to tell a leak from a collector that has yet to run says so, whatever a real Prometheus shows', async () => {
  const { url, host } = await startKnown({ leakPerMinute: 60e6 })
  const prometheus = await startPrometheus({ targets: [host], scrapeIntervalMs: 1000 })
  onTestFinished(() => prometheus.stop())
  const config = `load: { profile: soak, rate: 50/s, duration: 20s, warmup: 1s }
objectives: [availability >= 99%, slope(memory) < 10MB/min]
`
  const { code, stdout, record } = await runProfile(
    world,
    'soak',
    config,
    '--target',
    url,
    '--prometheus-url',
    prometheus.url,
  )
  const [, memory] = record!.objectives
  expect(memory).toMatchObject({
    verdict: 'inconclusive',
    unit: 'MB/min',
    interval: { lower: null, upper: null },
  })
  expect(within(memory!.value!, 60, 0.1), `memory grows by ${memory!.value} MB/min`).toBe(true)
  expect(memory!.reason).toContain('the run is too short for a trend, which takes 15 minutes')
  expect(stdout).not.toContain('Leaks')
  expect(code).toBe(3)
})
