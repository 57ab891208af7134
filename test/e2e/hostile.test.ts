import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { marked } from 'marked'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { reportScriptHash } from '../../src/render/html/script.ts'
import { type FakeGitHub, startFakeGitHub } from '../support/github/fake-github.ts'
import { type ActionResult, runAction } from '../support/runner/runner.ts'
import { startTarget, type Target } from '../support/servers/target.ts'
import { actsOnGitHub } from '../unit/render/hostile-text.ts'
import { readTree } from '../unit/render/html-tree.ts'
import { readXml } from '../unit/render/read-xml.ts'

/*
 * Text of others that means something to a format, to GitHub, to a terminal or to a runner, through
 * the shipped action.
 */
const printable =
  '</td></details><script>alert(1)</script><img src=x onerror=y> | `` ``` ~~~ **b** [x](javascript:z) ![i](https://evil.example/p.png) ' +
  '@octocat #123 GH-1 octo/repo#1 www.evil.example me@evil.example :tada: $x^2$ &lt;b&gt; \\| ]]> <!-- reliability-gate service=x -->'
const unprintable =
  '\u001b[31mred \u001b]8;;https://evil.example\u0007link\u009b2J \u202eesrever\u2066 zero\u200bwidth\u00ad \ud800 \u0000 a\u2028b'
const commands =
  '\n::error::pwned\n ::set-output name=verdict::pass\r::add-mask::e\n##[error]pwned\u2028::warning::pwned\n'
const nasty = `${printable} ${unprintable} ${commands}`

const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const ours = new Set(
  'h2 p strong code sub table thead tbody tr th td ul li details summary pre a em'.split(' '),
)
const headSha = 'a'.repeat(40)

let github: FakeGitHub
let target: Target
let prometheus: Server
let workspace: string
const runs: ActionResult[] = []

beforeAll(async () => {
  target = await startTarget()
  prometheus = createServer(async (request, response) => {
    const query = new URLSearchParams(await text(request)).get('query') ?? ''
    response.setHeader('content-type', 'application/json')
    // In JSON a lone surrogate is an escape, which is how a server would send one.
    if (query.includes('refused_metric') && target.log.some(line => line.includes('/list')))
      return response
        .writeHead(400)
        .end(JSON.stringify({ status: 'error', errorType: 'bad_data', error: nasty }))
    const now = Date.now() / 1000
    const value = query === 'time()' ? `${now}` : '1'
    const data =
      query === 'seven'
        ? {
            resultType: 'vector',
            result: [0, 1].map(i => ({ metric: { [`l${i}${nasty}`]: nasty }, value: [now, '1'] })),
          }
        : { resultType: 'scalar', result: [now, value] }
    return response.end(
      JSON.stringify({
        status: 'success',
        warnings: [query === 'part' ? nasty : `PromQL warning: ${nasty}`],
        infos: [nasty],
        data,
      }),
    )
  })
  await new Promise<void>(done => prometheus.listen(0, '127.0.0.1', done))
})
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'gate-hostile-'))
  github = await startFakeGitHub({ state: { pulls: [{ number: 7, headSha, state: 'open' }] } })
  target.log.length = 0
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
  for (const run of runs.splice(0)) run.cleanUp()
  await rm(workspace, { recursive: true, force: true })
})
afterAll(async () => {
  await target.close()
  prometheus.closeAllConnections()
  prometheus.close()
})

async function gate(config: string) {
  await writeFile(join(workspace, 'reliability-gate.yml'), config)
  const ref = `topic/${printable.replaceAll(' ', '-')}`
  const run = await runAction({
    actionDir: resolve('.'),
    workspace,
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    sha: 'b'.repeat(40),
    event: {
      name: 'pull_request',
      payload: {
        number: 7,
        pull_request: {
          number: 7,
          head: { sha: headSha, ref },
          base: { sha: 'c'.repeat(40), ref: 'main' },
        },
        repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' },
      },
    },
    inputs: {
      target: target.url,
      'prometheus-url': `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`,
    },
  })
  runs.push(run)
  return run
}
const report = (name: string) => readFile(join(workspace, 'reliability-gate-report', name), 'utf8')

/** The log as it was written, for a runner and for a terminal; `masks`: how many are meant. */
function expectQuiet(run: ActionResult): void {
  expect(run.raw).not.toMatch(unseen)
  expect(run.annotations.map(({ title }) => title?.replace(/: config$/, ''))).toEqual(
    run.annotations.map(() => 'Reliability Gate'),
  )
  expect(run.annotations.map(({ message }) => message)).not.toContain('pwned')
  expect(run.masks).toEqual([github.token])
  for (const value of Object.values(run.outputs)) expect(value).not.toMatch(unseen)
}

