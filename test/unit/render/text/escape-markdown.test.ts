import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { cleanBlock, cleanText, clip } from '../../../../src/model/basics/clean-text.ts'
import {
  code,
  codeBlock,
  codeCell,
  prose,
  proseCell,
} from '../../../../src/render/text/escape-markdown.ts'
import { actsOnGitHub, nastyText } from '../hostile-text.ts'
import { readTree } from '../html-tree.ts'

const render = (markdown: string) => readTree(marked.parse(markdown, { gfm: true, async: false }))
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('prose', () => {
  test('shows every character of a string as it was written', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements } = render(prose(text, 1000))
        expect(squeeze(elements[0]?.text ?? '')).toBe(squeeze(cleanText(text, 1000)))
      }),
      { numRuns: 500 },
    )
  })

  test('yields no element but code, and no text that GitHub acts upon', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements, comments, blocks } = render(`A ${prose(text, 1000)}`)
        expect(elements.filter(({ name }) => name !== 'p' && name !== 'code')).toEqual([])
        expect(comments).toEqual([])
        expect(blocks.join('\n')).not.toMatch(actsOnGitHub)
      }),
      { numRuns: 500 },
    )
  })

  test('puts a mention, an issue, an address, an emoji name and math into code, and leaves plain words alone', () => {
    expect(prose('ask @octocat about #12 at https://x.example :tada: for $5, p(95) < 3 ms')).toBe(
      'ask `@octocat` about `#12` at `https://x.example` `:tada:` for `$5`, p(95) \\< 3 ms',
    )
  })

  test('leaves what ends a clause outside of code, unless it is an emoji that ends so', () => {
    expect(prose('Commit 1111111: see https://x.example: or :tada: x:y:, @octocat:!')).toBe(
      'Commit `1111111`: see `https://x.example`: or `:tada:` `x:y:`, `@octocat`:!',
    )
  })

  test('does not begin a list, a heading or a rule', () => {
    expect(['- a', '1. a', '# a', '> a', '---', '=== x', '+ a'].map(text => prose(text))).toEqual([
      '\\- a',
      '1\\. a',
      '\\# a',
      '\\> a',
      '\\---',
      '\\=== x',
      '\\+ a',
    ])
    expect(prose('99.9% of 1.5 s, >= 1. # 2')).toBe('99.9% of 1.5 s, >= 1. # 2')
  })
})

describe('code', () => {
  test('shows a string whole, whatever backticks it holds', () => {
    expect(code('a`b``c')).toBe('```a`b``c```')
    expect(code('`a`')).toBe('`` `a` ``')
    expect(code('')).toBe('–')
    fc.assert(
      fc.property(nastyText, text => {
        fc.pre(cleanText(text) !== '')
        const { elements } = render(`A ${code(text, 1000)} b`)
        expect(elements.map(({ name }) => name)).toEqual(['p', 'code'])
        expect(squeeze(elements[1]!.text)).toBe(squeeze(cleanText(text, 1000)))
      }),
      { numRuns: 500 },
    )
  })

  test('never ends a cell of a table, by the rules of two parsers', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (a, b) => {
        const row = `| ${codeCell(a)} | ${proseCell(b, 300)} |`
        // cmark-gfm takes every pipe after a backslash as escaped, marked only one after an odd
        // number of them.
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(3)
        expect(
          [...row.matchAll(/(\\*)\|/g)].filter(([, slashes]) => slashes!.length % 2 === 0),
        ).toHaveLength(3)
        const { elements } = render(`| x | y |\n| --- | --- |\n${row}\n`)
        const cells = elements.filter(({ name }) => name === 'td')
        expect(squeeze(cells[0]!.text.replaceAll('∣', '|'))).toBe(squeeze(cleanText(a, 120)) || '–')
        expect(squeeze(cells[1]!.text.replaceAll('∣', '|'))).toBe(squeeze(cleanText(b, 300)))
      }),
      { numRuns: 500 },
    )
  })

  test('a block ends where it should', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements } = render(`${codeBlock(text, 'promql')}\n\nend`)
        expect(elements.map(({ name }) => name)).toEqual(['pre', 'code', 'p'])
        expect(elements.at(-1)?.text).toBe('end')
      }),
      { numRuns: 300 },
    )
  })
})

describe('foreign text', () => {
  test('loses what hides or acts, on one line', () => {
    expect(cleanText('a\u001b[31mb\r\n\tc\u202ed\u200be\u00adf\ud800g\u2028h')).toBe(
      'a [31mb cdef\ufffdg h',
    )
    expect(cleanText('a\u0301\u0302\u0303\u0304\u0305')).toBe('a\u0301\u0302\u0303')
  })

  test('keeps the lines and the indentation of a block', () => {
    expect(cleanBlock('\n\nsum by (le) (\r\n  rate(x)\u0007\n)\n')).toBe(
      'sum by (le) (\n  rate(x)\n)',
    )
  })

  test('is cut between characters', () => {
    expect(clip('😀😀😀😀', 3)).toBe('😀😀…')
    expect(clip('😀😀😀', 3)).toBe('😀😀😀')
    expect(cleanText('x'.repeat(1000), 10)).toBe('xxxxxxxxx…')
  })
})
