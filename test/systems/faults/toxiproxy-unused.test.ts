import { Agent, get } from 'node:http'
import { expect, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { addProxy, startToxiproxy } from '../../support/chaos/start-toxiproxy.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'

/* Faults at a real Toxiproxy that the target uses, or not, through dist/. */
const toxiproxy = await systemTool('toxiproxy')
const host = '127.0.0.1'
const payment = await serve((_, response) => response.end('paid'))
const { write, command, readRecord } = await openWorld()

/** A target that calls its dependency at an address, and responds well whatever it gets. */
const targetCalling = (address: string, keepAlive: boolean) => {
  const agent = new Agent({ keepAlive, maxSockets: 4 })
  return serve((_, response) => {
    const asked = get(`http://${address}/`, { agent }, answer => {
      answer.resume()
      response.end()
    })
    asked.on('error', () => response.end())
  })
}

const experimentWith = (url: string) => (fault: string) =>
  `    - { name: "${fault}", fault: { toxiproxy: { url: "${url}", proxy: shop }, ${fault} }, lasting: true, for: 1s, hypothesis: [ availability >= 50% ], recovery: "< 1m" }`

type Case = { faults: string[]; flags?: string[]; isUsed?: boolean; keepAlive?: boolean }

async function judged({
  faults,
  flags = ['-proxy-metrics'],
  isUsed = false,
  keepAlive = false,
}: Case) {
  const url = await startToxiproxy(toxiproxy!, ...flags)
  const listen = await addProxy(url, `${host}:${payment}`)
  const target = await targetCalling(isUsed ? listen : `${host}:${payment}`, keepAlive)
  await write(
    'gate.yml',
    `service: shop
target: { url: "http://${host}:${target}" }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  allow: [ toxiproxy ]
  steady: 1s
  experiments:
${faults.map(experimentWith(url)).join('\n')}
`,
  )
  const { stdout } = await command('run', '--config', 'gate.yml', '--report-dir', 'report')
  const { verdict, objectives, notes } = await readRecord('report')
  const rows = objectives.slice(1).map(({ verdict, cause, reason }) => ({ verdict, cause, reason }))
  return { url, listen, stdout: stdout.replace(/\s+/g, ' '), verdict, rows, notes }
}

const ofChaos = (notes: readonly { source: string }[]) =>
  notes.filter(({ source }) => source === 'chaos')

test.skipIf(!toxiproxy)(
  'a fault that ends each connection, and that none met, is inconclusive',
  async () => {
    const { listen, rows, verdict, stdout } = await judged({
      faults: ['reset: true', 'down: true'],
    })
    const unless = `nothing was tested; the target has to call shop through the proxy's address, ${listen}.`
    const open = (when: string) => ({
      verdict: 'inconclusive',
      cause: 'untested',
      reason: `No call of shop passed through its proxy ${when}: ${unless}`,
    })
    const [met, shut] = [open('while the fault was active'), open('before the fault shut it')]
    expect(rows).toEqual([met, met, shut, shut])
    expect(verdict).toBe('inconclusive')
    expect(stdout).toContain('nothing was tested')
  },
)

test.skipIf(!toxiproxy).each([
  ['on connections of their own', false, ['latency: 10ms', 'reset: true', 'down: true']],
  ['on connections that stay open', true, ['reset: true', 'down: true']],
])('one that calls met passes, and says nothing of it: calls %s', async (_, keepAlive, faults) => {
  const { rows, notes } = await judged({ faults, isUsed: true, keepAlive })
  expect(rows.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'pass'))
  expect(ofChaos(notes)).toEqual([])
})

test.skipIf(!toxiproxy)(
  'a reset of a share of the connections that reset none of them is inconclusive',
  async () => {
    const fault = 'reset: true, share: 0.001%'
    const { listen, rows } = await judged({ faults: [fault], isUsed: true, keepAlive: true })
    const open = {
      verdict: 'inconclusive',
      cause: 'untested',
      reason: `No connection of shop was reset while the fault was active: nothing was tested; raise \`share\`, and make sure that the target calls shop through the proxy's address, ${listen}.`,
    }
    expect(rows).toEqual([open, open])
  },
)

test.skipIf(!toxiproxy)(
  'whether calls on connections that stay open met a latency is not known, and is a note',
  async () => {
    const { listen, rows, notes, stdout } = await judged({
      faults: ['latency: 10ms'],
      isUsed: true,
      keepAlive: true,
    })
    expect(rows.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
    expect(ofChaos(notes)).toEqual([
      {
        source: 'chaos',
        message:
          'latency: 10ms: it is not known whether a call passed through the proxy shop of Toxiproxy while the fault was active: Toxiproxy counts a connection when it ends, and none ended',
        hint: `make sure that the target calls ${listen}; the fault \`proxy\` counts calls on open connections too`,
      },
    ])
    expect(stdout).toContain('it is not known whether a call passed')
  },
)

test.skipIf(!toxiproxy).each([[[]], [['-runtime-metrics']]])(
  'a Toxiproxy that does not count says so in a note, with the flag: started with %j',
  async flags => {
    const { url, rows, notes } = await judged({ faults: ['reset: true'], flags })
    expect(rows.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
    expect(ofChaos(notes)).toEqual([
      {
        source: 'chaos',
        message: `reset: true: it is not known whether a call passed through the proxy shop of Toxiproxy: Toxiproxy at ${url} does not count what passes`,
        hint: 'start Toxiproxy, version 2.5 or newer, with -proxy-metrics',
      },
    ])
  },
)
