import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Block, Surface } from '../../../src/model/scorecard.ts'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown, renderSummary } from '../../../src/render/markdown/scorecard.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { everywhere, numbers, type SectionKind } from '../../../src/scorecard/sections/section.ts'
import { sections } from '../../../src/scorecard/sections/sections.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { readTree } from '../render/html-tree.ts'

/** A section that no file of the product knows, with a block of each kind. */
const moons: SectionKind = {
  id: 'moons',
  rank: 5,
  on: everywhere,
  build: ({ record }) => ({
    title: 'Moons of the run',
    count: 2,
    lead: `${record.service} has two moons.`,
    fold: 'closed',
    blocks: [
      {
        kind: 'table',
        of: ['moon', 'moons'],
        few: 1,
        columns: [{ head: 'Moon' }, ...numbers('Radius'), { head: 'Seen by', on: ['html'] }],
        rows: [
          [{ text: [{ code: 'io' }] }, '1,822 km', 'Galileo'],
          [{ text: [{ code: 'europa' }] }, { text: '1,561 km', tone: 'bad' }, 'Marius'],
        ],
      },
      { kind: 'list', items: [{ mark: 'warn', label: [{ code: 'io' }], text: ['It is hot.'] }] },
      { kind: 'figures', rows: [{ label: 'Distance', value: [{ bold: '422,000 km' }] }] },
      { kind: 'note', text: ['See ', { link: 'https://moons.example/io', text: 'the map' }] },
      { kind: 'code', text: 'orbit --of io', language: 'sh' },
      {
        kind: 'chart',
        caption: 'It rises.',
        chart: {
          title: 'Height of io',
          unit: 'none',
          lines: [{ label: 'height', tone: 'teal', points: [1, 2, 3].map(at => [at, at * at]) }],
          limits: [{ label: 'sky', value: 8 }],
        },
      },
    ],
  }),
}
const card = buildScorecard(exampleRecord('pass'), [...sections, moons])
const drawn: Record<Surface, string> = {
  comment: renderMarkdown(card),
  summary: renderSummary(card),
  html: renderHtml(card),
  terminal: renderTerminal(card, { color: false, width: 100 }),
}

describe('one more section', () => {
  test('is seen on every surface, with each of its blocks', () => {
    const words = ['Moons of the run', 'checkout-api has two moons.', '1,822 km', 'It is hot.']
    for (const text of Object.values(drawn))
      for (const word of [...words, '422,000 km', 'orbit --of io', 'the map', 'Height of io'])
        expect(text).toContain(word)
  })

  test('is folded in Markdown, with a table, a picture and a link that a reader gets', () => {
    for (const text of [drawn.comment, drawn.summary]) {
      expect(text).toContain('<details><summary>Moons of the run (2)</summary>')
      const tokens = marked.lexer(text.slice(text.indexOf('Moons of the run')))
      const table = tokens.find(({ type }) => type === 'table')
      expect(table?.raw).toContain('| Moon | Radius |\n| --- | --: |\n| `io` | 1,822 km |')
      expect(text).toContain('- ⚠️ `io`: It is hot.\n\n- Distance: **422,000 km**')
      expect(text).toContain('See [the map](https://moons.example/io)')
      expect(text).toContain('    line "height" [1, 4, 9]\n    line "limit" [8, 8, 8]')
      expect(text).toContain('<sub>It rises.</sub>')
    }
  })

  test('is a section of the report, with its own column, and a plot', () => {
    const { elements } = readTree(drawn.html, 'page')
    const texts = (name: string) =>
      elements.filter(element => element.name === name).map(({ text }) => text)
    expect(texts('h2')).toContain('Moons of the run')
    expect(texts('th')).toContain('Seen by')
    expect(texts('td')).toEqual(expect.arrayContaining(['europa', '1,561 km', 'Marius']))
    expect(texts('figcaption').at(-1)).toBe('Height of ioheightsky')
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(links).toContain('https://moons.example/io')
  })

  test('is a few lines of a terminal', () => {
    expect(drawn.terminal.slice(drawn.terminal.indexOf('  Moons'))).toMatchInlineSnapshot(`
      "  Moons of the run: checkout-api has two moons.
        Moon    Radius
        ──────────────
        io    1,822 km
        1 more moon is in the report.
        ! io
          It is hot.
        Distance: 422,000 km
        See the map
        orbit --of io
        ▁▄█
        Height of io over time: 1 to 9, limit 8
      "
    `)
  })
})

