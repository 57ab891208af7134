import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { openWorld } from '../../support/world.ts'

/*
 * An experiment through dist/: a target whose dependency is reached through the gate's proxy, which
 * then answers with errors.
 */
const { folder, write, command, readRecord } = await openWorld()
const host = '127.0.0.1'

const upstream = await serve((_, response) => response.end('paid'))
const listen = await closedPort()
/** Passes on how its dependency has answered. */
const target = await serve((_, response) => {
  const asked = get({ host, port: listen, path: '/' }, answer => {
    answer.resume()
    response.writeHead(answer.statusCode!).end()
  })
  asked.on('error', () => response.writeHead(502).end())
})

const config = (hypothesis: string) => `service: shop
target: { url: "http://${host}:${target}" }
dependencies: { payment: { listen: "${host}:${listen}", upstream: "${host}:${upstream}" } }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  steady: 1s
  experiments:
    - { name: payment fails, fault: { proxy: payment, error: 503 }, for: 2s, hypothesis: [ ${hypothesis} ], recovery: "< 1m" }
`

test('a dependency that fails is judged while it does, and recovered from', async () => {
  await write('gate.yml', config('availability >= 50%'))
  const { code, stdout } = await command('run', '--config', 'gate.yml', '--report-dir', 'report')
  const record = await readRecord('report')
  expect(record.evidence.experiments).toMatchObject([{ outcome: 'observed' }])
  expect(record.objectives.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['availability >= 50%', 'pass'],
    ['payment fails: availability >= 50%', 'fail'],
    ['payment fails: recovery', 'pass'],
  ])
  expect(record.objectives[1]!.value).toBeLessThan(0.1)
  expect(code).toBe(1)
  expect(stdout).toContain('1. payment fails\n')
  expect(stdout).toContain('503 instead of responses at payment. While it was active, ')
  const [markdown, html] = await Promise.all(
    ['scorecard.md', 'report.html'].map(file => readFile(join(folder, 'report', file), 'utf8')),
  )
  expect(markdown).toContain('Experiments')
  expect(html).toContain('class="span"')
})

test('what would be done is shown without doing it', async () => {
  await write('dry.yml', config('availability >= 50%'))
  const { code, stdout } = await command('run', '--config', 'dry.yml', '--dry-run')
  expect(code).toBe(0)
  expect(stdout).toBe(`payment: a proxy at ${host}:${listen} passes on to ${host}:${upstream}
load: 20/s at http://${host}:${target}, for 2m 10s at most
steady: 1s in which the objectives have to hold
payment fails: 503 instead of responses at payment, for 2s
  then watched for its recovery for 2m 5s at most
Nothing was sent, and nothing was broken.
`)
})

test('production is broken only where the config says so', async () => {
  const own = (text: string) =>
    config('availability >= 50%').replace('chaos:', `chaos:\n  production: [ ${host} ]${text}`)
  await write('production.yml', own(''))
  const { code, stdout } = await command('run', '--config', 'production.yml')
  expect(code).toBe(4)
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    `target is production: ${host}:${target} is a host of`,
  )
  await write('allowed.yml', own('\n  allow-production: true'))
  expect((await command('run', '--config', 'allowed.yml', '--dry-run')).code).toBe(0)
})
