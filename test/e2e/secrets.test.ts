import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeGitHub, startFakeGitHub } from '../support/github/fake-github.ts'
import { revealed } from '../support/revealed.ts'
import { runAction } from '../support/runner/runner.ts'
import { startTarget, type Target } from '../support/servers/target.ts'

/*
 * Secrets from each place where one can be given, echoed by servers in each shape that a program
 * writes, against each place where the gate writes. Every sink is decoded and looked through, and
 * what was seen is a table of the docs.
 */

/** No six characters of one are in another, and every sign that some format escapes is in each. */
const secrets = {
  'header, by input': 'hI7"tEn&a<nT/q',
  'header, by a variable': 'vA9+rIa%bL>e/w',
  'user info of the URL': "pA5'sWo@rD/u8&",
  'query string': 'qU3<eRy"k&eY/z',
  cookie: 'cO1/oK+iE&s4"x',
  'JSON body': 'bO6"dY&j<sO/n2',
  'bearer of Prometheus': 'mE0/tRi+cS~b4-',
  'key in lines': 'LkQ0aZ8wX7sE2dC3rF4v\nT5gB6yH7nU8jM9iK0oLp1q',
  token: 'ghs_0aB1cD2eF3gH4iJ5k',
}
const all = Object.values(secrets).flatMap(secret => secret.split('\n'))

