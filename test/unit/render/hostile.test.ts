import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { butJoiners } from '../../../src/model/basics/joiners.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { render } from '../../../src/render/renderings.ts'
import { actsOnGitHub, nastyText, recordWith } from './hostile-text.ts'
import { readTree, type Tree } from './html-tree.ts'
import { readXml } from './read-xml.ts'

/*
 * Foreign text in every place of a record where it can stand, in every format: whatever it is, what
 * is rendered has the same form as with a harmless word in its place.
 */
function unlinkedWith(text: string): RunRecord {
  const record = recordWith(text)
  // Which text makes an address that may be a link, and that no other is one, is told by the tests
  // of each format.
  const { dashboard: _, ...evidence } = record.evidence
  return { ...record, evidence: { ...evidence, resources: [] } }
}
const harmless = unlinkedWith('harmless')
/** Never empty, since what says nothing is left out. */
const words = nastyText.map(text => `x${text}y`)
const gfm = (markdown: string) => marked.parse(markdown, { gfm: true, async: false })
/** What foreign text is put into where GitHub would act upon it, and where it is a link or none. */
const ofText = new Set(['code', 'a'])
/** Joiners within a word, as those of emoji, are part of what is seen. */
const unseen = butJoiners('(?![\\n])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]')

/** The names of all elements in order, with what they hold of attributes. */
const formOf = ({ elements }: Tree) =>
  elements
    .filter(({ name }) => !ofText.has(name))
    .map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '))

/** Rows of each table, as their numbers of cells. */
function tablesOf({ elements }: Tree): number[][] {
  const tables: number[][] = []
  for (const { name } of elements) {
    if (name === 'table') tables.push([])
    if (name === 'tr') tables.at(-1)!.push(0)
    if (name === 'td' || name === 'th') tables.at(-1)!.push(tables.at(-1)!.pop()! + 1)
  }
  return tables
}

const forEach = (check: (record: RunRecord) => void, numRuns = 60) =>
  fc.assert(
    fc.property(words, text => {
      check(unlinkedWith(text))
    }),
    { numRuns },
  )

describe.each(['markdown', 'summary'] as const)('foreign text in the %s', format => {
  const expected = readTree(gfm(render(format, harmless)))

  test('changes no element, row or cell, and outside of code holds nothing that GitHub acts upon', () => {
    const tables = tablesOf(expected)
    const form = formOf(expected)
    expect(tables.length).toBeGreaterThan(4)
    forEach(record => {
      const markdown = render(format, record)
      const tree = readTree(gfm(markdown))
      expect(tablesOf(tree)).toEqual(tables)
      expect(formOf(tree)).toEqual(form)
      expect(tree.blocks.join('\n')).not.toMatch(actsOnGitHub)
      expect(markdown).not.toMatch(unseen)
    })
  })
})

describe('foreign text in the HTML report', () => {
  test('changes no element and no attribute, and is in no address and in no style', () => {
    const expected = formOf(readTree(render('html', harmless), 'page'))
    forEach(record => {
      const page = render('html', record)
      const tree = readTree(page, 'page')
      expect(formOf(tree)).toEqual(expected)
      expect(page).not.toMatch(unseen)
      for (const { name, attributes } of tree.elements) {
        const acting = Object.keys(attributes).filter(
          key => key.startsWith('on') || key === 'src' || key === 'style',
        )
        if (acting.length > 0) expect.fail(`${name} has ${acting}`)
        if (name === 'style') expect(attributes).toEqual({})
        if (attributes.href !== undefined)
          expect(attributes.href).toMatch(/^https:\/\/(prometheus|grafana)\.example\//)
      }
    })
  })
})

test('foreign text in JUnit changes no element and no attribute', () => {
  const formOfXml = (record: RunRecord) =>
    readXml(render('junit', record)).map(({ name, attributes, parent }) => [
      parent,
      name,
      ...Object.keys(attributes),
    ])
  const expected = formOfXml(harmless)
  forEach(record => expect(formOfXml(record)).toEqual(expected))
})

test('foreign text in the terminal writes no line of its own and moves nothing', () => {
  forEach(record => {
    const text = render('terminal', record)
    expect(text).not.toMatch(unseen)
    // A runner reads a command where a line begins with one.
    expect(text).not.toMatch(/^\s*::/m)
  })
})

test('the record is JSON whose text comes back as it was', () => {
  forEach(
    record =>
      expect(JSON.parse(render('json', record))).toEqual(JSON.parse(JSON.stringify(record))),
    30,
  )
})

describe('a flood', () => {
  test.each([
    ['a megabyte of text', 'long word '.repeat(100_000)],
    ['a megabyte without a blank', 'x'.repeat(1_000_000)],
    ['backticks', '`'.repeat(300_000)],
    ['combining marks', `a${'\u0301'.repeat(300_000)}`],
    ['brackets', '['.repeat(100_000)],
    ['angles', '<'.repeat(100_000)],
    ['stars', '*a '.repeat(100_000)],
    ['emoji of many parts', '👩‍👩‍👧‍👦'.repeat(50_000)],
    ['line breaks', '\n'.repeat(300_000)],
  ])('of %s stays small in every format', (_, flood) => {
    const record = recordWith(`x${flood}`)
    const markdown = render('markdown', record)
    const others = ['summary', 'html', 'junit', 'terminal'] as const
    for (const text of [markdown, ...others.map(format => render(format, record))])
      expect(text.length).toBeLessThan(2_000_000)
    expect(new TextEncoder().encode(markdown).length).toBeLessThanOrEqual(60_000)
    expect(formOf(readTree(gfm(markdown))).filter(name => name.startsWith('script'))).toEqual([])
  })
})
