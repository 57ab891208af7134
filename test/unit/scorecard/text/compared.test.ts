import { describe, expect, test } from 'vitest'
import { SampleLog } from '../../../../src/engines/sample-log.ts'
import { judgeSamples } from '../../../../src/gate/record/judge-samples.ts'
import type { JudgedObjective } from '../../../../src/model/judgement.ts'
import { renderHtml } from '../../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../../src/render/markdown/scorecard.ts'
import { renderTerminal } from '../../../../src/render/terminal/terminal.ts'
import { buildScorecard } from '../../../../src/scorecard/build-scorecard.ts'
import { formatChange, formatTolerance, onScale } from '../../../../src/scorecard/text/compared.ts'
import { forestLines } from '../../../../src/scorecard/text/forest-text.ts'
import { errors, p95, planFor, slow } from '../../judge/comparison/build.ts'

const row = (more: Partial<JudgedObjective> = {}): JudgedObjective => ({
  of: 0,
  name: 'p(95) <= base + 10%',
  source: 'baseline',
  verdict: 'fail',
  unit: 'ms',
  comparator: '<=',
  reason: 'x.',
  value: 112,
  base: 100,
  threshold: 110,
  change: 0.12,
  interval: { lower: 0.03, upper: 0.16 },
  key: false,
  weight: 1,
  advisory: false,
  comparison: {
    tolerance: { relative: 0.1 },
    form: 'literal',
    seconds: 60,
    looks: [60],
    level: 0.05,
    batches: [],
  },
  ...more,
})
const share = (more: Partial<JudgedObjective> = {}) =>
  row({
    name: 'error_rate <= base + 0.2%',
    unit: 'ratio',
    value: 0.005,
    base: 0.001,
    threshold: 0.003,
    change: 4,
    interval: { lower: 1, upper: 6 },
    comparison: {
      tolerance: { absolute: 0.002 },
      form: 'literal',
      seconds: 60,
      looks: [60],
      level: 0.05,
      batches: [],
    },
    ...more,
  })
const throughput = row({
  name: 'throughput >= base - 5%',
  unit: '/s',
  comparator: '>=',
  value: 90,
  base: 100,
  threshold: 95,
  change: -0.1,
  interval: { lower: -0.12, upper: -0.08 },
})

describe('a comparison', () => {
  test('has base at 0 and its tolerance at 1, and more is worse', () => {
    const { at, lower, upper } = onScale(row())!
    expect([at, lower, upper].map(number => Number(number!.toFixed(6)))).toEqual([1.2, 0.3, 1.6])
    const less = onScale(throughput)!
    expect([less.at, less.lower, less.upper].map(number => Number(number!.toFixed(6)))).toEqual([
      2, 1.6, 2.4,
    ])
    const points = onScale(share())!
    expect(
      [points.at, points.lower, points.upper].map(number => Number(number!.toFixed(6))),
    ).toEqual([2, 0.5, 3])
  })

  test('of a base of zero has its interval from the value', () => {
    const none = share({
      value: 0.001,
      base: 0,
      threshold: 0.002,
      change: null,
      interval: { lower: 0, upper: 0.003 },
    })
    expect(onScale(none)).toEqual({ at: 0.5, lower: 0, upper: 1.5 })
    expect(formatChange(none)).toEqual({ change: '+0.1 points', interval: '±0 to +0.3 points' })
  })

  test('that was not measured has no place', () => {
    expect(
      onScale(row({ value: null, base: null, threshold: null, change: null, interval: null })),
    ).toBeUndefined()
  })

  test('is told by its change and what is tolerated', () => {
    expect(formatChange(row())).toEqual({ change: '+12%', interval: '+3% to +16%' })
    expect(formatChange(share())).toEqual({
      change: '+0.4 points',
      interval: '+0.1 to +0.6 points',
    })
    expect(formatChange(row({ interval: { lower: null, upper: null } })).interval).toBe('−∞ to ∞')
    expect([row(), share(), throughput].map(formatTolerance)).toEqual([
      ...['≤ base + 10%', '≤ base + 0.2 points', '≥ base − 10%'],
    ])
    const both = row()
    both.comparison!.tolerance = { relative: 0.1, absolute: 20 }
    expect(formatTolerance(both)).toBe('≤ base + max(10%, 20 ms)')
    const { comparison: __, ...unmeasured } = row()
    expect(formatTolerance(unmeasured)).toBe('–')
    const { form: _, ...comparison } = row().comparison!
    expect(formatTolerance(row({ comparison }))).toBe('no regression of 10%')
  })
})

