import { describe, expect, test } from 'vitest'
import { formatOf, readArguments } from '../../../src/cli/arguments.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { type Format, render, renderings } from '../../../src/render/renderings.ts'
import { exampleNames, exampleRecord } from '../../support/examples/example-record.ts'

const formats = Object.keys(renderings) as Format[]

describe('every format of every record', () => {
  test.each(exampleNames)(
    'is the same bytes again, and after the record was a file: "%s"',
    name => {
      const record = exampleRecord(name)
      for (const format of formats) {
        const text = render(format, record)
        expect(render(format, record)).toBe(text)
        expect(render(format, exampleRecord(name))).toBe(text)
        expect(render(format, JSON.parse(render('json', record)) as RunRecord)).toBe(text)
        expect(text.endsWith('\n')).toBe(true)
        expect(text.isWellFormed()).toBe(true)
      }
    },
  )

  test('leaves the record as it was', () => {
    const record = exampleRecord('fail')
    const before = JSON.stringify(record)
    for (const format of formats) render(format, record)
    expect(JSON.stringify(record)).toBe(before)
  })
})

test("the names of formats are the contract's", () => {
  expect(Object.keys(renderings)).toEqual([
    'markdown',
    'summary',
    'html',
    'json',
    'junit',
    'terminal',
  ])
  expect(['markdown', 'pdf', 'constructor', '__proto__'].map(isFormat)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

describe('the record as JSON', () => {
  test('is the record, whole', () => {
    for (const name of exampleNames) {
      const record = exampleRecord(name)
      expect(JSON.parse(render('json', record))).toEqual(JSON.parse(JSON.stringify(record)))
    }
  })

  test("has its keys in the contract's order, however they came", () => {
    const record = exampleRecord('pass')
    const shuffled = Object.fromEntries(Object.entries(record).reverse()) as RunRecord
    expect(render('json', shuffled)).toBe(render('json', record))
    expect(Object.keys(JSON.parse(render('json', shuffled)) as object).slice(0, 12)).toEqual([
      'schemaVersion',
      'verdict',
      'reason',
      'score',
      'grade',
      'service',
      'commit',
      'window',
      'decidedAfter',
      'target',
      'load',
      'objectives',
    ])
  })

  test('writes a list of numbers on one line, and no number that JSON has not', () => {
    const record = exampleRecord('pass')
    const odd = {
      ...record,
      score: Number.NaN,
      extra: { list: [1, 2.5, [3, 4]], none: undefined, empty: [], o: {} },
    }
    const text = render('json', odd as unknown as RunRecord)
    expect(text).toContain('  "score": null,\n')
    expect(text).toContain(
      '  "extra": {\n    "list": [1, 2.5, [3, 4]],\n    "empty": [],\n    "o": {}\n  }\n}\n',
    )
  })
})

/** Whether the command takes a string for a format. */
function isFormat(text: string): boolean {
  const given = readArguments('render', ['record.json', '--format', text])
  try {
    return formatOf(given, renderings) === text
  } catch {
    return false
  }
}
