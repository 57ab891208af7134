import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../../src/model/basics/clean-text.ts'
import { butJoiners } from '../../../../src/model/basics/joiners.ts'
import { renderTerminal } from '../../../../src/render/terminal/terminal.ts'
import { displayWidth, fitWidth, wrapText } from '../../../../src/render/terminal/terminal-text.ts'
import { buildScorecard } from '../../../../src/scorecard/build-scorecard.ts'
import { exampleNames, exampleRecord } from '../../../support/examples/example-record.ts'
import { nastyText, recordWith } from '../hostile-text.ts'

const render = (name: (typeof exampleNames)[number], width = 100, color = false) =>
  renderTerminal(buildScorecard(exampleRecord(name)), { color, width })

test('a failed run reads like this', () => {
  expect(render('fail')).toMatchInlineSnapshot(`
    "✖ fail · F (59)  checkout-api
      p(99){checkout} < 500ms is broken: 556 ms, at least 529 ms with 95% confidence (42 of 1,920
      requests were slower).
      This blocks the merge.
      12,000 requests in 2m · p95 263 ms · 0.05% errors

      Objective                Verdict  Measured    Target  Interval
      ────────────────────────────────────────────────────────────────────
      availability >= 99.9%    ✔ pass     99.95%   ≥ 99.9%  99.904–99.984%
      p(95) < 300ms            ! warn     263 ms  < 300 ms  256–269 ms
      p(99){checkout} < 500ms  ✖ fail     556 ms  < 500 ms  529–595 ms
      server p95               ✔ pass     231 ms  < 250 ms

      ! p(95) < 300ms
        263 ms, at most 269 ms with 95% confidence, but not < 200 ms.

      ▆▆▆▆▆▅▆▅▇▇▆▇▇▇██
      p(99) of checkout over time: 424 ms to 708 ms, limit 500 ms

      Request               Sent  Errors      p50      p95      p99      max
      ──────────────────────────────────────────────────────────────────────
      GET /products        7,200      0%  38.1 ms  76.7 ms   105 ms   188 ms
      GET /products/{id}   2,880      0%    24 ms  44.4 ms  55.6 ms  91.2 ms
      checkout             1,920  0.313%   214 ms   418 ms   556 ms     10 s
      all                 12,000   0.05%  37.4 ms   263 ms   401 ms     10 s

      Errors of  Count  What        Example
      ────────────────────────────────────────────────────────────────
      checkout       5  timeout     no response within 10 s
      checkout       1  status 503  {"error":"payment pool exhausted"}
    "
  `)
})

test('what the target used is a table of its own', () => {
  const text = render('server')
  expect(text.slice(text.indexOf('  Resource use'))).toMatchInlineSnapshot(`
    "  Resource use        Average         Peak  Over time
      ───────────────────────────────────────────────────────────────
      CPU             0.635 cores  0.772 cores  ▆▇▇▇▇▆▇▇▇▇▇██████████
      Memory               240 MB       269 MB  ▇▇▇▇▇▇▇▇█████████████
      Heap in use          111 MB       138 MB  ▇▆▇▇▇▇▇▇██▇▇▇█████▇█▇
      Event-loop lag      14.9 ms        21 ms  ▅▅▅▆▆▆▆▆▇▇▇▇█▇▆███▇▇█
      Open files             64.9           69  █████████████████████
      Restarts                               0
    "
  `)
})

test('a run whose target was never ready reads like this', () => {
  expect(render('never-ready', 80)).toMatchInlineSnapshot(`
    "■ error  checkout-api
      The target was not ready within 5m: its last answer was 503 "upstream connect
      error, no healthy upstream".
      What to do: check that the preview is up, or ask for another path with
      target.ready.path
      This blocks the merge (policy error: block).

      Objective              Verdict                Measured    Target  Interval
      ──────────────────────────────────────────────────────────────────────────
      availability >= 99.9%  ■ error: not measured         –   ≥ 99.9%
      p(95) < 300ms          ■ error: not measured         –  < 300 ms
      server p95             ■ error: not measured         –  < 250 ms
    "
  `)
})

