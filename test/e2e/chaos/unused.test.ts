import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { openWorld } from '../../support/world.ts'

/* Faults at a proxy that the target does not use, through dist/: they break nothing. */
const host = '127.0.0.1'
const payment = await serve((_, response) => response.end('paid'))
const { folder, write, command, readRecord } = await openWorld()

/** A target that calls its dependency where it is told to, and responds well whatever it gets. */
const targetCalling = (port: number) =>
  serve((_, response) => {
    const asked = get({ host, port, path: '/' }, answer => {
      answer.resume()
      response.end()
    })
    asked.on('error', () => response.end())
  })

type Case = { target: number; listen: number; upstream?: number; faults: string[] }

const writeConfig = ({ target, listen, upstream = payment, faults }: Case) =>
  write(
    'gate.yml',
    `service: shop
target: { url: "http://${host}:${target}" }
dependencies: { pay: { listen: "${host}:${listen}", upstream: "${host}:${upstream}" } }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  steady: 1s
  experiments:
${faults.map(experimentWith).join('\n')}
`,
  )

const experimentWith = (fault: string) =>
  `    - { name: "${fault}", fault: { proxy: pay, ${fault} }, for: 1s, hypothesis: [ availability >= 50% ], recovery: "< 1m" }`

async function judged(of: Case) {
  await writeConfig(of)
  const { stdout } = await command('run', '--config', 'gate.yml', '--report-dir', 'report')
  const { verdict, objectives } = await readRecord('report')
  const rows = objectives.slice(1).map(({ verdict, cause, reason }) => ({ verdict, cause, reason }))
  return { stdout: stdout.replace(/\s+/g, ' '), verdict, rows }
}

const open = (reason: string) => ({ verdict: 'inconclusive', cause: 'untested', reason })
const unless = (listen: number) =>
  `nothing was tested; the target has to call pay through the proxy's address, ${host}:${listen}.`

test('a fault that no call of the target met is inconclusive, and says where the calls have to go', async () => {
  const listen = await closedPort()
  const target = await targetCalling(payment)
  const found = await judged({ target, listen, faults: ['error: 503', 'down: true'] })
  const met = open(
    `No call of pay passed through its proxy while the fault was active: ${unless(listen)}`,
  )
  const shut = open(
    `No call of pay passed through its proxy before the fault shut it: ${unless(listen)}`,
  )
  expect(found.rows).toEqual([met, met, shut, shut])
  expect(found.verdict).toBe('inconclusive')
  expect(found.stdout).toContain('nothing was tested')
})

test('the same fault passes where the target calls its dependency through the proxy', async () => {
  const listen = await closedPort()
  const target = await targetCalling(listen)
  const found = await judged({ target, listen, faults: ['error: 503', 'down: true'] })
  expect(found.rows.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass'])
})

test('calls that find no dependency behind the proxy meet no fault either', async () => {
  const [listen, upstream] = [await closedPort(), await closedPort()]
  const target = await targetCalling(listen)
  const { rows } = await judged({ target, listen, upstream, faults: ['error: 503'] })
  const why = open(
    `No call of pay passed through its proxy while the fault was active: nothing was tested; calls came to ${host}:${listen}, but from there \`dependencies.pay.upstream\` could not be reached.`,
  )
  expect(rows).toEqual([why, why])
})

test('the process that holds the proxy says whether a call passed', async () => {
  const target = await targetCalling(payment)
  const own = { target, listen: await closedPort(), faults: ['error: 503'] }
  await writeConfig(own)
  const words = [resolve('dist/index.js'), 'proxy', '--config', 'gate.yml']
  const holder = spawn(process.execPath, words, { cwd: folder })
  onTestFinished(() => void holder.kill('SIGKILL'))
  let said = ''
  holder.stderr.setEncoding('utf8').on('data', chunk => {
    said += chunk
  })
  await expect.poll(() => said).toContain('The proxies are up')
  const { rows } = await judged(own)
  expect(said).toContain('A run uses the proxies')
  expect(rows.map(({ cause }) => cause)).toEqual(['untested', 'untested'])
})

test('a fault that changes none of the calls that pass is inconclusive, and says so', async () => {
  const listen = await closedPort()
  const target = await targetCalling(listen)
  const spared = ['error: 503, share: 0.001%', 'truncate: 100000']
  const found = await judged({ target, listen, faults: [...spared, 'latency: 20ms'] })
  const unchanged = open(
    'Calls of pay passed through its proxy while the fault was active, but it changed none of them: nothing was tested; raise `share`, or choose an effect that such calls can have.',
  )
  expect(found.rows.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => unchanged))
  expect(found.rows.slice(4).map(({ cause }) => cause)).not.toContain('untested')
})

test('a fault of HTTP at a dependency that speaks something else changes nothing', async () => {
  const echo = await serveBytes()
  const listen = await closedPort()
  const target = await serve((_, response) => {
    const socket = connect(listen, host, () => socket.write('hello'))
    socket.once('data', () => {
      socket.end()
      response.end()
    })
    socket.on('error', () => response.end())
  })
  const found = await judged({ target, listen, upstream: echo, faults: ['error: 503'] })
  expect(found.rows.map(({ cause }) => cause)).toEqual(['untested', 'untested'])
})

test('a fault that refuses connections is inconclusive where calls go on over open ones', async () => {
  const listen = await closedPort()
  const agent = new Agent({ keepAlive: true })
  const target = await serve((_, response) => {
    const asked = get({ host, port: listen, path: '/', agent }, answer => {
      answer.resume()
      answer.once('end', () => response.end())
    })
    asked.on('error', () => response.end())
  })
  const found = await judged({ target, listen, faults: ['refuse: true'] })
  agent.destroy()
  const held = open(
    'Calls of pay went on over connections that were open before, so that whether any connection was refused is not known: nothing was tested; `down: true` resets those that are open too.',
  )
  expect(found.rows).toEqual([held, held])
  expect(found.verdict).toBe('inconclusive')
})

/** A server that sends back what it gets, and speaks no HTTP. */
async function serveBytes(): Promise<number> {
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.pipe(socket)
  })
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}
