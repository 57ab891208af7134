import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configFields } from '../../../src/config/options.ts'
import { readConfig } from '../../../src/config/parse-config.ts'
import { buildPlan } from '../../../src/config/plan/build-plan.ts'
import { foresee } from '../../../src/gate/plan/foresee.ts'

const pages = ['README.md', ...globSync('docs/**/*.md')]
const keys = Object.keys(configFields)

const topKeys = (text: string): string[] =>
  [...text.matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key)

const isConfig = (text: string): boolean => {
  const [first] = topKeys(text)
  return (
    first !== undefined && keys.includes(first) && !/^[^#\s]/.test(text.replace(/^[\w-]+:.*/gm, ''))
  )
}

/**
 * Every block of YAML that is a config, or a part of one: then it goes with the blocks above it on
 * its page.
 */
const configs = pages.flatMap(page => {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    .flatMap(([, text = '']) => text.split(/^---\n/m))
    .filter(isConfig)
  return blocks.map((text, at) => ({ page, number: at + 1, text, above: blocks.slice(0, at) }))
})

/** What names of the environment stand for: also those that clouds read by themselves. */
const environmentOf = (text: string): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: 'an-id',
  AWS_SECRET_ACCESS_KEY: 'a-secret',
  AZURE_TENANT_ID: 'contoso.onmicrosoft.com',
  AZURE_CLIENT_ID: '00000000-0000-4000-8000-000000000000',
  AZURE_CLIENT_SECRET: 'a-secret',
  CLOUDSDK_AUTH_ACCESS_TOKEN: 'a-token',
  ...Object.fromEntries([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => [name, 'a-secret'])),
  AZURE_TENANT: 'contoso.onmicrosoft.com',
  AZURE_CLIENT: '00000000-0000-4000-8000-000000000000',
})

/** With what blocks above have under other keys, the nearest first. */
function completed(text: string, above: readonly string[]): string {
  let whole = text
  for (const block of above.toReversed())
    for (const section of block.split(/^(?=[\w-]+:)/m))
      if (!topKeys(section).some(key => topKeys(whole).includes(key))) whole += `\n${section}`
  return whole
}

/** A file that says what is sent is read before there is a plan. */
const withRequests = (text: string): string =>
  text.replace(/requests: \{ (openapi|har): .*/g, 'requests: [GET /]')

function mistakesOf(text: string, file: string): string[] {
  const read = readConfig(withRequests(text), { file, environment: environmentOf(text) })
  const mistakes = read.mistakes.length > 0 ? read.mistakes : buildPlan(read.config).mistakes
  return mistakes.map(({ message }) => message)
}

/** Objectives that the load of a config cannot show. */
function neverShown(text: string, file: string): string[] {
  const read = readConfig(withRequests(text), { file, environment: environmentOf(text) })
  const { plan } = buildPlan(read.config)
  return foresee(plan).flatMap(({ message }) => (message.includes('never passes') ? [message] : []))
}

test('the pages that people copy from have configs', () => {
  const found = new Set(configs.map(({ page }) => page))
  for (const page of ['README', 'docs/cookbook', 'docs/scenarios', 'docs/branch-protection'])
    expect(found).toContain(`${page}.md`)
})

test.each(configs)('config $number on $page is valid', ({ page, text, above }) => {
  const alone = mistakesOf(text, page)
  expect(alone.length === 0 ? [] : mistakesOf(completed(text, above), page)).toEqual([])
})

/** How much a file of samples holds is known once it is read. */
const hasBoth = (text: string): boolean =>
  ['load', 'objectives'].every(key => topKeys(text).includes(key)) && !text.includes('samples:')

test.each(configs.filter(({ text }) => hasBoth(text)))(
  'the load of config $number on $page can show each of its objectives',
  ({ page, text }) => {
    expect(neverShown(text, page)).toEqual([])
  },
)

const examples = globSync('examples/**/*.yml')
  .filter(file => hasBoth(readFileSync(file, 'utf8')))
  .toSorted()

test.each(examples)('the load of %s can show each of its objectives', file => {
  expect(neverShown(readFileSync(file, 'utf8'), file)).toEqual([])
})
