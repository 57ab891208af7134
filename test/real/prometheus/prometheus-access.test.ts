import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../../scripts/prometheus-server.ts'
import { Secret } from '../../../src/model/secret.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import type { PrometheusSettings } from '../../../src/providers/prometheus/settings.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { secrets } from '../../support/secrets.ts'
import { availableServers } from '../../support/servers/metrics-servers.ts'
import { ca, ofClient } from '../../support/servers/tls.ts'

/*
 * A real Prometheus that lets in only who has a certificate of its authority and a password, below
 * a path of its own.
 */
const password = 'a pass:word'
const bcrypt = '$2b$04$abcdefghijklmnopqrstuuSCcCeYx54RTry4i/H4WzOyDZW3Sp416'
const pem = (name: string) =>
  fileURLToPath(new URL(`../../support/servers/tls/${name}.pem`, import.meta.url))
const webConfig = {
  tls_server_config: {
    cert_file: pem('server'),
    key_file: pem('server-key'),
    client_ca_file: pem('ca'),
    client_auth_type: 'RequireAndVerifyClientCert',
  },
  basic_auth_users: { gate: bcrypt },
}
const servers = (await availableServers()).filter(id => id !== 'victoria-metrics')

describe.each(servers)('%s', id => {
  let folder: string
  let server: RunningPrometheus
  let whole: PrometheusSettings

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
    const file = join(folder, 'web.yml')
    await writeFile(file, JSON.stringify(webConfig))
    const flags = ['--web.external-url=https://localhost/team/prom', `--web.config.file=${file}`]
    server = await startPrometheus({ targets: [], scrapeIntervalMs: 1000, server: id, flags })
    whole = {
      url: `https://localhost:${new URL(server.url).port}/team/prom/`,
      headers: {},
      tls: secrets({ ca, ...ofClient }),
      auth: { kind: 'basic', username: new Secret('gate'), password: new Secret(password) },
    }
    await vi.waitUntil(async () => (await problemOf(whole)) === undefined, {
      timeout: 30_000,
      interval: 50,
    })
  })

  afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const problemOf = async (plan: PrometheusSettings): Promise<string | undefined> => {
    const found = await prometheus(plan)
      .check([], quietContext())
      .catch(error => error)
    return found instanceof Error ? found.message : undefined
  }

  test('whoever has all of it is let in, and reads', async () => {
    const window = { start: Date.now() / 1000 - 2, end: Date.now() / 1000 }
    const found = await prometheus(whole).measure(
      { kind: 'value', query: 'vector(2)' },
      window,
      quietContext(),
    )
    expect(found).toMatchObject({ kind: 'value', value: 2 })
  })

  test.each<[what: string, Partial<PrometheusSettings>, RegExp]>([
    [
      'another password',
      { auth: { kind: 'basic', ...secrets({ username: 'gate', password: 'other' }) } },
      /refuses access \(401\)/,
    ],
    [
      'a token in place of it',
      { auth: { kind: 'bearer', ...secrets({ token: 'token' }) } },
      /refuses access \(401\)/,
    ],
    ['no authority', { tls: secrets(ofClient) }, /TLS failed/],
    ['no certificate', { tls: secrets({ ca }) }, /TLS failed|closed before/],
  ])('with %s nobody is', async (_, other, said) => {
    expect(await problemOf({ ...whole, ...other })).toMatch(said)
  })

  test('nor below another path', async () => {
    expect(await problemOf({ ...whole, url: new URL('/team', whole.url).href })).toMatch(/404/)
  })
})
