import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import { freePort } from '../../../src/net/free-port.ts'
import { startTarget } from '../../support/servers/target.ts'
import { slowTool, systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { startBackend } from '../servers/backend.ts'
import { awsKeys, startMoto } from '../servers/moto.ts'

/*
 * A shop that sends its spans to a real backend, from which the command reads those of its slowest
 * requests.
 */
const zipkin = await systemTool('zipkin')
const moto = await systemTool('moto')
const jaeger = await slowTool('jaeger')
const world = await openWorld()

/** A span that has ended, times in Unix ms. */
type Ended = {
  trace: string
  id: string
  parent?: string
  name: string
  start: number
  end: number
}

/** A shop whose `/checkout` waits for its payment, and which exports what it did. */
async function startShop(send: (spans: Ended[]) => Promise<unknown>): Promise<string> {
  const shop = await startTarget((request, response) => {
    const [, trace = ''] = String(request.headers.traceparent).split('-')
    const start = Date.now()
    delay(40)
      .then(() => {
        response.end('paid')
        if (trace === '') return undefined
        const [id, payment] = [0, 0].map(() => randomBytes(8).toString('hex')) as [string, string]
        const end = Date.now()
        const whole = { trace, id, name: 'GET /checkout', start, end }
        const charge = { trace, id: payment, parent: id, name: 'POST /charge' }
        return send([whole, { ...charge, start: start + 2, end: Math.max(start + 3, end - 1) }])
      })
      .catch(() => undefined)
  })
  onTestFinished(shop.close)
  return shop.url
}

async function run(source: string, target: string, objectives = '') {
  await world.write(
    'gate.yml',
    `${source}
load: { rate: 10/s, duration: 3s, warmup: 500ms, requests: [{ name: checkout, path: /checkout }] }
objectives:
  - error_rate < 50%
${objectives}`,
  )
  const { stdout, stderr } = await world.command(
    ...['run', '--config', 'gate.yml', '--target', target, '--report-dir', 'report'],
  )
  const record = await world.readRecord('report').catch(() => {
    throw new Error(stdout + stderr)
  })
  const { summaries = [] } = record.evidence.traces ?? {}
  expect(summaries, JSON.stringify(record.notes) + stdout + stderr).toMatchObject([
    { side: 'head', name: 'checkout', why: 'slow', traces: 20, wanted: 20 },
  ])
  const judged = (name: string) => record.objectives.find(one => one.name === name)
  return { spans: summaries[0]!.spans, text: stdout + stderr, judged }
}

/** Objectives on the spans of the payment, which take 40 ms or a little more. */
const onSpans = (source: string) => `
  - { name: charge, ${source}: { service: payment, operation: POST /charge }, when: p(50) < 5s }
  - { name: slow, ${source}: { service: payment, share: duration > 1ms }, when: ratio < 5% }
  - { name: failed, ${source}: { service: payment, share: failed }, advisory: false, when: ratio < 50% }
  - { name: typo, ${source}: { service: paymant }, when: p(50) < 5s }
`

function expectOnSpans(judged: Awaited<ReturnType<typeof run>>['judged']) {
  // Three seconds at ten a second, begun in the window or just before it.
  const counted = /of (2[5-9]|3[0-1]) sampled spans/
  const reason = expect.stringMatching(counted)
  expect(judged('charge')).toMatchObject({ verdict: 'pass', advisory: true, reason })
  expect(judged('charge')!.value).toBeGreaterThan(30)
  expect(judged('slow')).toMatchObject({ verdict: 'fail', advisory: true, value: 1, reason })
  expect(judged('failed')).toMatchObject({ verdict: 'pass', advisory: false, value: 0, reason })
  expect(judged('typo')).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: expect.stringContaining('did you mean `payment`?'),
  })
}

