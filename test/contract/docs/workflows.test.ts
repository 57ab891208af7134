import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowErrors } from '../../support/runner/workflow-errors.ts'

/** Every block of YAML on a page that is a whole workflow. */
const workflows = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .flatMap(name => {
    const blocks = [...readFileSync(join('docs', name), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    return blocks.map(([, text = '']) => ({ name, text }))
  })
  .filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text))

test('there are pages with workflows', () => {
  expect(workflows.map(({ name }) => name)).toContain('branch-protection.md')
})

test.each(workflows)(
  'a workflow on $name is one by GitHub’s own parser and schema',
  async ({ name, text }) => {
    expect(await workflowErrors(name, text)).toEqual([])
    expect(parse(text)).toHaveProperty('jobs')
  },
)
