import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/cli/arguments.ts'
import { exitByOf, exitOf } from '../../../src/cli/exit.ts'
import type { Policy } from '../../../src/model/plan/policy.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { type Exit, formatExit } from '../../../src/scorecard/text/words.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const judged = (verdict: RunRecord['verdict'], blocks: boolean, advisory = false): RunRecord => ({
  ...exampleRecord('undecided'),
  verdict,
  blocks,
  advisory,
})

test.each([
  ['pass', false, 0, 0],
  ['warn', false, 0, 0],
  ['fail', true, 1, 1],
  ['inconclusive', false, 3, 0],
  ['inconclusive', true, 3, 3],
  ['error', false, 4, 0],
  ['error', true, 4, 4],
] as const)(
  '%s, blocking %s, exits with %i by the verdict and with %i by the policy',
  (verdict, blocks, own, policy) => {
    expect(exitOf(judged(verdict, blocks), 'verdict').code).toBe(own)
    expect(exitOf(judged(verdict, blocks), 'policy').code).toBe(policy)
  },
)

test('an advisory run exits with 0, whatever the code goes by', () => {
  for (const by of ['verdict', 'policy'] as const)
    expect(exitOf(judged('fail', false, true), by).code).toBe(0)
})

test('--exit-by is the verdict where nothing is said, and nothing but verdict or policy', () => {
  const byOf = (...words: string[]) => exitByOf(readArguments('run', words))
  expect([byOf(), byOf('--exit-by', 'verdict'), byOf('--exit-by=policy')]).toEqual([
    'verdict',
    'verdict',
    'policy',
  ])
  expect(() => byOf('--exit-by', 'polices')).toThrow('--exit-by: there is no "polices"')
})

describe('the sentence about the exit code', () => {
  const neutral: Policy = { inconclusive: 'neutral', noData: 'neutral', error: 'neutral' }
  const blocking: Policy = { inconclusive: 'block', noData: 'block', error: 'block' }
  const sentence = (
    verdict: RunRecord['verdict'],
    policy: Policy,
    by: Exit['by'],
    advisory = false,
  ): string => {
    const blocks = !advisory && (verdict === 'fail' || policy === blocking)
    const record = judged(verdict, blocks, advisory)
    return formatExit(
      buildScorecard({ ...record, plan: { ...record.plan, policy } }),
      exitOf(record, by),
    )
  }

  test.each([
    [
      'inconclusive',
      neutral,
      'verdict',
      'Exit code 3 (inconclusive). It follows the verdict; with --exit-by policy it is 0 (inconclusive: neutral).',
    ],
    [
      'inconclusive',
      neutral,
      'policy',
      'Exit code 0: the policy does not block (inconclusive: neutral).',
    ],
    ['inconclusive', blocking, 'verdict', 'Exit code 3 (inconclusive).'],
    [
      'inconclusive',
      blocking,
      'policy',
      'Exit code 3 (inconclusive): the policy blocks (inconclusive: block).',
    ],
    ['error', neutral, 'policy', 'Exit code 0: the policy does not block (error: neutral).'],
    ['error', blocking, 'policy', 'Exit code 4 (error): the policy blocks (error: block).'],
    ['fail', neutral, 'policy', 'Exit code 1 (fail).'],
    ['pass', neutral, 'policy', ''],
  ] as const)('%s under %o by the %s', (verdict, policy, by, expected) => {
    expect(sentence(verdict, policy, by)).toBe(expected)
  })

  test('an advisory run says why it is 0', () => {
    expect(sentence('fail', neutral, 'verdict', true)).toBe(
      'Advisory: this run blocks nothing. Exit code 0.',
    )
  })

  test('never says "does not block" beside a code that blocks a script', () => {
    for (const verdict of ['fail', 'error', 'inconclusive'] as const)
      for (const policy of [neutral, blocking])
        for (const by of ['verdict', 'policy'] as const)
          expect(sentence(verdict, policy, by)).not.toMatch(/code [1-9].*not block/)
  })
})
