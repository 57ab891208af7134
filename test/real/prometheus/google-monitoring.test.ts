import { expect, onTestFinished, test } from 'vitest'
import { startPrometheus } from '../../../scripts/prometheus-server.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { providerKindOf } from '../../../src/providers/providers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { availableServers } from '../../support/servers/metrics-servers.ts'
import { startTarget } from '../../support/servers/target.ts'

/* Google's path of Prometheus's API, before a real Prometheus; the token is not looked at. */
const [id] = (await availableServers()).filter(server => server !== 'victoria-metrics')
const path = '/v1/projects/my-project/location/global/prometheus'

test.runIf(id)(
  'a project is queried by PromQL below its own path',
  async () => {
    const flags = [`--web.external-url=http://127.0.0.1${path}`]
    const shop = await startTarget((_, response) => {
      response.setHeader('content-type', 'text/plain; version=0.0.4')
      response.end('shop_queue 2\n')
    })
    onTestFinished(shop.close)
    const server = await startPrometheus({
      targets: [new URL(shop.url).host],
      scrapeIntervalMs: 1000,
      server: id!,
      flags,
    })
    onTestFinished(server.stop)
    const text = `target: { url: "https://shop.example" }
google-monitoring: { project: my-project, url: "http://127.0.0.1:${new URL(server.url).port}" }
objectives:
  - { name: a, google-monitoring: 'max(shop_queue)', when: value > 0 }
`
    const environment = { CLOUDSDK_AUTH_ACCESS_TOKEN: 'key-of-google' }
    const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment }))
    const [{ settings, kind }] = plan.providers as [(typeof plan.providers)[0]]
    const { open } = await providerKindOf({ kind })!.load!()
    const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
    const context = quietContext()
    const provider = await open(settings, opening, context)
    const query = plan.objectives[0] as Parameters<typeof provider.check>[0][0]
    await expect
      .poll(() => provider.check([query], context).then(() => 'open', String), { timeout: 60_000 })
      .toBe('open')
    const measured = () => {
      const end = Math.floor(Date.now() / 1000)
      const asked = { ...query, target: { hosts: [], service: 'shop' } }
      return provider.measure(asked, { start: end - 5, end }, context)
    }
    await expect.poll(measured, { timeout: 60_000 }).toMatchObject({ kind: 'value', value: 2 })
  },
  120_000,
)