test('a section is left out where its blocks are of other surfaces', () => {
  const blocks: Block[] = [{ kind: 'note', text: 'for readers of the report', on: ['html'] }]
  const only = buildScorecard(exampleRecord('pass'), [
    { ...moons, build: () => ({ title: 'Moons', blocks }) },
  ])
  expect(renderHtml(only)).toContain('for readers of the report')
  expect(renderMarkdown(only)).not.toContain('Moons')
  expect(renderTerminal(only, { color: false, width: 80 })).not.toContain('Moons')
})

test('what has the lowest rank is left out first where not all fits', () => {
  const tight = Buffer.byteLength(drawn.comment) - 1
  const text = renderMarkdown(card, tight)
  expect(text).not.toContain('Moons of the run')
  expect(text).toContain('Left out for size: moons. The report has everything.')
})

test('each section has a name and a rank of its own', () => {
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
  expect(new Set(sections.map(({ rank }) => rank)).size).toBe(sections.length)
})

test('foreign text in every place of a section is text on every surface', () => {
  const hostile = '<b>x</b> | `y` @octocat \u001b[31m#1\n::error::z'
  const build: SectionKind['build'] = () => ({
    title: hostile,
    lead: hostile,
    fold: 'closed',
    blocks: [
      {
        kind: 'table',
        of: ['row', 'rows'],
        fold: hostile,
        columns: [{ head: hostile }, { head: hostile }],
        rows: [[{ text: [{ bold: hostile }, { code: hostile }], below: hostile }, hostile]],
      },
      { kind: 'list', items: [{ label: hostile, text: [hostile] }] },
      { kind: 'figures', rows: [{ label: hostile, value: [{ link: hostile }] }] },
      { kind: 'note', text: [{ link: `javascript:${hostile}`, text: hostile }] },
      { kind: 'code', text: hostile, language: hostile },
      { kind: 'charts', title: hostile, heads: [hostile, hostile], charts: [] },
    ],
  })
  const only = buildScorecard(exampleRecord('pass'), [{ ...moons, build }])
  const plain = renderTerminal(only, { color: false, width: 100 })
  expect(plain.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(plain).not.toMatch(/^\s*::/m)
  const html = marked.parse(renderMarkdown(only), { gfm: true, async: false })
  for (const [text, kind] of [
    [html, 'fragment'],
    [renderHtml(only), 'page'],
  ] as const) {
    const { elements } = readTree(text, kind)
    const bold = elements.filter(({ name, text: held }) => name === 'b' && held === 'x')
    expect(bold).toEqual([])
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(links.filter(link => !/^https:/.test(link))).toEqual([])
  }
  const table = readTree(html, 'fragment').elements.filter(({ name }) => name === 'td')
  expect(table.length % 2).toBe(0)
})

test('where an engine times from the send, no table or chart says that latency counts from the intended start', () => {
  const record = exampleRecord('pass')
  const load = { ...record.evidence.load!, latencyFrom: 'sent' as const }
  const scorecard = buildScorecard({ ...record, evidence: { ...record.evidence, load } })
  const [text, html] = [renderMarkdown(scorecard), renderHtml(scorecard)]
  expect(text).toContain('Latency counts from the actual send of a request.')
  expect(html).toContain('latency counts from the actual send of each request.')
  for (const one of [text, html]) expect(one).not.toMatch(/latency counts from the intended start/i)
})