test('no line is wider than the terminal, however wide that is', () => {
  for (const name of exampleNames) {
    const scorecard = buildScorecard(exampleRecord(name))
    for (const width of [72, 80, 95, 120, 160]) {
      const lines = renderTerminal(scorecard, { color: false, width }).split('\n')
      expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
    }
  }
})

test('a narrow terminal keeps objective, verdict and value, and loses the rest', () => {
  const text = render('fail', 60)
  expect(text).toMatch(/p\(99\)\{checkout\} < 500ms {2}✖ fail +556 ms {2}< 500 ms\n/)
  expect(text).not.toContain('Interval')
  expect(render('undecided', 46)).toMatch(/\n {2}availability >= 9… {2}\? inconclusive +99.933%\n/)
})

test('there is no control character but the line end, whatever text there is', () => {
  fc.assert(
    fc.property(nastyText, text => {
      const shown = renderTerminal(buildScorecard(recordWith(text)), { color: false, width: 100 })
      expect(shown.replaceAll('\n', '')).not.toMatch(butJoiners('[\\p{Cc}\\p{Cf}\\p{Cs}]'))
    }),
    { numRuns: 80, examples: [[`${'x'.repeat(94)}👩\u200D🚀`]] },
  )
})

test('colours are there only where they are asked for, and say nothing that the text does not', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves
  const colors = /\u001b\[\d+m/g
  for (const name of exampleNames) {
    const painted = render(name, 100, true)
    expect(painted).toMatch(colors)
    expect(painted.replace(colors, '')).toBe(render(name, 100))
    expect(painted.replace(colors, '').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  }
})

test('wide characters count as two columns, combining marks as none', () => {
  expect(['abc', '日本', '😀', 'e\u0301', '✅', '≥ 1'].map(displayWidth)).toEqual([
    3, 4, 2, 1, 2, 3,
  ])
  expect(fitWidth('日本語日本語', 7)).toBe('日本語…')
})

test('text is wrapped at words, and a word that is too long is broken', () => {
  expect(wrapText('one two three four', 14, '  ')).toEqual(['  one two', '  three four'])
  expect(wrapText('it was 99.9% of 5 ms', 13, '  ')).toEqual(['  it was', '  99.9% of', '  5 ms'])
  expect(wrapText('x'.repeat(25), 12, '  ')).toEqual(['  xxxxxxxxxx', '  xxxxxxxxxx', '  xxxxx'])
})

test('what is drawn as one character is never cut, and no line ends in a joiner', () => {
  const astronaut = '👩\u200D🚀'
  const persian = 'می\u200Cخواهم'
  expect(wrapText(`xxxxxxxx${astronaut}x`, 10, '')).toEqual(['xxxxxxxx', `${astronaut}x`])
  expect(fitWidth(`xxxxxx${astronaut}xx`, 9)).toBe('xxxxxx…')
  expect(wrapText(`${'x'.repeat(8)}${persian}`, 10, '')).toEqual(['xxxxxxxxمی', 'خواهم'])
  expect(fitWidth(`xxxxxx${persian}`, 9)).toBe('xxxxxxمی…')
  const chain = Array.from({ length: 20 }, () => '👩').join('\u200D')
  const lines = wrapText(chain, 10, '')
  expect(lines).toEqual(['👩👩👩👩👩', '👩👩👩👩👩', '👩👩👩👩👩', '👩👩👩👩👩'])
  expect(cleanText('👩\u200D🚀'.repeat(3), 3)).toBe('👩…')
})

test('a table that is too wide shows short forms before it loses a column, and a comparison its change before base', () => {
  const text = renderTerminal(buildScorecard(recordWith('x')), { color: false, width: 80 })
  const [head, , ...rows] = text.slice(text.indexOf('  Objective')).split('\n')
  expect(head).toMatch(/^ {2}Objective +Verdict +Measured +Change or interval/)
  expect(rows[0]).toContain('✖ fail')
  expect(rows.find(row => row.includes('! warn'))).toMatch(/! warn +112 ms +\+12%/)
})

test('the example of an error takes the room that is left', () => {
  expect(render('fail', 100)).toContain('{"error":"payment pool exhausted"}')
  expect(render('fail', 60)).toContain('{"error":"payment pool exha…')
})
