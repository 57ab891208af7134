import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderTerminal } from '../../../src/render/terminal.ts'
import { displayWidth, fitWidth, wrapText } from '../../../src/render/terminal-text.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleNames, exampleRecord } from '../../support/example-record.ts'
import { nastyText, recordWith } from './hostile-text.ts'

const render = (name: (typeof exampleNames)[number], width = 100, color = false) =>
  renderTerminal(buildScorecard(exampleRecord(name)), { color, width })

test('a failed run reads like this', () => {
  expect(render('fail')).toMatchInlineSnapshot(`
    "✖ fail · F (50)  checkout-api
      p(99){checkout} < 500ms is broken: it is 556 ms, at least 536 ms with 95 % confidence.
      The check is red.
      12,000 requests in 2m · p95 287 ms · 0.117 % errors · commit 4f6c1e2

      Objective                Verdict                    Measured    Target  Interval
      ───────────────────────────────────────────────────────────────────────────────────────
      availability >= 99.9%    ? inconclusive: undecided   99.88 %  ≥ 99.9 %  99.820–99.935 %
      p(95) < 300ms            ✔ pass                       287 ms  < 300 ms  281–292 ms
      p(99){checkout} < 500ms  ✖ fail                       556 ms  < 500 ms  536–589 ms
      server p95               ✔ pass                       231 ms  < 250 ms

      ? availability >= 99.9%
        99.88 % were good, and the interval holds 99.9 %. About 9 more minutes at this rate would settle
        it.

      ▄▄▄▄▃▃▄▄▄▅▆▅▄▄█▄
      p(99) of checkout over time: 412 ms to 10 s, limit 500 ms

      Request               Sent   Errors      p50      p95      p99      max
      ───────────────────────────────────────────────────────────────────────
      GET /products        7,200      0 %  38.1 ms  76.2 ms   103 ms   177 ms
      GET /products/{id}   2,880      0 %  23.9 ms  44.4 ms  54.7 ms  91.2 ms
      checkout             1,920  0.729 %   243 ms   425 ms   556 ms     10 s
      all                 12,000  0.117 %  37.3 ms   287 ms   409 ms     10 s

      Errors of  Count  What        Example
      ───────────────────────────────────────────────────────────────
      checkout      10  status 503  {"error":"payment pool exhausted…
      checkout       4  timeout     no answer within 10 s
    "
  `)
})

test('a run whose target was never ready reads like this', () => {
  expect(render('never-ready', 80)).toMatchInlineSnapshot(`
    "■ error  checkout-api
      The target was not ready within 5m: it last answered 503.
      the target was not ready within 5m: the last answer was 503 "upstream connect
      error, no healthy upstream"
      What to do: check that the preview is up, or ask for another path with
      target.ready.path
      The check is red (policy \`error: block\`).
      commit 4f6c1e2

      Objective              Verdict                Measured    Target  Interval
      ──────────────────────────────────────────────────────────────────────────
      availability >= 99.9%  ■ error: not measured         –  ≥ 99.9 %
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
  expect(text).toMatch(/p\(99\)\{checkout\} < 50… {2}✖ fail +556 ms\n/)
  expect(text).not.toContain('536–589')
})

test('there is no control character but the line end, whatever text there is', () => {
  fc.assert(
    fc.property(nastyText, text => {
      const shown = renderTerminal(buildScorecard(recordWith(text)), { color: false, width: 100 })
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
    }),
    { numRuns: 80 },
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
  expect(['abc', '日本', '😀', 'e\u0301', '✅', '≥ 1'].map(displayWidth)).toEqual([3, 4, 2, 1, 2, 3])
  expect(fitWidth('日本語日本語', 7)).toBe('日本語…')
})

test('text is wrapped at words, and a word that is too long is broken', () => {
  expect(wrapText('one two three four', 14, '  ')).toEqual(['  one two', '  three four'])
  expect(wrapText('x'.repeat(25), 12, '  ')).toEqual(['  xxxxxxxxxx', '  xxxxxxxxxx', '  xxxxx'])
})
