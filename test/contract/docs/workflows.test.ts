import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowErrors } from '../../support/runner/workflow-errors.ts'

/** Every block of YAML on a page that is a whole workflow. */
const workflows = ['README.md', ...globSync('docs/**/*.md')]
  .flatMap(name => {
    const blocks = [...readFileSync(name, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    return blocks.map(([, text = '']) => ({ name, text }))
  })
  .filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text))

test('there are pages with workflows', () => {
  const names = workflows.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['README.md', 'docs/branch-protection.md']))
})

test.each(workflows)(
  'a workflow on $name is one by GitHub’s own parser and schema',
  async ({ name, text }) => {
    expect(await workflowErrors(name, text)).toEqual([])
    expect(parse(text)).toHaveProperty('jobs')
  },
)
