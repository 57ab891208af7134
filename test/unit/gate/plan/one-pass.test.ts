import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlan } from '../../../../src/gate/plan/read-plan.ts'
import { formatMistake, Problem } from '../../../../src/model/problem.ts'

/** A config and the files that it names, each of which may have a mistake. */
const right = {
  'gate.yml': `
target: { url: http://127.0.0.1:1, tls: { ca: ca.pem } }
load:
  data: { users: { file: users.csv } }
  requests:
    - { name: home, path: "/{{users.name}}" }
    - { name: sent, path: /photos, method: POST, file: photo.bin }
baseline: { url: http://127.0.0.1:2, calibration: past.json }
slos: { import: slos.yml }
objectives:
  - p(95){home} < 1s
  - alerts: rules.yml
waivers: [{ objective: "p(95){home} < 1s", until: 2099-01-01, reason: known }]
`,
  'rules.yml': `groups:
  - name: shop
    rules: [{ alert: Errors, expr: errors > 1 }]
`,
  'slos.yml': `version: prometheus/v1
service: shop
slos:
  - name: availability
    objective: 99.9
    sli: { events: { error_query: "sum(rate(bad[{{.window}}]))", total_query: "sum(rate(all[{{.window}}]))" } }
    alerting: { page_alert: { disable: true }, ticket_alert: { disable: true } }
`,
  'users.csv': 'name\nada\n',
  'photo.bin': 'x',
}

/** The mistakes of these files, of which `texts` are others; undefined: it is not there. */
async function mistakesOf(texts: Record<string, string | undefined>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-one-pass-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries<string | undefined>({ ...right, ...texts })) {
    if (text === undefined) continue
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const source = { config: 'gate.yml', folder, environment: {}, overrides: [] }
  const problem = await readPlan({ ...source, options: { offline: true } }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(problem instanceof Problem)) throw problem ?? new Error('it is right')
  return problem.mistakes.map(formatMistake)
}

test('one reading reports a mistake of each kind of file, by file and place', async () => {
  const found = await mistakesOf({
    'gate.yml': right['gate.yml']
      .replace('reason: known', 'reason: known, owner: me')
      .replace('slos: {', 'policy: { no-data: blue }\nslos: {'),
    'rules.yml': right['rules.yml'].replace('alert: Errors', 'alert: Errors, fir: 5m'),
    'slos.yml': right['slos.yml'].replace('99.9', '"much"'),
    'users.csv': '',
    'photo.bin': undefined,
  })
  expect(found.map(line => line.replace(/ \(.*/, ''))).toEqual([
    expect.stringMatching(/^gate\.yml:2:\d+: target\.tls\.ca: ca\.pem cannot be read/),
    expect.stringMatching(/^gate\.yml:4:\d+: load\.data\.users: users\.csv/),
    expect.stringMatching(/^gate\.yml:7:\d+: photo\.bin: there is no such file/),
    expect.stringMatching(/^gate\.yml:8:\d+: calibration file past\.json: there is no such file/),
    expect.stringMatching(/^gate\.yml:9:\d+: policy\.no-data: /),
    expect.stringMatching(/^gate\.yml:14:\d+: waivers\[0\]: unknown key `owner`/),
    expect.stringMatching(/^rules\.yml:3:\d+: .*fir/),
    expect.stringMatching(/^slos\.yml:5:\d+: /),
  ])
})

test('a section with a mistake still names its files', async () => {
  const found = await mistakesOf({
    'gate.yml': right['gate.yml']
      .replace('load:', 'load:\n  rat: 5/s')
      .replace('- alerts', '- p(95) < 2kg\n  - alerts'),
    'rules.yml': 'groups: 5\n',
    'users.csv': undefined,
  })
  expect(found.map(line => line.replace(/ \(.*/, ''))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^gate\.yml:4:\d+: load: unknown key `rat`/),
      expect.stringMatching(
        /^gate\.yml:5:\d+: load\.data\.users: users\.csv: there is no such file/,
      ),
      expect.stringMatching(/^gate\.yml:13:\d+: objectives\[1\]/),
      expect.stringMatching(/^rules\.yml:1:\d+: groups: /),
    ]),
  )
})

