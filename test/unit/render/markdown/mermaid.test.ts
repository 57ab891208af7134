import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bridge, mermaidLabel, renderXyChart } from '../../../../src/render/markdown/mermaid.ts'
import { render } from '../../../../src/render/renderings.ts'
import { exampleNames, exampleRecord } from '../../../support/examples/example-record.ts'
import { nastyText } from '../hostile-text.ts'
import { mermaidBlocks, parseMermaid } from '../parse-mermaid.ts'

/** The hostile one has that of its profile besides. */
const picturesOf = (name: string, format: string): number =>
  name === 'never-ready' ? 0 : (format === 'summary' ? 2 : 1) + (name === 'hostile' ? 1 : 0)

describe('a chart', () => {
  test('is exactly this text', () => {
    const chart = renderXyChart({
      title: 'p(95) of checkout',
      unit: 'ms',
      x: { label: 'seconds from the start', from: 1.25, to: 8.75 },
      lines: [
        { label: 'p(95)', color: '#1f6feb', values: [100, null, 300.123456, 150] },
        { label: 'limit', color: '#cf222e', values: [250, 250, 250, 250] },
      ],
    })
    expect(chart).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      ---
      config:
        xyChart:
          width: 600
          height: 320
          titleFontSize: 18
          showLegend: false
          xAxis:
            labelFontSize: 17
            labelPadding: 8
            titleFontSize: 17
            titlePadding: 8
          yAxis:
            labelFontSize: 17
            labelPadding: 16
        themeVariables:
          xyChart:
            backgroundColor: "transparent"
            plotColorPalette: "#1f6feb, #cf222e"
      ---
      xychart-beta
          title "p(95) of checkout (ms)"
          x-axis "seconds from the start" 1.25 --> 8.75
          y-axis 0 --> 320
          line "p(95)" [100, 200.1, 300.1, 150]
          line "limit" [250, 250, 250, 250]
      \`\`\`"
    `)
  })

  test('of every example is one that Mermaid reads, and one is drawn wherever load ran', async () => {
    for (const name of exampleNames) {
      for (const format of ['markdown', 'summary'] as const) {
        const blocks = mermaidBlocks(render(format, exampleRecord(name)))
        expect([name, blocks.length]).toEqual([name, picturesOf(name, format)])
        for (const block of blocks) expect(await parseMermaid(block)).toBe('xychart')
      }
    }
  })

  test('is refused by this parser where it is wrong', async () => {
    await expect(parseMermaid('xychart-beta\n  line "a" [1, x]')).rejects.toThrow()
  })

  test('with any label is one that Mermaid reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        nastyText,
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        async (text, value) => {
          const lines = [{ label: text, color: '#1f6feb', values: [0, value, null] }]
          const [block] = mermaidBlocks(
            renderXyChart({ title: text, unit: text, x: { label: text, from: 0, to: 5 }, lines }),
          )
          expect(await parseMermaid(block!)).toBe('xychart')
        },
      ),
      { numRuns: 100 },
    )
  })
})

test('a label keeps letters, digits and a few signs, and is never empty', () => {
  expect(mermaidLabel('GET /users/{id}?a=1#x "y"; %% z')).toBe('GET /users/ id a 1 x y z')
  expect(mermaidLabel('availability >= 99.5%, p(95){a} < 55ms')).toBe(
    'availability ≥ 99.5% p(95) a under 55ms',
  )
  expect(mermaidLabel('----> ::: ...')).toBe('- : .')
  expect(mermaidLabel('<>')).toBe('value')
})

test('gaps are bridged by straight lines, and at the ends by the nearest value', () => {
  expect(bridge([null, 2, null, null, 8, null])).toEqual([2, 2, 4, 6, 8, 8])
})
