import { expect, test } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'
import { startTarget } from '../../support/servers/target.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { startBackend } from '../servers/backend.ts'

/* Alerts in a real Alertmanager, silenced by the command as it is shipped. */
const alertmanager = await systemTool('alertmanager')
const world = await openWorld()

type Alert = { labels: Record<string, string>; status: { state: string } }
type Silence = { comment: string; status: { state: string } }

async function startAlertmanager() {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await world.write(
    'alertmanager.yml',
    'route: { receiver: nobody, group_wait: 1s }\nreceivers: [{ name: nobody }]\n',
  )
  await startBackend(
    [
      `${alertmanager}/bin/alertmanager`,
      ...['--config.file', `${world.folder}/alertmanager.yml`],
      ...['--storage.path', `${world.folder}/alertmanager`],
      ...['--web.listen-address', `127.0.0.1:${port}`, '--cluster.listen-address='],
    ],
    { url: `${url}/-/ready`, cwd: world.folder },
  )
  const get = async <T>(path: string) => (await (await fetch(`${url}/api/v2${path}`)).json()) as T
  return { url, alerts: () => get<Alert[]>('/alerts'), silences: () => get<Silence[]>('/silences') }
}

test.runIf(alertmanager)(
  'alerts of the preview are silenced while the load runs, those of others are not, and nothing is left',
  async () => {
    const { url, alerts, silences } = await startAlertmanager()
    const fired = ['shop-preview', 'payment'].map(service => ({
      labels: { alertname: 'HighLatency', service },
    }))
    await fetch(`${url}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fired),
    })
    const statesOf = async () =>
      Object.fromEntries(
        (await alerts()).map(({ labels, status }) => [labels.service, status.state]),
      )
    expect(await statesOf()).toEqual({ 'shop-preview': 'active', payment: 'active' })
    let requests = 0
    let during: Promise<object> | undefined
    const target = await startTarget((_, response) => {
      requests += 1
      // In the middle of the load: the first ones only look whether the target is ready.
      if (requests === 40) during = statesOf()
      response.end('paid')
    })
    await world.write(
      'gate.yml',
      `alertmanager: { url: "${url}", silence: { service: shop-preview } }
load: { rate: 20/s, duration: 4s, warmup: 1s, requests: [GET /checkout] }
objectives: [error_rate < 50%]
`,
    )
    const { stdout, stderr } = await world.command(
      ...['run', '--config', 'gate.yml', '--target', target.url, '--report-dir', 'report'],
    )
    await target.close()
    const silenced = { 'shop-preview': 'suppressed', payment: 'active' }
    expect(await during, stdout + stderr).toEqual(silenced)
    expect(await silences()).toMatchObject([
      {
        comment: expect.stringContaining('A load test is running'),
        status: { state: 'expired' },
      },
    ])
  },
  300_000,
)
