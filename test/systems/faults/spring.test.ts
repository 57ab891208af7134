import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'

/* Chaos Monkey in a small app of Spring Boot, assaulted by the command as it is shipped. */
const monkey = await systemTool('chaos-monkey')
const world = await openWorld()
const source = join(import.meta.dirname, 'spring/App.java')

/** Its address, once it answers. */
async function startApp(): Promise<string> {
  const port = await freePort()
  const classes = join(world.folder, 'classes')
  await promisify(execFile)('javac', ['-cp', join(monkey!, 'lib/*'), '-d', classes, source])
  const child = spawn(
    'java',
    [
      ...['-XX:TieredStopAtLevel=1', '-cp', `${classes}:${join(monkey!, 'lib/*')}`, 'shop.App'],
      ...['--spring.profiles.active=chaos-monkey', '--server.address=127.0.0.1'],
      ...[`--server.port=${port}`, '--management.endpoint.chaosmonkey.enabled=true'],
      '--management.endpoints.web.exposure.include=chaosmonkey',
    ],
    { stdio: 'ignore' },
  )
  onTestFinished(async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp).toBe(true)
  return url
}

test.runIf(monkey)(
  'Chaos Monkey slows a controller while an experiment lasts, and is as it was afterwards',
  async () => {
    const url = await startApp()
    const settings = () => fetch(`${url}/actuator/chaosmonkey`).then(answer => answer.json())
    const before = (await settings()) as Record<string, object>
    await world.write(
      'gate.yml',
      `service: shop
target: { url: "${url}" }
load: { rate: 10/s, warmup: 2s }
objectives: [ availability >= 50% ]
chaos:
  allow: [ chaos-monkey ]
  steady: 2s
  experiments:
    - name: the controller is slow
      fault: { chaos-monkey: { url: "${url}/actuator" }, latency: 2s }
      for: 3s
      hypothesis: [ p(50) < 1s ]
      recovery: "< 1m"
      lasting: true
`,
    )
    const { stdout } = await world.command('run', '--config', 'gate.yml', '--report-dir', 'report')
    const { evidence, objectives } = await world.readRecord('report')
    expect(evidence.experiments, stdout).toMatchObject([{ outcome: 'observed' }])
    const slow = objectives.find(({ name }) => name === 'the controller is slow: p(50) < 1s')
    expect(slow?.value, stdout).toBeGreaterThanOrEqual(2000)
    const after = (await settings()) as Record<string, object>
    const { assaultProperties, watcherProperties } = before
    expect(after).toMatchObject({
      assaultProperties,
      watcherProperties,
      chaosMonkeyProperties: { enabled: false },
    })
  },
)
