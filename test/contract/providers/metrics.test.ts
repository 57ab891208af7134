import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Progress } from '../../../src/model/context.ts'
import { examine, open } from '../../../src/providers/metrics/adapter.ts'
import { seriesNames } from '../../../src/providers/metrics/series.ts'
import { snappy } from '../../../src/providers/metrics/write-request.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { startTarget } from '../../support/servers/target.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const progress: Progress = {
  phase: 'load',
  elapsedMs: 3000,
  totalMs: 60_000,
  rate: 50,
  p50: 20,
  p95: 80,
  p99: null,
  errors: 2,
}
const opening = {
  machine: { environment: {} },
  leave: openLeftovers(),
  allow: () => undefined,
  service: 'shop',
}

async function writing(status: number) {
  const bodies: Buffer[] = []
  const headers: NodeJS.Dict<string | string[]>[] = []
  const target = await startTarget((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks))
      headers.push(request.headers)
      response.writeHead(status)
      response.end(status === 204 ? undefined : 'no such tenant')
    })
  })
  onTestFinished(target.close)
  const clock = skippingClock(1_700_000_000_000)
  const context = quietContext(clock)
  const settings = {
    url: `${target.url}/api/v1/write`,
    headers: secrets({ authorization: 'Bearer key-of-writes' }),
    labels: { branch: 'main' },
  }
  const provider = await open(settings, opening, context)
  return { provider, bodies, headers, context, clock, settings }
}

test('a write is protobuf in Snappy, with the labels of the run and its credentials', async () => {
  const { provider, bodies, headers, context } = await writing(204)
  expect(await provider.check([], context)).toEqual([])
  provider.watch!(progress)
  expect(await provider.conclude!({ verdict: 'fail', reason: '' }, context)).toEqual([])
  expect(bodies).toHaveLength(3)
  expect(headers[1]).toMatchObject({
    'content-encoding': 'snappy',
    'content-type': 'application/x-protobuf',
    'x-prometheus-remote-write-version': '0.1.0',
    authorization: 'Bearer key-of-writes',
  })
  const text = bodies[1]!.toString('latin1')
  for (const word of [seriesNames.rate, seriesNames.errors, 'quantile', '0.95', 'branch', 'shop'])
    expect(text).toContain(word)
  expect(text).toContain('2023-11-14T22:13:20Z')
  // A time that is not known is not written.
  expect(text).not.toContain('0.99')
  expect(bodies[2]!.toString('latin1')).toContain(seriesNames.verdict)
})

test('writes are two seconds apart, and one that is under way is waited for', async () => {
  const { provider, bodies, context, clock } = await writing(204)
  for (let half = 0; half < 9; half += 1) {
    provider.watch!(progress)
    await clock.sleep(500)
    // A write that has not ended yet keeps the next one waiting.
    const written = () => {
      provider.watch!(progress)
      return bodies.length
    }
    await expect.poll(written).toBe(1 + Math.floor(half / 4))
  }
  await provider.conclude!({ verdict: 'pass', reason: '' }, context)
  expect(bodies).toHaveLength(4)
})

test('what is refused is a note with what to do, and never a throw', async () => {
  const { provider, context, settings } = await writing(400)
  expect(await provider.check([], context)).toMatchObject([
    {
      source: 'metrics',
      message: expect.stringContaining('it responded with 400: no such tenant'),
      hint: expect.stringContaining('--web.enable-remote-write-receiver'),
    },
  ])
  provider.watch!(progress)
  expect(await provider.conclude!({ verdict: 'pass', reason: '' }, context)).toMatchObject([
    { message: '2 of 2 writes of live measurements failed: it responded with 400: no such tenant' },
  ])
  expect(await examine(settings, opening, context)).toMatchObject([{ state: 'warning' }])
  const { settings: taking } = await writing(204)
  expect(await examine(taking, opening, context)).toMatchObject([{ state: 'ok' }])
})

/** Reads the block format by its description, literals alone. */
function unpack(bytes: Uint8Array): Uint8Array {
  let [at, length, shift] = [0, 0, 0]
  for (; ; at += 1) {
    length += (bytes[at]! & 127) * 2 ** shift
    shift += 7
    if (bytes[at]! < 128) break
  }
  at += 1
  const out: number[] = []
  while (at < bytes.length) {
    expect(bytes[at]).toBe(0xf4)
    const size = bytes[at + 1]! + 256 * bytes[at + 2]! + 1
    for (const byte of bytes.subarray(at + 3, at + 3 + size)) out.push(byte)
    at += 3 + size
  }
  expect(out).toHaveLength(length)
  return Uint8Array.from(out)
}

test.each([0, 1, 127, 128, 65_536, 65_537, 200_000])('%i bytes come back from Snappy', size => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256)
  expect(unpack(snappy(bytes))).toEqual(bytes)
})

test('the dashboard reads series that are written, and no others', async () => {
  const text = await readFile(
    new URL('../../../docs/grafana/reliability-gate.json', import.meta.url),
    'utf8',
  )
  const read = new Set(text.match(/reliability_gate_\w+/g))
  expect([...read].toSorted()).toEqual(Object.values(seriesNames).toSorted())
})