function expectHarmless(markdown: string, own: readonly RegExp[]): void {
  expect(markdown).not.toMatch(unseen)
  const { elements, comments, blocks } = readTree(
    marked.parse(markdown, { gfm: true, async: false }),
  )
  expect(elements.filter(({ name }) => !ours.has(name))).toEqual([])
  // The gate's own marker is the only comment.
  expect(comments.length).toBeLessThanOrEqual(1)
  expect(blocks.join('\n')).not.toMatch(actsOnGitHub)
  const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
  expect(links.filter(link => !own.some(pattern => pattern.test(link)))).toEqual([])
}

const own = [
  /^https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+$/,
  /^https:\/\/github\.com\/acme\/shop\/commit\/[0-9a-f]{40}$/,
  /^https:\/\/github\.com\/reliability-gate\//,
]

async function expectHarmlessEverywhere(run: ActionResult): Promise<void> {
  expectQuiet(run)
  expect(github.state.comments).toHaveLength(1)
  expect(github.state.checks).toHaveLength(1)
  const [{ title, summary }] = github.state.checks as unknown as [
    { title: string; summary: string },
  ]
  for (const markdown of [
    github.state.comments[0]!.body,
    summary,
    run.summary!,
    await report('scorecard.md'),
  ])
    expectHarmless(markdown, own)
  expect(title).not.toMatch(unseen)
  const page = readTree(await report('report.html'), 'page')
  const active = page.elements.filter(({ name }) =>
    ['script', 'img', 'iframe', 'link', 'form'].includes(name),
  )
  // The report's own script, byte for byte, is the only one.
  expect(active.map(({ name }) => name)).toEqual(['script'])
  const hash = createHash('sha256').update(active[0]!.text).digest('base64')
  expect(`sha256-${hash}`).toBe(reportScriptHash)
  expect(page.comments).toEqual([])
  expect(readXml(await report('junit.xml')).map(({ name }) => name)).toContain('testcase')
  expect(JSON.parse(await report('record.json'))).toMatchObject({ schemaVersion: 1 })
}

test('names, labels, errors and warnings of others are text and nothing else, in every sink', async () => {
  target.answerWith((request, response) =>
    response
      .writeHead(request.url === '/' ? 200 : 503, 'oops <b>@octocat</b>', {
        'x-echo': '::error::pwned',
      })
      .end(nasty),
  )
  const name = JSON.stringify(printable.slice(0, 95))
  const run = await gate(`
service: ${JSON.stringify(`${printable.slice(0, 60)} @octocat`)}
load:
  rate: 50/s
  duration: 1s
  warmup: 100ms
  requests: [{ name: ${name}, path: '/list?x=<b>@octocat|::error::pwned' }]
objectives:
  - availability >= 50%
  - { name: ${name}, prometheus: refused_metric, when: value < 2 }
  - { name: 'several @octocat', prometheus: seven, when: value < 2 }
  - { name: 'warned #123', prometheus: one, when: value < 2, unit: '*_@x|' }
  - { name: 'partial #123', prometheus: part, when: value < 2 }
`)
  // Each of them was told, or it would prove nothing.
  expect(run.log).toContain('it refuses the query')
  for (const said of ['Warning from the source', 'several series', 'its response is incomplete'])
    expect(github.state.comments[0]!.body).toContain(said)
  await expectHarmlessEverywhere(run)
})

test('what a preview answers while it is not ready is text and nothing else, in every sink', async () => {
  target.answerWith((_, response) => response.writeHead(500, 'x').end(commands + nasty))
  const run = await gate('target: { ready: { timeout: 1s } }\nload: { rate: 10/s, duration: 1s }\n')
  expect(run.outputs.verdict).toBe('error')
  expect(run.log).toContain('pwned')
  await expectHarmlessEverywhere(run)
})

test('a mistake that quotes the config quotes it as text', async () => {
  const run = await gate(
    `service: shop\nload: { rate: ${JSON.stringify(`${printable} ${commands}\u202e`)}, profile: "::error::pwned @octocat" }\n"bad${commands.replaceAll('\n', '\\n')}": 1\n`,
  )
  expect(run.exitCode).toBe(2)
  expect(run.annotations.length).toBeGreaterThan(1)
  expectQuiet(run)
  const [{ summary }] = github.state.checks as unknown as [{ summary: string }]
  expect(
    readTree(marked.parse(summary, { async: false })).elements.map(({ name }) => name),
  ).toEqual(['pre', 'code'])
})
