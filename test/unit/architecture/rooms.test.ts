import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources, type Sources, sourceRoot } from '../../support/architecture/walls.ts'

const mostLines = 300
const mostFiles = 16

/** Files that may be longer, each with why. */
const tables = new Map([['config/options.ts', 'the table of all keys of a config']])

/** Files of ours in each folder, by its path. */
const countByFolder = (files: Iterable<string>): Map<string, number> =>
  new Map([...Map.groupBy(files, dirname)].map(([folder, own]) => [folder, own.length]))

const tooLong = (sources: Sources): string[] =>
  [...sources].flatMap(([file, text]) => {
    const { length } = text.trimEnd().split('\n')
    return length > mostLines && !tables.has(file) ? [`${file}: ${length} lines`] : []
  })

const tooFull = (files: Iterable<string>): string[] =>
  [...countByFolder(files)].flatMap(([folder, count]) =>
    count > mostFiles ? [`${folder}: ${count} files`] : [],
  )

const sources = readSources(sourceRoot)

test('no source file but a table has more than 300 lines', () => {
  expect(tooLong(sources)).toEqual([])
})

test('each table that may be longer is there, and is longer', () => {
  for (const table of tables.keys())
    expect(sources.get(table)?.split('\n').length, table).toBeGreaterThan(mostLines)
})

test('no folder of sources has more than 16 files', () => {
  expect(tooFull(sources.keys())).toEqual([])
})

test('no folder of tests has more than 16 files of code', () => {
  const root = join(import.meta.dirname, '../..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  expect(
    tooFull(files.filter(file => file.endsWith('.ts') && !file.includes('node_modules'))),
  ).toEqual([])
})

describe('a room that is too full is noticed', () => {
  test('by the lines of a file', () => {
    expect(tooLong(new Map([['judge/x.ts', 'a\n'.repeat(301)]]))).toEqual(['judge/x.ts: 301 lines'])
    expect(tooLong(new Map([['judge/x.ts', 'a\n'.repeat(300)]]))).toEqual([])
  })

  test('by the files of a folder, without those of its own folders', () => {
    const files = Array.from({ length: 17 }, (_, index) => `net/${index}.ts`)
    expect(tooFull([...files, 'net/auth/a.ts'])).toEqual(['net: 17 files'])
    expect(tooFull([...files.slice(1), 'net/auth/a.ts'])).toEqual([])
  })
})
