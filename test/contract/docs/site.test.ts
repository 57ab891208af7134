import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docs, groups } from '../../../site/groups.ts'

test('the docs site leads to every page of docs/, from one place in its menu', () => {
  const pages = globSync('**/*.md', { cwd: docs }).map(file => file.slice(0, -'.md'.length))
  expect(groups.flatMap(([, pages]) => pages).toSorted()).toEqual(pages.toSorted())
})