test('names are looked up in what is right, and not in what has a mistake', async () => {
  const misspelt = right['gate.yml']
    .replace('p(95){home} < 1s', 'p(95){hme} < 1s')
    .replace('users.name', 'users.nme')
    .replace('objective: "p(95){home}', 'objective: "p(96){home}')
    .replace(', tls: { ca: ca.pem }', '')
    .replace(', calibration: past.json', '')
  const [column, request, waiver] = [
    expect.stringMatching(/^gate\.yml:6:\d+: .*no column is named `users\.nme`/),
    expect.stringMatching(/^gate\.yml:11:\d+: objectives\[0\]: no request is named `hme`/),
    expect.stringMatching(/^gate\.yml:13:\d+: waivers\[0\]\.objective: no objective is named/),
  ]
  expect(await mistakesOf({ 'gate.yml': misspelt })).toEqual([column, request, waiver])
  expect(await mistakesOf({ 'gate.yml': misspelt, 'users.csv': '' })).toEqual([
    expect.stringMatching(/^gate\.yml:4:\d+: load\.data\.users/),
    request,
    waiver,
  ])
  expect(await mistakesOf({ 'gate.yml': misspelt, 'rules.yml': 'groups: 5\n' })).toEqual([
    column,
    request,
    expect.stringMatching(/^rules\.yml:1:\d+: /),
  ])
})

test('what two parts get wrong together stands beside the mistakes of files', async () => {
  const found = await mistakesOf({
    'gate.yml': right['gate.yml']
      .replace('load:', 'load:\n  profile: stress')
      .replace(', tls: { ca: ca.pem }', '')
      .replace(', calibration: past.json', ''),
    'rules.yml': 'groups: 5\n',
  })
  expect(found).toEqual([
    expect.stringContaining('a baseline needs the profile `load`'),
    expect.stringMatching(/^rules\.yml:1:\d+: /),
  ])
})

test('of more than twenty mistakes the first are shown, and how many follow', async () => {
  const keys = Array.from({ length: 23 }, (_, at) => `  key${at}: 1\n`)
  const found = await mistakesOf({
    'gate.yml': `capacity:\n  expected-peak: 1/s\n${keys.join('')}objectives: [{ alerts: rules.yml }]\n`,
    'rules.yml': 'groups: 5\n',
  })
  expect(found).toHaveLength(21)
  expect(found.at(-1)).toBe('4 more mistakes follow')
})

test('an unknown key, a bad objective, an unknown request, a bound beyond the timeout and a name that is there twice are told at once', async () => {
  const found = await mistakesOf({
    'gate.yml': `
nope: 1
load: { rate: 10/s }
prometheus: { url: http://p:9090 }
objectives:
  - p(95){nope} < 100ms
  - p(95) < 20s
  - throughput >>= 5
  - { name: s, when: availability >= 99% }
slos:
  - { name: s, objective: 99%, bad: e, total: t }
`,
  })
  expect(found.map(line => line.replace(/ \(.*/, ''))).toEqual([
    expect.stringContaining('gate.yml:2:1: unknown key `nope`'),
    expect.stringContaining('gate.yml:6:11: objectives[0]: no request is named `nope`'),
    expect.stringContaining('gate.yml:7:5: the objective `p(95) < 20s` has a threshold of 20s'),
    expect.stringContaining('gate.yml:8:16: objectives[2]: '),
    expect.stringContaining('gate.yml:11:5: duplicate name `s`'),
  ])
})

test('what a misspelt or absent section might have said is not held against the rest', async () => {
  const objectives = 'objectives: ["p(95){home} < 20s"]\n'
  for (const key of ['laod', 'scenery'])
    expect(
      await mistakesOf({
        'gate.yml': `${key}: { requests: [{ name: home, path: / }] }\n${objectives}`,
      }),
    ).toEqual([expect.stringContaining(`unknown key \`${key}\``)])
})
