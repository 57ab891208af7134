import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'

/*
 * A shop that is traced by the OpenTelemetry SDK of its vendor, and exports to the gate's own
 * receiver with no backend at all.
 */
const sdk = await systemTool('opentelemetry')
const world = await openWorld()
const running: ChildProcess[] = []
afterAll(() =>
  Promise.all(
    running.map(child => {
      child.kill()
      return once(child, 'exit')
    }),
  ),
)

/**
 * The shop as it runs: `/checkout` looks up six rows, then lets its payment service charge, which
 * takes `CHARGE_MS`.
 */
const shop = (of: (name: string) => string) => `
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import * as api from '${of('@opentelemetry/api')}'
import * as node from '${of('@opentelemetry/sdk-trace-node')}'
import * as otlp from '${of('@opentelemetry/exporter-trace-otlp-proto')}'
import * as resources from '${of('@opentelemetry/resources')}'
const { context, propagation, trace, SpanKind } = api.default ?? api
const { NodeTracerProvider, BatchSpanProcessor } = node.default ?? node
const { OTLPTraceExporter } = otlp.default ?? otlp
const { resourceFromAttributes } = resources.default ?? resources
const tracerOf = (service, register) => {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter(), { maxQueueSize: 100000, scheduledDelayMillis: 500 })],
  })
  if (register) provider.register()
  return provider.getTracer('shop')
}
const [front, payment] = [tracerOf('shop', true), tracerOf('payment', false)]
const within = (tracer, name, parent, work) => {
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, parent)
  return work(trace.setSpan(parent, span)).finally(() => span.end())
}
createServer(async (request, response) => {
  const parent = propagation.extract(context.active(), request.headers)
  if (request.url !== '/checkout') return response.end('up')
  await within(front, 'POST /checkout', parent, async own => {
    for (let row = 0; row < 6; row += 1) await within(front, 'SELECT item', own, async () => {})
    await within(payment, 'POST /charge', own, () => delay(Number(process.env.CHARGE_MS)))
  })
  response.end('paid')
}).listen(Number(process.env.PORT), '127.0.0.1')
`

async function startShop(chargeMs: number, receiver: number): Promise<string> {
  const find = createRequire(join(sdk!, 'package.json'))
  await world.write(
    'shop.mjs',
    shop(name => pathToFileURL(find.resolve(name)).href),
  )
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: `${port}`,
    CHARGE_MS: `${chargeMs}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${receiver}`,
  }
  const child = spawn(process.execPath, [join(world.folder, 'shop.mjs')], { env, stdio: 'inherit' })
  running.push(child)
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(url).then(
      () => true,
      () => false,
    )
  await expect.poll(isUp, { timeout: 60_000 }).toBe(true)
  return url
}

test.runIf(sdk)(
  'a shop whose payment call has become slow gets the sentence that says so, beside its base',
  async () => {
    const receiver = await freePort()
    const [head, base] = [await startShop(120, receiver), await startShop(20, receiver)]
    await world.write(
      'gate.yml',
      `opentelemetry: { receive: "127.0.0.1:${receiver}" }
traces: { link: "https://jaeger.example/trace/$trace" }
load: { rate: 20/s, duration: 4s, warmup: 500ms, requests: [{ name: checkout, path: /checkout }] }
objectives:
  - error_rate < 50%
  - { name: charge, opentelemetry: { service: payment, operation: POST /charge }, when: p(50) < 1s }
  - { name: slow, opentelemetry: { service: payment, share: duration > 100ms }, when: ratio < 20% }
`,
    )
    const { stdout, stderr } = await world.command(
      ...['run', '--config', 'gate.yml', '--target', head, '--baseline', base],
      ...['--report-dir', 'report'],
    )
    const record = await world.readRecord('report')
    const { summaries = [] } = record.evidence.traces ?? {}
    expect(summaries).toHaveLength(2)
    // 80 requests of each side: those of head take 120 ms. Those of base are not judged.
    const judged = (name: string) => record.objectives.find(one => one.name === name)
    const sampled = expect.stringMatching(/of [78]\d sampled spans/)
    expect(judged('charge')).toMatchObject({ verdict: 'pass', advisory: true, reason: sampled })
    expect(judged('slow')).toMatchObject({ verdict: 'fail', advisory: true, reason: sampled })
    expect(judged('slow')!.value).toBe(1)
    const spansOf = (side: string) => {
      const one = summaries.find(summary => summary.side === side)
      expect(one).toMatchObject({ name: 'checkout', why: 'slow', traces: 20, wanted: 20 })
      return one!.spans
    }
    const [ofHead, ofBase] = [spansOf('head'), spansOf('base')]
    expect(ofHead[0]).toMatchObject({ service: 'payment', name: 'POST /charge', count: 1 })
    expect(ofHead.find(({ name }) => name === 'SELECT item')).toMatchObject({ repeated: 6 })
    expect(ofHead[0]!.ms).toBeGreaterThan(100)
    expect(ofBase[0]!.ms).toBeLessThan(ofHead[0]!.ms)
    const text = stdout + stderr
    expect(text).toMatch(/The slowest .?checkout.? requests spent [\d.]+% of their time in/)
    expect(text).toContain('payment: POST /charge')
  },
  120_000,
)
