import { expect, test } from 'vitest'
import {
  type CheckVerdict,
  formatCheckVerdict,
  parseCheckTitle,
} from '../../../src/publish/check-title.ts'
import { parseStatus } from '../../../src/publish/commit-status.ts'

test.each<[CheckVerdict, string]>([
  [{ verdict: 'pass', advisory: true }, 'pass'],
  [{ verdict: 'fail', advisory: false }, 'fail'],
  [{ verdict: 'warn', advisory: true }, 'warn (advisory)'],
  [{ verdict: 'inconclusive', advisory: true }, 'inconclusive (advisory)'],
  [{ verdict: 'fail', advisory: true, wouldBlock: 'fail' }, 'fail (advisory, would have blocked)'],
  [
    { verdict: 'error', advisory: true, wouldBlock: 'error' },
    'error (advisory, would have blocked)',
  ],
  [
    { verdict: 'inconclusive', advisory: true, wouldBlock: 'no-data' },
    'inconclusive (advisory, would have blocked by no-data)',
  ],
])('a title tells %j, and is read again', (verdict, said) => {
  expect(formatCheckVerdict(verdict)).toBe(said)
  const read = parseCheckTitle(`${said}: p(95) < 1s: 2 s\n(really)`)
  // Of what passes nobody needs to know whether it was advisory.
  const advisory = verdict.verdict === 'pass' ? false : verdict.advisory
  expect(read).toEqual({ ...verdict, advisory, reason: 'p(95) < 1s: 2 s\n(really)' })
})

test.each(['cancelled', 'the config is wrong', 'failed: x', 'pass', 'in progress'])(
  '%s is no verdict',
  title => {
    expect(parseCheckTitle(title)).toBeUndefined()
  },
)

test('a status tells its service and the title, without what says that it is neutral', () => {
  expect(
    parseStatus('reliability-gate/shop', 'neutral, does not block: fail (advisory): slow'),
  ).toEqual({
    service: 'shop',
    title: 'fail (advisory): slow',
  })
  expect(parseStatus('ci/shop', 'fail: slow')).toBeUndefined()
})
