import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startShop } from '../../../examples/scenarios/server.ts'
import type { RunRecord } from '../../../src/model/record.ts'

/* examples/scenarios as it stands, by the bundle in dist/, against the shop that lies beside it. */
const entry = resolve('dist/index.js')
const shop = startShop(0)
let folder: string

beforeAll(async () => {
  if (!shop.server.listening) await once(shop.server, 'listening')
  folder = await mkdtemp(join(tmpdir(), 'gate-scenarios-'))
  await cp(resolve('examples/scenarios'), folder, { recursive: true })
})
afterAll(async () => {
  shop.server.close()
  await rm(folder, { recursive: true })
})

type Ended = { code: number; stdout: string; stderr: string }
const command = (...words: string[]): Promise<Ended> =>
  new Promise(ended =>
    execFile(process.execPath, [entry, ...words], { cwd: folder }, (error, stdout, stderr) =>
      ended({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )

const sum = (cells: readonly { name: string; good: number }[], name: string) =>
  cells.reduce((all, cell) => all + (cell.name === name ? cell.good : 0), 0)

test('the example runs, and its counts are those of the server', async () => {
  const { port } = shop.server.address() as AddressInfo
  const { code, stdout, stderr } = await command(
    ...['run', '--target', `http://127.0.0.1:${port}`, '--duration', '8s'],
    ...['--report-dir', 'report'],
  )
  const text = await readFile(join(folder, 'report/record.json'), 'utf8')
  const record = JSON.parse(text) as RunRecord
  expect(record.objectives.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^p\(95\)\{buy\} < 1s: /)]),
  )
  expect(record.evidence.load?.errorSamples).toEqual([])
  expect(stderr).not.toMatch(/mistake|Error/)
  expect([0, 3]).toContain(code)
  const { cells, iterations } = record.evidence.load!
  const warmup = record.evidence.load!.warmup!
  const steps = ['login', 'search', 'cart', 'checkout']
  const counted = steps.map(step => sum(cells, `buy / ${step}`))
  const looks = sum(cells, 'look / GET /products?q=1')
  const of = (key: string) => shop.counts.get(key) ?? 0
  const sent = of('POST /login 200') + of('GET /products 200') + of('POST /cart 201')
  // Readiness is asked for at /, and the first steps are tried once before the load.
  expect(sent + of('POST /checkout 303')).toBeGreaterThanOrEqual(
    counted.reduce((all, count) => all + count, looks) + warmup.good,
  )
  expect(of('POST /checkout 303')).toBe(of('GET /orders 200'))
  expect(of('POST /checkout 409') + of('POST /cart 401') + of('POST /checkout 401')).toBe(0)
  const [buys, looked] = [sum(iterations!.cells, 'buy'), sum(iterations!.cells, 'look')]
  expect(buys + looked).toBe(80)
  expect(counted[0]).toBeGreaterThanOrEqual(buys)
  expect(text).not.toContain('correct-horse-1')
  expect(stdout).toContain('buy')
  expect(stdout).toContain('↳ checkout')
})

test('every request carries the token that target.auth obtains, and no output shows it', async () => {
  const word = 'very-secret-word'
  const seen = new Map<string, number>()
  const server = createServer((request, response) => {
    const isIssuer = request.url === '/token'
    const kind = isIssuer ? 'issued' : (request.headers.authorization ?? 'without')
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    request.resume()
    response.end(isIssuer ? `{"access_token":"${word}","token_type":"Bearer"}` : '{"id":7}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const oauth2 = `{ token-url: ${url}/token, client-id: gate, client-secret: hush }`
  const steps = '[{ name: a, path: /a, capture: { id: $.id } }, { name: b, path: "/b/{{ id }}" }]'
  await writeFile(
    join(folder, 'signed.yml'),
    `target: { url: "${url}", auth: { oauth2: ${oauth2} } }
load: { rate: 5/s, duration: 2s, warmup: 0s, scenarios: [{ name: s, steps: ${steps} }] }
`,
  )
  const { stdout, stderr } = await command(
    ...['run', '--config', 'signed.yml', '--report-dir', 'signed'],
  )
  const text = await readFile(join(folder, 'signed/record.json'), 'utf8')
  const { cells } = (JSON.parse(text) as RunRecord).evidence.load!
  expect(sum(cells, 's / a')).toBe(10)
  // A step that a stalled machine sends after the end is sent, and not counted.
  expect(sum(cells, 's / b')).toBeGreaterThan(5)
  expect([...seen.keys()]).toEqual(['issued', `Bearer ${word}`])
  expect(seen.get('issued')).toBe(1)
  expect(text + stdout + stderr).not.toContain(word)
})

describe('a mistake is told before any load, with its place', () => {
  test.each([
    [
      'users.name',
      'users.nme',
      /bad\.yml:19:26: .*no column is named `users\.nme`.*did you mean `users\.name`/s,
    ],
    ['{{ sku }}', '{{ skuu }}', /bad\.yml:29:25: .*no earlier step captures `skuu`/s],
    ['$.token', '"$.token["', /bad\.yml:20:\d+: .*the JSON path "\$\.token\[" cannot be read/s],
    ['users.csv', 'people.csv', /bad\.yml:11:\d+: .*people\.csv: there is no such file/s],
    [
      'secrets: [password]',
      'secrets: [passwd]',
      /bad\.yml:11:\d+: .*users\.csv has no column `passwd`/s,
    ],
  ])('%s as %s', async (from, to, said) => {
    const text = await readFile(join(folder, 'reliability-gate.yml'), 'utf8')
    await writeFile(join(folder, 'bad.yml'), text.replace(from, to))
    const { code, stdout, stderr } = await command('validate', 'bad.yml')
    expect(stdout + stderr).toMatch(said)
    expect(code).toBe(2)
  })
})

test('requests of a file are checked with the config, and what is not sent is listed', async () => {
  const [config, api] = ['sourced.yml', 'api.yaml'].map(name => join(folder, name))
  const paths = '/a: { get: {} }, "/b/{id}": { get: {} }'
  await writeFile(api!, `openapi: 3.0.3\npaths: { ${paths} }\n`)
  await writeFile(config!, 'load:\n  requests: { openapi: api.yaml }\n')
  const sent = await command('validate', 'sourced.yml')
  expect(sent.stderr).toMatch(
    /sourced\.yml:2:13: .*load\.requests\.openapi: api\.yaml: not sent: GET \/b\/\{id\} \(its path cannot be filled\)/,
  )
  expect(sent.code).toBe(0)
  await writeFile(config!, 'load:\n  requests: { har: session.har }\n')
  const missing = await command('validate', 'sourced.yml')
  expect(missing.stdout + missing.stderr).toMatch(
    /sourced\.yml:2:13: load\.requests\.har: session\.har: there is no such file/,
  )
  expect(missing.code).toBe(2)
})
