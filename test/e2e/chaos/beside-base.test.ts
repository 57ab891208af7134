import { get } from 'node:http'
import { expect, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { openActionWorld } from '../../support/runner/action-world.ts'
import { keptUp } from '../../support/runner/kept-up.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

/*
 * An experiment in an action with a baseline: head and base depend on the same payment, which fails
 * for both.
 */
const world = await openActionWorld()
const host = '127.0.0.1'

const payment = await serve((_, response) => response.end('paid'))
const listen = await closedPort()
/** An app that passes on how its dependency has answered, or takes the order all the same. */
const appOf = (hasFallback: boolean) =>
  serve((_, response) => {
    const answer = (status: number) => response.writeHead(hasFallback ? 200 : status).end()
    get({ host, port: listen, path: '/' }, reply => {
      reply.resume()
      answer(reply.statusCode!)
    }).on('error', () => answer(502))
  })

const [head, alike, better] = await Promise.all([appOf(false), appOf(false), appOf(true)])
const config = (base: number) => `service: shop
baseline: { url: "http://${host}:${base}" }
dependencies: { payment: { listen: "${host}:${listen}", upstream: "${host}:${payment}" } }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50%, { when: error_rate <= base + 50%, advisory: true } ]
chaos:
  steady: 1s
  experiments:
    - { name: payment fails, fault: { proxy: payment, error: 503 }, for: 3s, hypothesis: [ availability >= 50% ] }
`

async function hypothesisBeside(base: number) {
  const { run, record } = await keptUp(async () => ({
    run: await world.gate(config(base), { target: `http://${host}:${head}` }),
    record: await world.readRecord(),
  }))
  const { conclusion } = run
  const { objectives, evidence } = record
  expect(evidence.experiments, JSON.stringify(evidence.failure)).toMatchObject([
    { outcome: 'observed' },
  ])
  const { verdict, reason } = objectives.find(({ name }) => name.startsWith('payment fails: '))!
  const others = objectives.map(one => `${one.name}: ${one.verdict}: ${one.reason}`).join('\n')
  return {
    conclusion,
    verdict,
    reason,
    check: world.github.state.checks.at(-1)!.conclusion,
    others,
  }
}

test('a hypothesis that fails on base in the same way blocks nothing', async () => {
  const { conclusion, verdict, reason, check, others } = await hypothesisBeside(alike)
  expect([verdict, conclusion, check], others).toEqual(['warn', 'success', 'success'])
  expect(reason).toContain('not worse than before: base fails in the same way')
  expect(await world.readReport('scorecard.md')).toContain('not worse than before')
})

test('one that base still holds is a failure of the pull request', async () => {
  const { conclusion, verdict, reason, check } = await hypothesisBeside(better)
  expect([verdict, conclusion, check]).toEqual(['fail', 'failure', 'failure'])
  expect(reason).not.toContain('not worse')
})
