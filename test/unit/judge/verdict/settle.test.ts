import { expect, test } from 'vitest'
import type { ShareDecision } from '../../../../src/judge/verdict/share-decision.ts'
import { findingOfShare } from '../../../../src/judge/verdict/wording.ts'
import { latency } from '../build.ts'

const settled = (decision: Pick<ShareDecision, 'hits' | 'trials' | 'effect'>) =>
  findingOfShare(
    latency(0.95, 1000),
    { verdict: 'inconclusive', warned: undefined, value: 3000, interval: null, said: 'x' },
    {
      decision: { outcome: 'open', isSlow: false, ...decision },
      limit: 0.05,
      wantsMore: false,
      without: 'with none of them',
      seconds: 60,
      level: 0.05,
    },
  ).reason

test('an open share never asks for fewer requests than the run had', () => {
  expect(settled({ hits: 843, trials: 1200, effect: 170 })).toBe(
    'x; too close to call; a longer run may decide it.',
  )
  expect(settled({ hits: 70, trials: 1200, effect: 1 })).toMatch(
    /; if it stays like this, about [\d,]+ requests would decide it: run [\d.]+ × as long/,
  )
})
