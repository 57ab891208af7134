import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startPrometheus } from '../../../scripts/prometheus-server.ts'
import { open } from '../../../src/providers/metrics/adapter.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { availableServers } from '../../support/servers/metrics-servers.ts'

const servers = await availableServers()

type Panel = { title: string; targets: { expr: string }[] }

test.runIf(servers.includes('prometheus'))(
  'a real Prometheus takes live metrics, and every panel of the dashboard finds its own',
  async () => {
    const server = await startPrometheus({
      targets: [],
      scrapeIntervalMs: 15_000,
      flags: ['--web.enable-remote-write-receiver'],
    })
    onTestFinished(server.stop)
    // Five writes, two seconds apart, the last of them now.
    let now = Date.now() - 8000
    const context = quietContext({ now: () => now, sleep: async () => undefined })
    const provider = await open(
      { url: `${server.url}/api/v1/write`, headers: {}, labels: { branch: 'main' } },
      {
        machine: { environment: {} },
        leave: openLeftovers(),
        allow: () => undefined,
        service: 'shop',
      },
      context,
    )
    const run = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')
    expect(await provider.check([], context)).toEqual([])
    const ask = async (query: string) => {
      const form = new URLSearchParams({ query })
      const response = await fetch(`${server.url}/api/v1/query?${form}`)
      const { data, error } = (await response.json()) as {
        data?: { result: { metric: Record<string, string>; value: [number, string] }[] }
        error?: string
      }
      expect(error).toBeUndefined()
      return data!.result
    }
    for (let write = 1; write <= 5; write += 1) {
      provider.watch!({
        phase: 'load',
        elapsedMs: 2000 * write,
        totalMs: 60_000,
        rate: 50,
        p50: 20,
        p95: 80,
        p99: 120,
        errors: write,
      })
      const at = now / 1000
      const written = async () => (await ask(`reliability_gate_errors @ ${at}`))[0]?.value[1]
      await expect.poll(written, { timeout: 20_000 }).toBe(String(write))
      if (write < 5) now += 2000
    }
    expect(await provider.conclude!({ verdict: 'warn', reason: '' }, context)).toEqual([])
    expect(await ask('reliability_gate_latency_seconds{quantile="0.99"}')).toMatchObject([
      {
        metric: { job: 'reliability-gate', service: 'shop', branch: 'main', run, phase: 'load' },
        value: [expect.any(Number), '0.12'],
      },
    ])
    const { panels } = JSON.parse(
      await readFile(
        new URL('../../../docs/grafana/reliability-gate.json', import.meta.url),
        'utf8',
      ),
    ) as { panels: Panel[] }
    for (const { title, targets } of panels)
      for (const { expr } of targets) {
        const query = expr.replaceAll('$service', 'shop').replaceAll('$run', run)
        expect(await ask(query), title).not.toEqual([])
      }
    expect(await ask('reliability_gate_verdict == 1')).toMatchObject([
      { metric: { verdict: 'warn' } },
    ])
  },
  120_000,
)
