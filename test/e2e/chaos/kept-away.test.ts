import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { openWorld } from '../../support/world.ts'

/*
 * Side effects that the dependency counts, against the calls that its proxy saw, through dist/: of
 * calls that the proxy kept away, none can have had one.
 */
const host = '127.0.0.1'
const { write, command, readRecord } = await openWorld()

/** A dependency in which each POST is a side effect, whatever its key. */
let charges = 0
const payment = await serve((asked, response) => {
  if (asked.method === 'POST') charges += 1
  response.end(JSON.stringify({ charges }))
})

/** A target that reads, and then pays: again, where its connection breaks. It responds well. */
const targetCalling = (port: number) => {
  const agent = new Agent({ keepAlive: false })
  let number = 0
  const call = (method: string, id: string) =>
    new Promise<boolean>(resolve => {
      const headers = { 'x-request-id': id }
      const asked = request({ host, port, method, path: '/', agent, headers })
      asked.on('error', () => resolve(false))
      asked.on('response', answer => answer.resume().on('end', () => resolve(true)))
      asked.end()
    })
  return serve(async (_, response) => {
    number += 1
    const id = `request-${number}`
    await call('GET', `read-${id}`)
    if (!(await call('POST', id))) await call('POST', id)
    response.end()
  })
}

async function judged(fault: string) {
  const listen = await closedPort()
  const target = await targetCalling(listen)
  await write(
    'gate.yml',
    `service: shop
target: { url: "http://${host}:${target}" }
dependencies: { pay: { listen: "${host}:${listen}", upstream: "${host}:${payment}" } }
load: { rate: 20/s, warmup: 0s, requests: [ { name: buy, path: / } ] }
objectives: [ availability >= 50% ]
chaos:
  steady: 1s
  experiments:
    - name: lost
      fault: { proxy: pay, ${fault}, share: 50% }
      for: 2s
      hypothesis: [ { pattern: idempotency, dependency: pay, request: buy, effects: /count } ]
`,
  )
  await command('run', '--config', 'gate.yml', '--report-dir', 'report')
  const { objectives } = await readRecord('report')
  return objectives.slice(1).map(({ verdict, reason }) => [verdict, reason])
}

test('a second attempt shows nothing where the proxy kept the first one away', async () => {
  const unknown = [
    'inconclusive',
    'No call of pay whose response was lost was tried again: nothing shows what a second attempt does.',
  ]
  expect(await judged('timeout: true')).toEqual([unknown])
})

test('a second effect is found among many reads', async () => {
  expect(await judged('reset: true')).toEqual([
    ['fail', expect.stringMatching(/^pay counted \d+ effects of \d+ requests: /)],
  ])
})
