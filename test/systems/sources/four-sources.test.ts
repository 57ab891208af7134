import { readFile } from 'node:fs/promises'
import { delimiter, dirname } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startWatchedShop } from '../../../examples/sources/shop.ts'
import { findPrometheus } from '../../../scripts/prometheus-server.ts'
import { freePort } from '../../../src/net/free-port.ts'
import { fakeLokiWith, type Line } from '../../contract/providers/fakes/fake-loki.ts'
import { canBeHad } from '../../support/can-be-had.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { awsKeys, startMoto } from '../servers/moto.ts'

/*
 * examples/sources as it stands, but for its addresses: the demo shop with a real Prometheus, logs
 * as Loki counts them, spans that the gate receives, and CloudWatch as moto has it.
 */
const moto = await systemTool('moto')
const prometheus = await canBeHad('prometheus', findPrometheus)
const world = await openWorld()

type Put = (metric: string, value: number, at: number) => Promise<unknown>

/** The balancer in front of the shop: what it counts is in CloudWatch a second later. */
function balance(put: Put): { count: () => void } {
  let requests = 0
  const everySecond = setInterval(() => {
    const counted = requests
    requests = 0
    if (counted > 0) put('RequestCount', counted, Date.now() / 1000).catch(() => undefined)
  }, 1000)
  onTestFinished(() => clearInterval(everySecond))
  return {
    count: () => {
      requests += 1
    },
  }
}

async function startCloudWatch() {
  const { url, call } = await startMoto(moto!)
  const put: Put = (MetricName, Value, Timestamp) =>
    call('monitoring', 'GraniteServiceVersion20100801.PutMetricData', {
      Namespace: 'AWS/ApplicationELB',
      MetricData: [
        {
          MetricName,
          Value,
          Timestamp,
          Dimensions: [{ Name: 'LoadBalancer', Value: 'app/shop/1' }],
        },
      ],
    })
  // Such an error has happened before: CloudWatch knows the metric.
  await put('HTTPCode_Target_5XX_Count', 1, Date.now() / 1000 - 3600)
  return { url, put }
}

/** A shop whose spans go to the gate, and whose lines are shipped to `lines`. */
async function startShop(otlp: string, chargeMs: number, log: (line: string) => void) {
  const shop = await startWatchedShop({ otlp, chargeMs, log })
  onTestFinished(shop.close)
  return shop.url
}

async function run(config: string, ...words: string[]) {
  vi.stubEnv('PATH', `${dirname(prometheus!)}${delimiter}${process.env.PATH}`)
  for (const [name, value] of Object.entries(awsKeys)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  await world.write('gate.yml', config)
  const { stdout, stderr } = await world.command(
    ...['run', '--config', 'gate.yml', '--report-dir', 'report', ...words],
  )
  const record = await world.readRecord('report').catch(() => {
    throw new Error(stdout + stderr)
  })
  return { record, text: stdout + stderr }
}

async function openSources() {
  const lines: Line[] = []
  const [port, loki, cloudwatch] = [
    await freePort(),
    await fakeLokiWith(() => lines),
    await startCloudWatch(),
  ]
  const balancer = balance(cloudwatch.put)
  const example = await readFile('examples/sources/reliability-gate.yml', 'utf8')
  const config = example
    .replace('http://127.0.0.1:3100', `${loki.url}\n  settle: 1s`)
    .replace('receive: 127.0.0.1:4318', `receive: 127.0.0.1:${port}`)
    .replace('region: eu-west-1', `region: eu-west-1\n  url: ${cloudwatch.url}\n  settle: 1s`)
    .replace('duration: 20s', 'duration: 10s')
  return {
    config,
    otlp: `http://127.0.0.1:${port}`,
    log: (text: string) => {
      lines.push({ at: Date.now(), labels: { app: 'shop' }, text })
      balancer.count()
    },
  }
}

const bySource = {
  'server p95': 'prometheus',
  'error share in logs': 'loki',
  'slow charges': 'opentelemetry',
  '5xx at the balancer': 'cloudwatch',
}

test.runIf(moto && prometheus)(
  'metrics, logs, spans and a cloud appear in one scorecard, and all of them pass',
  async () => {
    const { config, otlp, log } = await openSources()
    const shop = await startShop(otlp, 8, log)
    const { record, text } = await run(config, '--target', shop)
    for (const [name, source] of Object.entries(bySource)) {
      const judged = record.objectives.find(one => one.name === name)
      expect(judged, name + text).toMatchObject({ source, verdict: 'pass' })
    }
    expect(text).not.toContain(awsKeys.AWS_SECRET_ACCESS_KEY)
  },
)

test.runIf(moto && prometheus)(
  'a payment that has become slow fails its objective, and the sentence on traces names it',
  async () => {
    const { config, otlp, log } = await openSources()
    const [head, base] = [
      await startShop(otlp, 400, log),
      await startShop(otlp, 8, () => undefined),
    ]
    const { record, text } = await run(config, '--target', head, '--baseline', base)
    const judged = (name: string) => record.objectives.find(one => one.name === name)
    for (const [name, source] of Object.entries(bySource)) {
      expect(judged(name), name + text).toMatchObject({ source })
      expect(judged(name)!.cause, name + text).not.toBe('no-data')
    }
    // Those of base are none of them.
    expect(judged('slow charges'), text).toMatchObject({ verdict: 'fail', value: 1 })
    const { summaries = [] } = record.evidence.traces ?? {}
    const ofHead = summaries.find(one => one.name === 'checkout' && one.side === 'head')
    expect(ofHead?.spans[0]).toMatchObject({ service: 'payment', name: 'POST /charge' })
    expect(ofHead!.spans[0]!.ms).toBeGreaterThan(350)
    expect(text).toMatch(
      /The slowest .?checkout.? requests spent [\d.]+% of their time in .?payment: POST \/charge/,
    )
  },
)
