import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/net/free-port.ts'
import { startTarget } from '../support/servers/target.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld } from '../support/world.ts'
import { startBackend } from './backend.ts'

/* A silence in a real Alertmanager, which lasts as long as the run. */
const tool = await systemTool('alertmanager')
const world = await openWorld()
const program = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

type Silence = { status: { state: string }; comment: string; matchers: object[] }

async function startAll() {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await world.write('alertmanager.yml', 'route: { receiver: none }\nreceivers: [{ name: none }]\n')
  await startBackend(
    [
      join(tool!, 'root/usr/bin/prometheus-alertmanager'),
      `--config.file=${join(world.folder, 'alertmanager.yml')}`,
      `--storage.path=${join(world.folder, `data-${port}`)}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
    ],
    { url: `${url}/-/ready`, cwd: world.folder },
  )
  const shop = await startTarget((_, response) => response.end('ok'))
  onTestFinished(shop.close)
  await world.write(
    'gate.yml',
    `alertmanager: { url: "${url}", silence: { service: shop-preview } }
load: { rate: 5/s, duration: 4s, warmup: 500ms, requests: [{ name: home, path: / }] }
objectives: [error_rate < 50%]
`,
  )
  const silences = async () => (await (await fetch(`${url}/api/v2/silences`)).json()) as Silence[]
  const states = async () => (await silences()).map(({ status }) => status.state)
  /** One of somebody else. */
  const now = Date.now()
  await fetch(`${url}/api/v2/silences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      matchers: [{ name: 'service', value: 'shop-preview', isRegex: false, isEqual: true }],
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + 3_600_000).toISOString(),
      createdBy: 'somebody',
      comment: 'maintenance',
    }),
  })
  const words = ['run', '--config', 'gate.yml', '--target', shop.url, '--report-dir', 'report']
  return { words, silences, states }
}

const environment = { ...process.env, XDG_STATE_HOME: join(world.folder, 'state') }
const start = (...words: string[]) =>
  spawn(process.execPath, [program, ...words], {
    cwd: world.folder,
    env: environment,
    stdio: 'ignore',
  })

test.runIf(tool)(
  'alerts are silenced while the load runs, and no longer; the silence of another stays',
  async () => {
    const { words, silences, states } = await startAll()
    const run = start(...words)
    await expect.poll(states, { timeout: 60_000, interval: 50 }).toEqual(['active', 'active'])
    expect(await silences()).toContainEqual(
      expect.objectContaining({
        comment: expect.stringContaining('A load test is running.'),
        matchers: [{ name: 'service', value: 'shop-preview', isRegex: false, isEqual: true }],
      }),
    )
    await once(run, 'exit')
    const after = await silences()
    expect(after.find(({ comment }) => comment === 'maintenance')!.status.state).toBe('active')
    expect(after.map(({ status }) => status.state).toSorted()).toEqual(['active', 'expired'])
  },
  180_000,
)

test.runIf(tool)(
  'the silence of a run that was killed is removed by `undo`',
  async () => {
    const { words, silences, states } = await startAll()
    const run = start(...words)
    await expect.poll(states, { timeout: 60_000, interval: 50 }).toEqual(['active', 'active'])
    run.kill('SIGKILL')
    await once(run, 'exit')
    expect(await states()).toEqual(['active', 'active'])
    const [code] = await once(start('undo'), 'exit')
    expect(code).toBe(0)
    const ours = (await silences()).filter(({ comment }) => comment !== 'maintenance')
    expect(ours.map(({ status }) => status.state)).toEqual(['expired'])
  },
  180_000,
)