describe('the picture in characters', () => {
  test('has one scale for all, on which all intervals fit', () => {
    const better = row({
      name: 'avg <= base + 10%',
      verdict: 'pass',
      interval: { lower: null, upper: 0.05 },
      change: 0,
    })
    const worse = row({ change: 0.5, interval: { lower: 0.4, upper: 0.6 } })
    expect(forestLines([row(), better, worse])).toEqual([
      '         base  tolerance',
      'p(95)       ┊├──●┤                  fail',
      'avg    ◂────●─┤┊                    pass',
      'p(95)       ┊  ┊        ├──●──┤     fail',
    ])
  })

  test('has an arrow for what is beyond every scale, which presses nothing else together', () => {
    const beyond = row({ change: 9, interval: { lower: 8, upper: 10 } })
    expect(forestLines([row(), beyond])).toEqual([
      '             base     tolerance',
      'p(95)           ┊ ├────●──┤         fail',
      'p(95)           ┊     ┊          ▸  fail',
    ])
  })

  test('marks where red begins, where that is before the end of the tolerance', () => {
    const { form: _, ...comparison } = row().comparison!
    expect(
      forestLines([
        row({
          name: 'p(95): no regression',
          comparison,
          change: 0.02,
          interval: { lower: 0.01, upper: 0.03 },
        }),
      ]),
    ).toEqual([
      '             base     tolerance',
      'p(95)           ┊●┤┃  ┊             fail',
      '                   ┃ red from here',
    ])
  })

  test('is not there without a comparison', () => {
    expect(forestLines([row({ source: 'load' })].map(one => ({ ...one, base: null })))).toEqual([])
  })

  test('lets no fence and no control character of a name through', () => {
    const [, line] = forestLines([row({ name: '```\n\u001b[31m# x' })])
    for (const hostile of ['`', '\n', '\u001b']) expect(line).not.toContain(hostile)
  })
})

describe('every format of a record that compares', () => {
  const log = new SampleLog()
  for (let index = 0; index < 12_000; index += 1) {
    const [t, duration] = [index / 100, 50 + ((index * 7) % 50)]
    log.add({ t, side: 'head', name: 'checkout', duration: 1.2 * duration, ok: true })
    log.add({ t, side: 'base', name: 'checkout', duration, ok: true })
  }
  const scorecard = buildScorecard(judgeSamples(log, planFor([p95, slow, errors], 120)))

  test('shows base, change and tolerance', () => {
    const texts = [
      renderMarkdown(scorecard),
      renderHtml(scorecard),
      renderTerminal(scorecard, { color: false, width: 120 }),
    ]
    for (const text of texts) {
      expect(text).toContain('base')
      expect(text).toContain('+20%')
      expect(text).toContain('116 ms')
    }
    expect(texts[0]).toContain('| Base | Change (interval) |')
    expect(texts[0]).toContain('line "base"')
    expect(texts[1]).toContain('Change against base: p(95)')
  })

  test('a record without a comparison has no column for one', () => {
    const plan = { ...planFor([], 120), objectives: [] }
    const alone = buildScorecard(judgeSamples(log, plan))
    expect(renderMarkdown(alone)).not.toContain('Change (interval)')
  })
})
