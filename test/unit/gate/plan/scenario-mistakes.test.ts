import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPlan } from '../../../../src/gate/plan/read-plan.ts'
import { formatMistake, Problem } from '../../../../src/model/problem.ts'
import { generatedPage } from '../../../support/generated-page.ts'

/* Writes docs/scenario-mistakes.md: `npx vitest run PATH --update`. */

const files: Record<string, string> = {
  'users.csv': 'name,password\nada,one\n',
  'empty.csv': 'name\n',
  'uneven.csv': 'name,age\nada,36,London\n',
  'twice.csv': 'name,name\nada,ada\n',
  'users.json': '{ "name": "ada" }',
  'users.ndjson': '{ "name": "ada" }\n{ "name": \n',
  'users.txt': 'name\n',
  'api.yaml': `openapi: 3.1.0
paths:
  /products: { get: { operationId: listProducts } }
  /products/{id}: { get: { parameters: [{ name: id, in: path, required: true }] } }
  /orders:
    post: { operationId: order, requestBody: { required: true, content: { application/json: {} } } }
`,
  'swagger.yaml': 'swagger: "2.0"\npaths: {}\n',
  'session.har': JSON.stringify({
    log: {
      entries: [
        { request: { method: 'GET', url: 'https://shop.example/', headers: [] } },
        { request: { method: 'GET', url: 'https://cdn.example/a.js', headers: [] } },
        { request: { method: 'CONNECT', url: 'https://shop.example/', headers: [] } },
      ],
    },
  }),
  'page.html': '<html></html>',
}

const step = (written: string) => `scenarios: [{ name: buy, steps: [${written}] }]`
const data = (written: string) => `requests: ["GET /{{ u.name }}"], data: { u: ${written} }`
const file = (name: string) => data(`{ file: ${name} }`)

const sections: Record<string, readonly string[]> = {
  Placeholders: [
    step('"GET /{{ token }}"'),
    step('"GET /{{ id }}", { path: /b, capture: { id: $.id } }'),
    step('{ path: /, capture: { id: $.id }, expect: { json: { $.id: "{{ id }}" } } }'),
    `${step('"GET /{{ users.nme }}"')}, data: { users: { file: users.csv } }`,
    step('"GET /{{ people.name }}"'),
    step('"GET /{{ your name }}"'),
    step('"GET /{{ int(2, 1) }}"'),
    step('"GET /{{ token"'),
    step('{ path: /, file: "{{ name }}.txt", method: POST }'),
  ],
  'Captures and expectations': [
    step('{ path: /, capture: { id: "$.a[" } }'),
    step('{ path: /, capture: { id: order.id } }'),
    step('{ path: /, capture: { id: { regex: "(a+)+(?=b)" } } }'),
    step('{ path: /, capture: { id: { header: "X Id" } } }'),
    step('{ path: /, capture: { id: {} } }'),
    step('{ path: /, capture: { uuid: $.id } }'),
    step('{ path: /, expect: { json: { "$[?@.a": 1 } } }'),
    step('{ path: /, expect: { size: small } }'),
    step('{ path: /, expect: { time: "< soon" } }'),
    step('{ path: /, expect: { status: 99 } }'),
  ],
  'Steps and bodies': [
    step(''),
    step('GET /, { think: 1s }'),
    step('{ think: 2s..1s }, GET /'),
    step('GET /, GET /'),
    step('{ path: /, json: { a: 1 } }'),
    step('{ path: /, method: POST, json: { a: 1 }, body: b }'),
    step('{ path: /, method: POST, file: photo.jpg }'),
    step('{ path: /, method: POST, multipart: { photo: [a.jpg] } }'),
    `requests: [GET /], ${step('GET /')}`,
  ],
  Data: [
    file('people.csv'),
    file('../users.csv'),
    file('empty.csv'),
    file('uneven.csv'),
    file('twice.csv'),
    file('users.json'),
    file('users.ndjson'),
    file('users.txt'),
    data('{ file: users.csv, secrets: [passwd] }'),
    data('{ file: users.csv, pick: any }'),
  ],
  'Requests from a file': [
    'requests: { openapi: api.yaml }',
    'requests: { openapi: api.yaml, operations: [order] }',
    'requests: { openapi: api.yaml, operations: [listProduct] }',
    'requests: { openapi: swagger.yaml }',
    'requests: { openapi: page.html }',
    'requests: { openapi: none.yaml }',
    'requests: { har: session.har }',
    'requests: { har: session.har, hosts: [shop.test] }',
    'requests: { har: page.html }',
    'requests: { har: session.har, openapi: api.yaml }',
  ],
}

const page = generatedPage(
  `# Mistakes in scenarios and data

The messages of \`reliability-gate validate\`, which sends no load, each with the place of the mistake. Here all keys are below \`load\` in one line, so the columns are
those of that line. A mistake stops a run; a warning does not.`,
  Object.keys(sections).map(title => ({ title, about: '', columns: ['config', 'message'] })),
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-scenario-mistakes-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true }))

async function said(load: string): Promise<string[]> {
  await writeFile(join(folder, 'gate.yml'), `load: { ${load} }\n`)
  const source = { config: 'gate.yml', folder, environment: {}, overrides: [] }
  try {
    const { warnings } = await readPlan({ ...source, options: { offline: true } })
    return warnings.map(warning => `Warning: ${formatMistake(warning)}`)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'config') throw error
    return error.mistakes.map(formatMistake)
  }
}

for (const [title, all] of Object.entries(sections))
  describe(title, () => {
    test.each(all.map((load, place) => [load, place] as const))(
      '%s is reported with its place, and whatever follows from it is not',
      async (load, place) => {
        const found = await said(load)
        expect(found).toHaveLength(1)
        expect(found[0]).toMatch(/^(Warning: )?gate\.yml:1:\d+: /)
        expect(found[0]).not.toContain(folder)
        // Braces in plain text are expressions to the docs site.
        page.add(title, [`\`${load}\``, `\`\`${found[0]}\`\``], place)
      },
    )
  })

test('docs/scenario-mistakes.md shows them', async () => {
  await expect(page.text()).toMatchFileSnapshot(resolve('docs/scenario-mistakes.md'))
})
