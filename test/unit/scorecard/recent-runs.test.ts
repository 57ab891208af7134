import { expect, test } from 'vitest'
import { recentRuns } from '../../../src/gate/history/recent-runs.ts'
import { formatKeptRun } from '../../../src/gate/review/kept-run.ts'
import type { RecentRun } from '../../../src/model/evidence/evidence.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { commitOf, keptRuns, latency } from '../../support/examples/kept-runs.ts'

const example = exampleRecord('fail')
const failing = example.objectives.find(({ verdict }) => verdict === 'fail')!.name
const shown = (recent: RecentRun[]) =>
  renderMarkdown(
    buildScorecard({
      ...example,
      evidence: {
        ...example.evidence,
        history: { from: 'a folder', fingerprint: 'aaaaaaaaaaaaaaaa', runs: [], recent },
      },
    }),
  ).replaceAll('\\', '')
const run = (number: number, failed: string[] = []): RecentRun => ({
  at: `2026-11-${10 + number}T00:00:00Z`,
  commit: commitOf(number),
  verdict: failed.length > 0 ? 'fail' : 'pass',
  failed,
})

test('a run says how the last ones of its branch or pull request ended, itself included', () => {
  expect(shown([run(1), run(2), run(3, [failing])])).toMatch(
    /The last 4 runs of this (branch|pull request), this one included: 2 × pass, 2 × fail\./,
  )
  expect(shown([])).not.toContain('The last')
})

test('of what fails it names the first run in a row that had it', () => {
  expect(shown([run(1, [failing]), run(2), run(3, [failing]), run(4, [failing])])).toContain(
    `has failed since \`${commitOf(3).slice(0, 7)}\` of 2026-11-13, in 3 runs in a row.`,
  )
  expect(shown([run(1), run(2, ['another'])])).toContain('fails for the first time in these runs.')
  expect(shown([run(1, [failing])])).toContain('has failed at least since')
})

test('the last runs are those of the pull request, or of the branch, of this service', () => {
  const runs = keptRuns(14, '2026-11-30', number => ({
    branch: number % 2 === 0 ? 'main' : 'release',
    objectives: [latency(number === 12 ? 300 : 100), latency(300, { advisory: true })],
  }))
  const lines = [
    ...runs,
    ...keptRuns(2, '2026-11-30', () => ({ pullRequest: 7, branch: 'topic' })),
    ...keptRuns(2, '2026-11-30', () => ({ service: 'api', branch: 'main' })),
  ].map(one => formatKeptRun(one).trim())
  const main = recentRuns([...lines, 'not a run'], 'shop', { branch: 'main' })
  expect(main.map(({ commit }) => commit)).toEqual([0, 2, 4, 6, 8, 10, 12].map(commitOf))
  expect(main.map(({ failed }) => failed.length)).toEqual([0, 0, 0, 0, 0, 0, 1])
  expect(recentRuns(lines, 'shop', { pullRequest: 7, branch: 'topic' })).toHaveLength(2)
  expect(recentRuns(lines, 'shop', {})).toHaveLength(9)
})
