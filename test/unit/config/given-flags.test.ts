// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.
import { expect, test } from 'vitest'
import { givenFlags } from '../../../src/config/given-flags.ts'
import { type Input, inputs } from '../../../src/config/inputs.ts'
import { asInput, type Overrides, overridesOf } from '../../../src/config/overrides.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { rerunCommand, secretKeys } from '../../../src/scorecard/parts/rerun-command.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const given = (overrides: Overrides, config?: string) => {
  const read = overridesOf(overrides, asInput)
  const parsed = parseConfig(undefined, {
    file: undefined,
    environment: { TOKEN: 's3cret' },
    overrides: read,
  })
  return givenFlags(config, read, parsed)
}
const settingsAlone = (lines: string) => given({ set: lines })

/** A command after a run that came to nothing, so that only what was given can say what it was. */
const commandOf = (flags: ReturnType<typeof given>) => {
  const record = exampleRecord('pass')
  record.target = { url: '', source: 'input' }
  record.plan = { ...record.plan, providers: [], given: flags }
  record.plan.load = { ...record.plan.load, profile: 'soak' }
  delete record.evidence.baseline
  return rerunCommand(record)
}

test('the command to run it again repeats every flag of the load that is no secret', () => {
  const values: Record<string, string> = {
    target: 'https://preview.example',
    baseline: 'https://production.example',
    'prometheus-url': 'http://prometheus:9090',
    rate: '50/s',
    duration: '30s',
    service: 'shop',
    set: 'load.warmup=5s',
  }
  const command = commandOf(given(values, 'services/shop.yml'))
  const flags = (inputs as readonly Input[]).filter(
    ({ flag, secret }) => flag?.of === 'load' && !secret,
  )
  expect(flags.map(({ name }) => name).toSorted()).toEqual(
    ['config', ...Object.keys(values)].toSorted(),
  )
  for (const { flag } of flags) expect(command.split(' ')).toContain(flag!.name)
  expect(command).toContain('--config services/shop.yml')
  expect(command).toContain('--set load.warmup=5s')
})

test('a setting is repeated as it was given, with the variables that it names', () => {
  expect(settingsAlone('load.requests=["GET /a"]\nload.profile=soak')).toEqual([
    { flag: '--set', key: 'load.requests', value: 'load.requests=["GET /a"]' },
    { flag: '--set', key: 'load.profile', value: 'load.profile=soak' },
  ])
  expect(commandOf(settingsAlone('load.requests=["GET /it\'s"]'))).toContain(
    ` --set 'load.requests=["GET /it'\\''s"]'`,
  )
})

test('a flag that says what was measured stands for what was given for the same key', () => {
  const record = exampleRecord('pass')
  record.plan.given = given({ rate: '7/s', set: 'load.duration=3m\nload.warmup=5s' })
  expect(rerunCommand(record)).toMatch(
    / --rate 100\/s --duration 2m --service checkout-api --set load\.warmup=5s$/,
  )
})

test('of a setting that holds a secret only the key is kept, however short the secret is', () => {
  const flags = settingsAlone(
    [
      'target.headers.X-Key=ab"c',
      'prometheus={ url: "http://me:pw@prometheus:9090" }',
      'datadog={ api-key: k1, app-key: k2 }',
    ].join('\n'),
  )
  expect(flags).toEqual([
    { flag: '--set', key: 'target.headers.X-Key' },
    { flag: '--set', key: 'prometheus' },
    { flag: '--set', key: 'datadog' },
  ])
  const record = exampleRecord('pass')
  record.plan.given = flags
  expect(secretKeys(record)).toEqual(['target.headers.X-Key', 'prometheus', 'datadog'])
  expect(rerunCommand(record)).not.toContain('--set')
})

test('a password in an address is kept by neither the record nor the command', () => {
  expect(given({ target: 'http://me:pw@preview.example' })).toEqual([
    { flag: '--target', key: 'target.url' },
  ])
})

test('header flags are secrets, and are not kept', () => {
  expect(given({ 'target-headers': 'X-Key: abc' })).toEqual([])
})
