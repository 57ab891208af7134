import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configFields } from '../../../src/config/options.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'

const protocols = readdirSync('docs/protocols').map(name => `protocols/${name}`)
const pages = ['cookbook.md', 'scenarios.md', 'checks.md', 'schedule.md', ...protocols]

/** Every block of YAML on these pages that is a config, or the beginning of one. */
const configs = pages.flatMap(page => {
  const blocks = readFileSync(join('docs', page), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)
  return [...blocks]
    .map(([, text = '']) => text)
    .filter(text => Object.keys(configFields).some(key => text.startsWith(`${key}:`)))
    .map((text, at) => ({ page, number: at + 1, text }))
})

test('each of these pages has a config', () => {
  expect([...new Set(configs.map(({ page }) => page))]).toEqual(pages)
})

test.each(configs)('config $number on $page is valid', ({ page, text }) => {
  const environment = {
    CLIENT_SECRET: 'a-secret',
    KAFKA_PASSWORD: 'hush-hush',
    AWS_ACCESS_KEY_ID: 'AKIDTEST',
    AWS_SECRET_ACCESS_KEY: 'very-secret-key',
  }
  const { plan } = soundPlan(parseConfig(withRequests(text), { file: page, environment }))
  expect(plan.load.requests.length).toBeGreaterThan(0)
})

/** A file that says what is sent is read before there is a plan. */
const withRequests = (text: string): string =>
  text.replace(/requests: \{ (openapi|har): .*/g, 'requests: [GET /]')
