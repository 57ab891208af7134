import { expect, test } from 'vitest'
import { asInput, overridesOf } from '../../../../src/config/overrides.ts'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { revealed } from '../../../../src/model/secret.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const environment = { DATABASE_URL: 'postgres://secret@db' }
const read = (text: string, target?: string) =>
  soundPlan(
    parseConfig(text, {
      file: 'gate.yml',
      environment,
      overrides: overridesOf({ target }, asInput),
    }),
  )
const whole = `target:
  build: npm ci
  start: npm start
  stop: docker compose down
  port: 3000
  env: { DATABASE_URL: "\${DATABASE_URL}", NODE_ENV: production }
  folder: services/shop
  user: nobody
  cache: [node_modules, packages/api/dist/]
`

test('an app that the run starts is planned with all that it needs, and what came from the environment is a secret', () => {
  const { plan, secrets } = read(whole)
  expect(revealed(plan.target.from)).toEqual({
    kind: 'started',
    build: 'npm ci',
    start: 'npm start',
    stop: 'docker compose down',
    port: 3000,
    folder: 'services/shop',
    user: 'nobody',
    cache: ['node_modules', 'packages/api/dist'],
    env: { DATABASE_URL: environment.DATABASE_URL, NODE_ENV: 'production' },
  })
  expect(JSON.stringify(plan.target.from)).not.toContain('production')
  // A word such as `production` is no secret that the report has to hide.
  expect(secrets).toEqual([environment.DATABASE_URL])
})

test('a target that an input gives takes the place of what would be started', () => {
  const { plan } = read(whole, 'https://preview.example')
  expect(plan.target.from).toMatchObject({ kind: 'url', url: 'https://preview.example' })
})

test('a base to build, where an input took the place of the start command, says which to leave out', () => {
  const text = `${whole}baseline: { ref: base }\n`
  expect(problemOf(() => read(text, 'https://preview.example')).join('\n')).toContain(
    'by target.start, but input target gives the address of one that runs (leave input target out, and the gate starts both; or give the address to compare with as input baseline)',
  )
})

test('a command in a block has no line break at its end', () => {
  const { plan } = read('target:\n  start: |\n    npm start\n')
  expect(plan.target.from).toMatchObject({ start: 'npm start' })
})

test('a base is built and started as the target is, at another port, and is sent the same headers', () => {
  const { plan } = read(`${whole}  headers: { X-Team: shop }\nbaseline: { ref: base }\n`)
  const { port: _, ...same } = plan.target.from as { port?: number }
  expect(plan.baseline).toMatchObject({ from: { ...same, ref: 'base' }, ready: plan.target.ready })
  expect(revealed(plan.baseline!.headers)).toEqual({ 'X-Team': 'shop' })
  const own = read(`${whole}baseline: { ref: v1.2.0, headers: { X-Team: base } }\n`)
  expect(revealed(own.plan.baseline!.headers)).toEqual({ 'X-Team': 'base' })
})

test.each([
  ['{ ref: base }', 'baseline.ref builds and starts the app by target.start, which is missing'],
  ['{ ref: base, url: https://a.example }', '`url` and `ref` exclude each other'],
  ['{ ref: base, history: {} }', '`ref` and `history` exclude each other'],
  ['{ ref: "--upload-pack=x" }', 'expected the name of a commit; found "--upload-pack=x"'],
])('baseline: %s is a mistake: %s', (text, message) => {
  expect(problemOf(() => read(`baseline: ${text}\n`)).join('\n')).toContain(message)
})

test.each([
  ['start: a\n  url: https://a.example', '`url` and `start` exclude each other'],
  ['start: a\n  deployment: {}', '`deployment` and `start` exclude each other'],
  ['start: a\n  resolve: 10.1.2.3', '`start` and `resolve` exclude each other'],
  ['start: a\n  port: 70000', 'expected a whole number from 1 to 65535; found the number 70000'],
  ['start: ""', 'expected a command; found an empty text'],
  ['start: a\n  env: { PORT: "1" }', 'the variable PORT is set by the gate'],
  ['start: a\n  env: { a-b: "1" }', 'made of letters, digits and underscores'],
  ['start: a\n  env: { A: 1 }', 'expected a string; found a number'],
  [`start: a\n  env: { A: "\${GONE}" }`, 'the environment variable GONE is not set or empty'],
  [`start: a\n  env: { A: "\${INPUT_X}" }`, 'INPUT_X belongs to the runner'],
  ['start: a\n  user: "$(id)"', 'expected the name of a user; found "$(id)"'],
  ['start: a\n  cache: [../x]', 'expected a folder within the app\'s; found "../x"'],
  ['start: a\n  cache: [/tmp]', 'expected a folder within the app\'s; found "/tmp"'],
  ['start: a\n  cache: [.git]', 'expected a folder within the app\'s; found ".git"'],
  ['start: a\n  cache: [dist, dist]', 'dist'],
  ['user: shop', 'target.user is set, but target.start is missing'],
  ['build: a', 'target.build is set, but target.start is missing'],
  ['port: 1\n  url: https://a.example', 'target.port is set, but target.start is missing'],
])('target: { %s } is a mistake: %s', (text, message) => {
  const [mistake, ...others] = problemOf(() => read(`target:\n  ${text}\n`))
  expect(mistake).toContain(message)
  expect(others).toEqual([])
})
