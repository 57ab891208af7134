import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** A file more on the way is one more to open for whoever follows it: does it have to be one? */
const mostFiles = 57

test('the files on the way of one objective are there, on this list once, and no more than they were', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const section = /## The way of one objective\n(.*?)\n## /s.exec(text)![1]!
  const filesOf = (part: string) =>
    [...part.matchAll(/`([a-z0-9/-]+\.ts)`/g)].map(([, file]) => file!)
  const onTheWay = section
    .split('\n')
    .filter(line => line.includes(' → '))
    .flatMap(filesOf)
  const named = filesOf(section)
  expect(onTheWay.length).toBeGreaterThan(40)
  expect(onTheWay.length).toBeLessThanOrEqual(mostFiles)
  expect(named.filter(file => !existsSync(join(root, 'src', file)))).toEqual([])
  expect(new Set(onTheWay).size).toBe(onTheWay.length)
})
