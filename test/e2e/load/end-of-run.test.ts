import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { type Answer, ok, startTarget } from '../../support/servers/target.ts'

/*
 * The command as it is shipped, against targets that are not at the end what they were at the
 * start.
 */
const entry = resolve('dist/index.js')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-end-of-run-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(name: string, config: string, url: string) {
  await writeFile(join(folder, `${name}.yml`), config)
  const words = ['run', '--config', `${name}.yml`, '--target', url, '--report-dir', name]
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let stdout = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  const [code] = (await once(child, 'close')) as [number]
  const record = JSON.parse(await readFile(join(folder, name, 'record.json'), 'utf8')) as RunRecord
  return { code, stdout, record }
}

async function serve(answer: Answer) {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target
}

test('a target that dies in the last tenth of the load, and stays dead, fails', async () => {
  let answered = 0
  const target = await serve((request, response) => {
    if (request.url === '/health') return ok(request, response)
    answered += 1
    if (answered > 560) void target.close()
    return ok(request, response)
  })
  const config =
    'target: { ready: { path: /health } }\nload: { rate: 60/s, duration: 10s, warmup: 0ms, requests: [GET /x] }\nobjectives: [availability >= 97%]\n'
  const { code, record } = await run('dies', config, target.url)
  expect([code, record.verdict]).toEqual([1, 'fail'])
  expect(record.reason).toMatch(/(down|failing) from (9|10)s to the end, and still down afterwards/)
  expect(record.evidence.afterLoad).toMatchObject({
    isUp: false,
    message: expect.stringContaining('ECONNREFUSED'),
  })
  expect(record.notes.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('the target was down after the load'),
  )
})

const login: Answer = (_, response) =>
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end('<title>Sign in to your account</title><input type="password">')
const shortLoad = (requests: string) =>
  `load: { rate: 50/s, duration: 3s, warmup: 500ms, requests: [${requests}] }\nobjectives: [availability >= 90%]\n`

test('a target that shows nothing but a login page ends with an error, unless the page is meant', async () => {
  const target = await serve(login)
  const { code, stdout, record } = await run('login', shortLoad('GET /a'), target.url)
  expect([code, record.verdict]).toEqual([4, 'error'])
  expect(record.reason).toBe(
    'the target refuses the only request of the load: GET /a returns a login page (200)',
  )
  expect(stdout.replace(/\s+/g, ' ')).toContain('requires a password, which counts as ready')
  const meant = shortLoad('{ path: /a, expect: { body: Sign in } }')
  expect((await run('own-login', meant, target.url)).record.verdict).toBe('pass')
})

test('a login page on one of two paths leaves a note in the report and no pass', async () => {
  const target = await serve((request, response) =>
    (request.url === '/a' ? login : ok)(request, response),
  )
  const { record } = await run('one-login', shortLoad('GET /, GET /a'), target.url)
  expect([record.verdict, record.blocks]).toEqual(['inconclusive', true])
  expect(record.reason).toMatch(/GET \/a returned a login page, so [\d.]+% of what/)
  expect(await readFile(join(folder, 'one-login', 'scorecard.md'), 'utf8')).toContain(
    'returns a login page (200)',
  )
})

test('a step that only shows a login page was not measured, whatever its status', async () => {
  const target = await serve((request, response) => {
    if (request.method === 'POST') {
      const headers = { 'set-cookie': 'session=1; Path=/', 'content-type': 'application/json' }
      response.writeHead(200, headers).end('{"id":7}')
    } else if (request.url === '/login') login(request, response)
    else if (request.headers.cookie === 'session=2') ok(request, response)
    else login(request, response)
  })
  const config = (last: string) => `load:
  rate: 20/s
  duration: 3s
  warmup: 500ms
  cookies: true
  scenarios:
    - name: visit
      steps:
        - GET /login
        - { method: POST, path: /login, json: { user: a }, capture: { id: $.id } }
        - ${last}
objectives: [availability >= 90%, 'availability{visit} >= 90%']
`
  const expired = await run(
    'expired',
    config('{ name: account, path: "/account/{{id}}" }'),
    target.url,
  )
  expect([expired.code, expired.record.blocks]).toEqual([3, true])
  expect(expired.record.objectives.map(({ cause }) => cause)).toEqual(['no-data', 'no-data'])
  expect(expired.record.objectives[1]!.reason).toMatch(
    /every response of visit \/ account that was looked at \([\d]+\) is a login page/,
  )
  expect(expired.record.notes.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('is a login page'),
  )
  const meant = '{ name: account, path: "/account/{{id}}", expect: { body: Sign in } }'
  expect((await run('not-expired', config(meant), target.url)).record.verdict).toBe('pass')
})

test('a target that sends most requests to a login amid the load was not measured', async () => {
  let answered = 0
  const target = await serve((request, response) => {
    answered += 1
    if (answered <= 60) return ok(request, response)
    response.writeHead(302, { location: 'http://sso.example/login?state=1' }).end()
  })
  const { code, record } = await run('later-login', shortLoad('GET /a'), target.url)
  expect([code, record.verdict, record.blocks]).toEqual([3, 'inconclusive', true])
  expect(record.reason).toMatch(
    /[\d]+ of [\d]+ responses of GET \/a are redirects \(302\) to http:\/\/sso\.example\/login, so [\d.]+% of what this covers was not measured/,
  )
})

test('a target that redirects every request was not measured, and the report says where to', async () => {
  const target = await serve((request, response) => {
    if (request.url === '/') return ok(request, response)
    response.writeHead(308, { location: '/a/?session=1' }).end()
  })
  const config =
    'load: { rate: 50/s, duration: 3s, warmup: 500ms, requests: [GET /a] }\nobjectives: [availability >= 90%]\n'
  const { code, stdout, record } = await run('redirects', config, target.url)
  expect([code, record.verdict, record.blocks]).toEqual([3, 'inconclusive', true])
  expect(record.objectives[0]).toMatchObject({ cause: 'no-data' })
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'every response of GET /a is a redirect (308) to /a/',
  )
  const meant = config.replace('GET /a', '{ path: /a, expect: { status: 308 } }')
  expect((await run('meant', meant, target.url)).record.objectives[0]).toMatchObject({
    verdict: 'pass',
  })
})
