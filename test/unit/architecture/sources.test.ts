import { expect, test } from 'vitest'
import { providerKeys } from '../../../src/providers/providers.ts'
import { readSources, sourceRoot } from '../../support/architecture/walls.ts'

/** All that stands above the port of sources. */
const above = ['model', 'judge', 'gate', 'scorecard', 'render']
const sources = [...readSources(sourceRoot)].filter(([file]) => above.includes(file.split('/')[0]!))

/** Lines of all these files that a pattern finds, each with its file. */
const linesWith = (pattern: RegExp): string[] =>
  sources.flatMap(([file, text]) =>
    text
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `src/${file}: ${line.trim()}`),
  )

test('above the port nobody names a source, or knows its query language', () => {
  expect(sources.length).toBeGreaterThan(100)
  // What is an ordinary word too says nothing where it stands.
  const words = ['process', 'metrics']
  const keys = providerKeys().filter(({ load, key }) => load && !words.includes(key))
  const names = new RegExp(`${keys.map(({ key }) => key).join('|')}|promql|logql|lucene`, 'i')
  expect(linesWith(names)).toEqual([])
  expect(linesWith(/_over_time\(|histogram_quantile|\bincrease\(|\bsum by\b|\[\$window/)).toEqual(
    [],
  )
})

test('above the port nobody imports more of the sources than their port and their table', () => {
  expect(
    linesWith(/from '[^']*\/providers\//).filter(
      line => !/providers\/(provider|providers)\.ts'/.test(line),
    ),
  ).toEqual([])
})