const escaped = (secret: string) => JSON.stringify(secret).slice(1, -1)
const shapes: Record<string, (secret: string) => string> = {
  'as it is': secret => secret,
  'percent-encoded': encodeURIComponent,
  'percent-encoded, lower case': secret =>
    encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase()),
  'in a form': secret => new URLSearchParams({ k: secret }).toString(),
  base64: secret => Buffer.from(secret).toString('base64'),
  'within base64': secret => Buffer.from(`me:${secret}!`).toString('base64url'),
  hex: secret => Buffer.from(secret).toString('hex'),
  'in JSON': escaped,
  'in JSON within JSON': secret => escaped(escaped(secret)),
  'in JSON, `\\u` for signs': secret =>
    escaped(secret).replace(
      /[&<>+/']/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'in HTML': secret =>
    secret.replace(
      /[&<>"']/g,
      sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
    ),
  'split over lines': secret => secret.replace(/(.{5})/g, '$1\r\n'),
  'after its scheme': secret => `Bearer ${secret}`,
  'cut off': secret => secret.slice(0, 10),
  'percent-encoded, every character': secret =>
    [...Buffer.from(secret)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'in upper case': secret => secret.toUpperCase(),
  'hex with colons': secret =>
    Buffer.from(secret)
      .toString('hex')
      .replace(/..(?!$)/g, '$&:'),
}
const names = Object.keys(shapes)
const mark = (shape: number | string) => `shape${shape}:`

/** Few at a time, so that an excerpt of 300 characters holds them. */
const groups = [0, 3, 6].map(first => Object.values(secrets).slice(first, first + 3))
/** What is cut off ends such an excerpt. */
const written = (shape: string, group: number): string => {
  if (shape !== 'cut off') return groups[group]!.map(shapes[shape]!).join(' ')
  const [secret, ...others] = groups[group]!
  const filled = `${others.join(' ')} ${'.'.repeat(300)}`.slice(0, 281)
  return `${filled}${secret} and more`
}

const sinkNames = [
  ...[
    'log',
    'annotations',
    'outputs',
    'state',
    'summary',
    'comment',
    'check',
    'status',
    'requests to GitHub',
  ],
  ...['record.json', 'scorecard.md', 'report.html', 'junit.xml'],
] as const
type Sinks = Record<(typeof sinkNames)[number], string>

const headSha = 'a'.repeat(40)
const event = {
  name: 'pull_request',
  payload: {
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: headSha, ref: 'feature' },
      base: { sha: 'c'.repeat(40), ref: 'main' },
    },
    repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' },
  },
}

let target: Target
let prometheus: Server
let metricsUrl: string
const cleanUps: (() => unknown)[] = []
const masks = new Set<string>()
/** What reached the servers, so that it is known that every secret was sent at all. */
let received = ''

beforeAll(async () => {
  target = await startTarget((request, response) => {
    received += `${request.url} ${JSON.stringify(request.headers)}`
    void text(request).then(body => {
      received += body
    })
    answer(request.url!, response)
  })
  prometheus = createServer(async (request, response) => {
    received += JSON.stringify(request.headers)
    const query = new URLSearchParams(await text(request)).get('query') ?? ''
    const [, shape, group] = /shape_(\d+)_(\d+)/.exec(query) ?? []
    const words =
      shape && isRefusing()
        ? `${mark(shape)} ${written(names[Number(shape)]!, Number(group))}`
        : undefined
    response.setHeader('content-type', 'application/json')
    if (words !== undefined)
      return response
        .writeHead(400)
        .end(JSON.stringify({ status: 'error', errorType: 'bad_data', error: words }))
    const now = Date.now() / 1000
    const warnings = Object.values(secrets).map(
      secret => `PromQL warning: a warning with ${secret}`,
    )
    return response.end(
      JSON.stringify({
        status: 'success',
        warnings,
        data: { resultType: 'scalar', result: [now, query === 'time()' ? `${now}` : '1'] },
      }),
    )
  })
  await new Promise<void>(done => prometheus.listen(0, '127.0.0.1', done))
  metricsUrl = `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`
})
afterAll(async () => {
  await target.close()
  prometheus.closeAllConnections()
  prometheus.close()
  for (const cleanUp of cleanUps) await cleanUp()
})

/** Whether queries are refused by now: before the load, which then is not sent, or after it. */
let isRefusing: () => boolean
let answer: (url: string, response: ServerResponse) => void

/** A run against a GitHub of its own, and all that it wrote. */
async function sinksOf(
  config: string,
  prepare: (github: FakeGitHub) => void = () => undefined,
): Promise<Sinks> {
  const workspace = await mkdtemp(join(tmpdir(), 'gate-secrets-'))
  const github = await startFakeGitHub({
    token: secrets.token,
    state: { pulls: [{ number: 7, headSha, state: 'open' }] },
  })
  prepare(github)
  await writeFile(join(workspace, 'reliability-gate.yml'), config)
  const run = await runAction({
    actionDir: resolve('.'),
    workspace,
    event,
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    sha: 'b'.repeat(40),
    inputs: {
      target: target.url.replace(
        '//',
        `//me:${encodeURIComponent(secrets['user info of the URL'])}@`,
      ),
      'target-headers': `X-Tenant: ${secrets['header, by input']}\nX-Key: ${secrets['key in lines'].split('\n')[0]}\nX-Key-2: ${secrets['key in lines'].split('\n')[1]}`,
      'prometheus-url': metricsUrl,
      'prometheus-headers': `Authorization: Bearer ${secrets['bearer of Prometheus']}`,
    },
    env: { PREVIEW_TOKEN: secrets['header, by a variable'] },
  })
  cleanUps.push(
    run.cleanUp,
    () => rm(workspace, { recursive: true, force: true }),
    () => github.close(),
  )
  for (const mask of run.masks) masks.add(mask)
  if (run.outputs.record === undefined) throw new Error(run.log)
  const report = join(workspace, 'reliability-gate-report')
  const files = Object.fromEntries(
    await Promise.all(
      (await readdir(report)).map(async name => [name, await readFile(join(report, name), 'utf8')]),
    ),
  ) as Pick<Sinks, 'record.json' | 'scorecard.md' | 'report.html' | 'junit.xml'>
  const json = (value: unknown) => JSON.stringify(value)
  expect(github.violations).toEqual([])
  return {
    // Before the runner masks anything; but for the commands that tell it what to mask.
    log: [run.raw, run.post!.raw].join('\n').replace(/^::add-mask::.*$/gm, ''),
    annotations: json(run.annotations),
    outputs: json(run.outputs),
    state: json([run.state, run.env]),
    summary: run.summary!,
    comment: github.state.comments.map(({ body }) => body).join('\n'),
    check: json(github.state.checks),
    status: json(github.state.statuses),
    'requests to GitHub': json(github.requests),
    ...files,
  }
}

const quoted = (text: string) => JSON.stringify(text)
/** A target that gets ready has long for it, whatever else the machine does. */
const configWith = (readyTimeout: '60s' | '2s'): string => `
target:
  ready: { path: /health, timeout: ${readyTimeout} }
  headers: { X-Preview: "\${PREVIEW_TOKEN}", Cookie: ${quoted(`theme=x; sid=${secrets.cookie}`)} }
load:
  rate: 50/s
  duration: 1s
  warmup: 100ms
  requests:
    - ${quoted(`GET /search?page=1&api_key=${encodeURIComponent(secrets['query string'])}`)}
    - { name: login, method: POST, path: /login, json: { user: me, password: ${quoted(secrets['JSON body'])} } }
`

const refused = names.flatMap((_, shape) =>
  groups.map(
    (_, group) =>
      `  - { name: 's${shape}g${group}', prometheus: 'shape_${shape}_${group}', when: value < 2 }`,
  ),
)
const objectives = `objectives:\n${refused.join('\n')}\n  - { name: warned, prometheus: up, when: value < 2 }\n`

describe('no secret is told', () => {
  let runs: Record<'measured' | 'refused' | 'never ready', Sinks>

  beforeAll(async () => {
    answer = (url, response) => response.writeHead(url.startsWith('/health') ? 200 : 503).end()
    isRefusing = () => received.includes('/search')
    const ready = configWith('60s') + objectives
    const measured = await sinksOf(ready)
    isRefusing = () => true
    const noChecks = (github: FakeGitHub) =>
      github.knobs.push({ on: 'checks/', fault: { kind: 'refuse', status: 403 } })
    const early = await sinksOf(ready, noChecks)
    answer = (_, response) =>
      response.writeHead(500).end(Object.values(secrets).slice(0, 8).join(' '))
    runs = { measured, refused: early, 'never ready': await sinksOf(configWith('2s')) }
  })

  test('each of them was sent, or it would prove nothing', () => {
    const { token: _, ...sent } = secrets
    for (const [name, secret] of Object.entries(sent)) {
      const lines = secret.split('\n')
      expect([name, revealed(received, lines)]).toEqual([name, lines])
    }
  })

  test.each(sinkNames)('%s', name => {
    for (const sinks of Object.values(runs)) expect(revealed(sinks[name], all)).toEqual([])
  })

  test('the runner is told to mask each of them, too', () => {
    for (const [name, secret] of Object.entries(secrets))
      for (const line of secret.split('\n'))
        expect([name, [...masks].some(mask => mask.includes(line))]).toEqual([name, true])
  })

  test('what would tell it tells the rest of the message', () => {
    expect(runs.measured['record.json']).toContain('a warning with ***')
    expect(runs['never ready'].comment).toContain('it responded with 500')
  })

  test('the table of the docs is what was seen', async () => {
    const cell = (shape: number, sink: (typeof sinkNames)[number]) => {
      const told = Object.values(runs).flatMap(sinks => messagesOf(sinks[sink], shape))
      if (told.some(message => revealed(message, all).length > 0)) return '**told**'
      return told.length > 0 ? 'hidden' : '–'
    }
    const rows = names.map((name, shape) => [name, ...sinkNames.map(sink => cell(shape, sink))])
    const table = [['A secret', ...sinkNames], sinkNames.concat('log').map(() => '---'), ...rows]
    await expect(page(table)).toMatchFileSnapshot('../../docs/hostile-input.md')
  })
})

/** What stands behind the mark of a shape, up to the next mark. */
const messagesOf = (text: string, shape: number): string[] =>
  text.split(/(?=shape\d+:)/).filter(message => message.startsWith(mark(shape)))

const page = (table: readonly (readonly string[])[]) => `# Hostile input

The gate shows foreign text: responses of servers, content of a pull request, results of metrics sources. Such text may echo a secret that the gate
sent, and it may be crafted to do harm where it is shown. This page says what the tests verify about both. \`test/e2e/secrets.test.ts\` verifies the
first part and generates this page. [SECURITY.md](../SECURITY.md) describes what else protects a run.

## Secrets

These values are secrets: the token, every header value, each cookie, the user info of every URL, the value of every \`\${NAME}\`,
and what a query, a form or a JSON body of a request contains under a name such as \`api_key\`, \`token\` or \`password\`. Values of
fewer than four characters are not hidden.

The test passes ${Object.keys(secrets).length} secrets to runs of the action:

${Object.keys(secrets)
  .map(name => `- ${name}`)
  .join('\n')}

A Prometheus and a target echo them in errors, warnings and bodies, in each of the shapes below. Then the test decodes everything that the runs
wrote, and searches it for any six consecutive characters of a secret.

- \`hidden\`: the message appears there, with \`***\` instead of the secret.
- \`–\`: the message does not appear there.

${table.map(cells => `| ${cells.join(' | ')} |`).join('\n')}

The test reads the log as the process writes it, before the runner masks anything.

A server that wants to reveal a secret can write it in an unexpected way, such as backwards. A secret is only as safe as
the server that receives it.

## Text

Paths, names of requests and objectives, labels, errors, warnings, headers, branches and keys of a config may contain anything.
Everywhere they are shown as text and as nothing else:

| where | what they cannot become | verified by |
| --- | --- | --- |
| comment, check, summary | an element, link, picture, comment, mention, reference, emoji or formula; the end of a table's cell, of a fence or of a folded part | \`test/unit/render/hostile.test.ts\`, with a parser of GitHub's Markdown and one of HTML |
| HTML report | an element, attribute, address or style | the same; the page's content security policy allows only the report's own script, by its hash |
| JUnit | an element or attribute | \`test/unit/render/junit.test.ts\` |
| chart | syntax of Mermaid | \`test/unit/render/markdown/mermaid.test.ts\` |
| log, terminal, annotations, titles, statuses, outputs | a control character, an escape, an invisible character, one that changes the direction of writing; a command to the runner | \`test/e2e/hostile.test.ts\`, \`test/unit/render/terminal/terminal.test.ts\` |

The gate does not know the autolinks in a repository's settings: GitHub turns references such as \`TICKET-123\` into links.
`
