import { expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const example = exampleRecord('pass')
const run = (p95: number, fingerprint = 'aaaaaaaaaaaaaaaa') => ({
  at: '2026-11-29T00:00:00Z',
  commit: null,
  fingerprint,
  values: { 'p(95)': p95 },
})
const shown = (runs: ReturnType<typeof run>[]) =>
  renderMarkdown(
    buildScorecard({
      ...example,
      evidence: {
        ...example.evidence,
        history: { from: 'a folder', fingerprint: 'aaaaaaaaaaaaaaaa', runs },
      },
    }),
  )

test('a run beside earlier ones shows how p(95) went, of those alone that measured the same', () => {
  expect(shown([run(900, 'bbbbbbbbbbbbbbbb'), run(100), run(120), run(110)])).toMatch(
    /p\\?\(95\\?\) of 3 earlier runs that passed and of this one: [▁-█]{4} 100 ms to 120 ms, now \d/,
  )
})

test('one earlier run is no course', () => {
  expect(shown([run(100)])).not.toContain('and of this one')
})
