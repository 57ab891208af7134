import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { layOutJmeter } from './jmeter-home.ts'
import { serveLogged } from './logged.ts'

/* A plan of JMeter on two servers of JMeter, which a user has started. */
const home = await systemTool('jmeter')
const world = await openWorld()
const program = home
  ? await layOutJmeter(join(home, 'lib'), join(world.folder, 'jmeter-home'))
  : undefined

/** Three users for so many seconds on each server. */
const plan = `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree>
<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="shop"/><hashTree>
<ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">
  <elementProp name="ThreadGroup.main_controller" elementType="LoopController"><intProp name="LoopController.loops">-1</intProp></elementProp>
  <stringProp name="ThreadGroup.num_threads">3</stringProp><stringProp name="ThreadGroup.ramp_time">0</stringProp>
  <boolProp name="ThreadGroup.scheduler">true</boolProp><stringProp name="ThreadGroup.duration">\${__P(seconds)}</stringProp>
</ThreadGroup><hashTree>
<HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="list">
  <elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments"/></elementProp>
  <stringProp name="HTTPSampler.domain">shop.example</stringProp><stringProp name="HTTPSampler.path">/list</stringProp>
  <stringProp name="HTTPSampler.method">GET</stringProp>
</HTTPSamplerProxy><hashTree/>
</hashTree></hashTree></hashTree></jmeterTestPlan>
`

/** A server of JMeter, once it listens. */
async function startServer(): Promise<{ host: string; process: ChildProcess }> {
  const port = await freePort()
  const words = [
    ...['-s', `-Dserver_port=${port}`, '-Jserver.rmi.ssl.disable=true'],
    ...['-Djava.rmi.server.hostname=127.0.0.1', '-j', join(world.folder, `server-${port}.log`)],
  ]
  const child = spawn(join(world.folder, 'jmeter.sh'), words, { stdio: 'ignore' })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await expect.poll(() => listens(port), { timeout: 120_000, interval: 500 }).toBe(true)
  return { host: `127.0.0.1:${port}`, process: child }
}

async function listens(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

type Run = { seconds: number; duration: string; during?: (run: Running) => Promise<void> }
type Running = { log: () => Promise<unknown[]>; servers: ChildProcess[] }

async function run(name: string, { seconds, duration, during }: Run) {
  await chmod(join(world.folder, await world.write('jmeter.sh', `#!/bin/sh\n${program}\n`)), 0o755)
  await world.write('plan.jmx', plan)
  const { url, log } = await serveLogged()
  const servers = await Promise.all([startServer(), startServer()])
  const properties = `{ seconds: ${seconds}, server.rmi.ssl.disable: "true" }`
  const remotes = servers.map(({ host }) => JSON.stringify(host)).join(', ')
  const config = await world.write(
    `${name}.yml`,
    `load: { jmeter: { command: ./jmeter.sh, plan: plan.jmx, properties: ${properties}, remotes: [${remotes}], args: [-Djava.rmi.server.hostname=127.0.0.1] }, duration: ${duration}, warmup: 0s }\nobjectives: [availability >= 99%]\n`,
  )
  const [{ code }] = await Promise.all([
    world.command('run', '--config', config, '--target', url, '--report-dir', name),
    during?.({ log, servers: servers.map(one => one.process) }),
  ])
  return { code, record: await world.readRecord(name), log }
}

test.skipIf(!home)('each request of both servers is counted once, into one verdict', async () => {
  const { record, log } = await run('both', { seconds: 20, duration: '60s' })
  expect(record.evidence.failure).toBeUndefined()
  const { cells, seconds, warmup } = record.evidence.load!
  const sent = cells.reduce((sum, cell) => sum + cell.sent, 0)
  // The load counts from when both have begun until one has ended.
  const known = (await log()).length
  expect(sent + warmup!.sent).toBeGreaterThan(0.5 * known)
  expect(sent + warmup!.sent).toBeLessThanOrEqual(known)
  // Three users wait about 200 ms for each response: one server alone sends 15 in a second.
  expect(sent).toBeGreaterThan(15 * seconds)
  expect(record.verdict).toBe('pass')
  // That of the servers too, which send from this machine.
  const cpu = record.evidence.load!.health!.find(({ name }) => name === 'CPU of JMeter')
  expect(cpu!.value).toBeGreaterThan(0)
})

test.skipIf(!home)('servers are stopped when the time is over', async () => {
  const { record, log } = await run('stopped', { seconds: 300, duration: '5s' })
  expect(record.evidence.load!.remarks).toContainEqual(
    expect.stringMatching(/^the gate ended JMeter/),
  )
  const known = (await log()).length
  await new Promise(resolve => setTimeout(resolve, 2000))
  expect((await log()).length).toBe(known)
})

test.skipIf(!home)('a server that is killed makes the run an error', async () => {
  const { code, record } = await run('killed', {
    seconds: 8,
    duration: '12s',
    during: async ({ log, servers }) => {
      await expect.poll(async () => (await log()).length, { timeout: 120_000 }).toBeGreaterThan(20)
      servers[0]!.kill('SIGKILL')
    },
  })
  expect(code).toBe(4)
  expect(record.evidence.failure!.message).toMatch(
    /^JMeter lost the server 127\.0\.0\.1:\d+ before/,
  )
})
