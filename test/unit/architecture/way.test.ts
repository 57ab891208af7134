import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

test('the files on the way of one objective are there, and on this list once', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const section = /## The way of one objective\n(.*?)\n## /s.exec(text)![1]!
  const rows = section.split('\n').filter(line => line.includes(' → '))
  const files = rows.flatMap(row =>
    [...row.matchAll(/`([a-z0-9/-]+\.ts)`/g)].map(([, file]) => file!),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter(file => !existsSync(join(root, 'src', file)))).toEqual([])
  expect(new Set(files).size).toBe(files.length)
})