test.runIf(zipkin)(
  'Zipkin: the slowest requests spent their time in the call of the payment',
  async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const at = '--armeria.ports[0]'
    await startBackend(
      [
        'java',
        ...['-Xmx256m', '-jar', `${zipkin}/lib/zipkin-server-3.5.1-exec.jar`],
        ...[`${at}.ip=127.0.0.1`, `${at}.port=${port}`, `${at}.protocols[0]=http`],
      ],
      { url: `${url}/health`, cwd: world.folder },
    )
    const shop = await startShop(spans =>
      fetch(`${url}/api/v2/spans`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(
          spans.map(({ trace, id, parent, name, start, end }) => ({
            traceId: trace,
            id,
            ...defined({ parentId: parent }),
            name,
            timestamp: start * 1000,
            duration: Math.max(1, (end - start) * 1000),
            localEndpoint: { serviceName: parent ? 'payment' : 'shop' },
          })),
        ),
      }),
    )
    const source = `zipkin: { url: "${url}", settle: 1s }`
    const { spans, text, judged } = await run(source, shop, onSpans('zipkin'))
    expectOnSpans(judged)
    // Zipkin writes names in small letters.
    expect(spans[0]).toMatchObject({ service: 'payment', name: 'post /charge', count: 1 })
    expect(text).toMatch(/The slowest .?checkout.? requests spent [\d.]+% of their time in/)
  },
  300_000,
)

test.runIf(moto)(
  'X-Ray: the slowest requests spent their time in the call of the payment',
  async () => {
    const { url } = await startMoto(moto!)
    const credential = 'AKID/20260101/eu-west-1/xray/aws4_request'
    const shop = await startShop(spans =>
      fetch(`${url}/TraceSegments`, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
        },
        body: JSON.stringify({
          TraceSegmentDocuments: spans.map(({ trace, id, parent, name, start, end }) =>
            JSON.stringify({
              id,
              ...defined({ parent_id: parent }),
              trace_id: `1-${trace.slice(0, 8)}-${trace.slice(8)}`,
              name: parent ? 'payment' : 'shop',
              start_time: start / 1000,
              end_time: end / 1000,
              http: { request: { method: name.split(' ')[0] } },
            }),
          ),
        }),
      }),
    )
    Object.assign(process.env, awsKeys)
    const source = `xray: { region: eu-west-1, url: "${url}", settle: 1s }`
    const { spans, text } = await run(source, shop)
    expect(spans[0]).toMatchObject({ service: 'payment', name: 'POST payment', count: 1 })
    expect(text).not.toContain('key-of-aws')
  },
  300_000,
)

test.runIf(jaeger)(
  'Jaeger: the slowest requests spent their time in the call of the payment',
  async () => {
    const [query, otlp] = [await freePort(), await freePort()]
    const url = `http://127.0.0.1:${query}`
    const others = [
      ...['collector.otlp.grpc', 'query.grpc-server', 'collector.http-server'],
      ...['collector.grpc-server', 'admin.http'],
    ]
    await startBackend(
      [
        `${jaeger}/bin/all-in-one`,
        '--collector.otlp.enabled=true',
        `--query.http-server.host-port=127.0.0.1:${query}`,
        `--collector.otlp.http.host-port=127.0.0.1:${otlp}`,
        ...others.map(one => `--${one}.host-port=127.0.0.1:0`),
      ],
      { url: `${url}/api/v3/services`, cwd: world.folder },
    )
    const shop = await startShop(spans =>
      fetch(`http://127.0.0.1:${otlp}/v1/traces`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          resourceSpans: spans.map(({ trace, id, parent, name, start, end }) => ({
            resource: {
              attributes: [
                { key: 'service.name', value: { stringValue: parent ? 'payment' : 'shop' } },
              ],
            },
            scopeSpans: [
              {
                spans: [
                  {
                    traceId: trace,
                    spanId: id,
                    ...defined({ parentSpanId: parent }),
                    name,
                    startTimeUnixNano: `${start}000000`,
                    endTimeUnixNano: `${end}000000`,
                  },
                ],
              },
            ],
          })),
        }),
      }),
    )
    const source = `jaeger: { url: "${url}", settle: 1s }`
    const { spans, text, judged } = await run(source, shop, onSpans('jaeger'))
    expectOnSpans(judged)
    expect(spans[0]).toMatchObject({ service: 'payment', name: 'POST /charge', count: 1 })
    expect(text).toMatch(/The slowest .?checkout.? requests spent [\d.]+% of their time in/)
  },
  300_000,
)
