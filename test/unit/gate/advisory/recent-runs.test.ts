import { expect, test } from 'vitest'
import { type RunStore, readRecentRuns } from '../../../../src/gate/advisory/recent-runs.ts'
import type {
  CheckText,
  RecentPullRequest,
  Remote,
  SeenStatus,
} from '../../../../src/model/github.ts'

const pull = (number: number): RecentPullRequest => ({
  number,
  open: true,
  draft: false,
  headSha: String(number).padStart(40, 'a'),
  headRef: 'topic',
  baseSha: 'b'.repeat(40),
  baseRef: 'main',
  updatedAt: '2026-11-20T00:00:00Z',
})
const check = (name: string, title: string, conclusion: string | null): CheckText => ({
  id: 1,
  sha: '',
  name,
  conclusion,
  externalId: '',
  detailsUrl: '',
  title,
  summary: '',
  text: '',
})
const ok = <T>(value: T): Remote<T> => ({ kind: 'ok', value })
const refused: Remote<never> = {
  kind: 'refused',
  status: 403,
  message: 'GitHub responded with 403',
  hint: 'give it',
}

const storeOf = (
  checks: Record<number, CheckText[]>,
  {
    statuses = {},
    more = {},
  }: { statuses?: Record<number, SeenStatus[]>; more?: Partial<RunStore> } = {},
): RunStore => {
  const numbers = [...new Set([...Object.keys(checks), ...Object.keys(statuses)].map(Number))]
  const numberOf = (sha: string) => Number(sha.replace(/^a+/, ''))
  return {
    listRecentPullRequests: async () => ok(numbers.map(pull)),
    listChecks: async sha => ok(checks[numberOf(sha)] ?? []),
    listCommitStatuses: async sha => ok(statuses[numberOf(sha)] ?? []),
    ...more,
  }
}
const read = (store: RunStore) =>
  readRecentRuns(store, { since: '2026-10-27T12:00:00.000Z', repository: 'acme/shop' })
const gate = 'Reliability Gate: shop'

test.each([
  [
    'fail (advisory, would have blocked): slow',
    'neutral',
    { kind: 'would-block', rule: 'fail' },
    'fail',
  ],
  [
    'inconclusive (advisory, would have blocked by no-data): nothing',
    'neutral',
    { kind: 'would-block', rule: 'no-data' },
    'inconclusive',
  ],
  ['inconclusive (advisory): wide', 'neutral', { kind: 'none' }, 'inconclusive'],
  ['inconclusive: wide', 'neutral', { kind: 'none' }, 'inconclusive'],
  ['fail: slow', 'failure', { kind: 'blocked', rule: 'fail' }, 'fail'],
  ['pass: all hold', 'success', { kind: 'none' }, 'pass'],
  ['the config is wrong', 'failure', { kind: 'blocked', rule: 'config' }, 'error'],
])('a check that says %s is a run', async (title, conclusion, effect, verdict) => {
  const { runs, notes } = await read(storeOf({ 7: [check(gate, title, conclusion)] }))
  expect(runs).toMatchObject([
    { service: 'shop', pullRequest: 7, commit: `${'a'.repeat(39)}7`, verdict, effect },
  ])
  expect(notes).toEqual([])
})

test('other checks are none, and what was cancelled or is under way is told apart', async () => {
  const checks = [
    check('build', 'fail: x', 'failure'),
    check(gate, 'cancelled', 'cancelled'),
    check(gate, '', null),
  ]
  const { runs, notes, from } = await read(storeOf({ 7: checks, 8: [] }))
  expect(runs).toEqual([])
  expect(notes).toEqual(['2 more were cancelled or not done yet'])
  expect(from).toBe('2 pull requests of acme/shop since 2026-10-27')
})

test('where there is no check, the newest commit status of each service tells', async () => {
  const status = (context: string, state: string, description: string): SeenStatus => ({
    context,
    state,
    description,
    creator: 'github-actions[bot]',
  })
  const statuses = [
    status(
      'reliability-gate/shop',
      'success',
      'neutral, does not block: fail (advisory, would have blocked): slow',
    ),
    status('reliability-gate/shop', 'success', 'pass: of before'),
    status('reliability-gate/cart', 'failure', 'fail: broken'),
    status('ci/build', 'failure', 'fail: other'),
  ]
  const { runs } = await read(storeOf({ 7: [] }, { statuses: { 7: statuses } }))
  expect(runs.map(({ service, effect }) => [service, effect.kind])).toEqual([
    ['shop', 'would-block'],
    ['cart', 'blocked'],
  ])
})

test('checks that may not be read are a note, and pull requests that may not be are a problem', async () => {
  const none = { listChecks: async () => refused, listCommitStatuses: async () => refused }
  const { notes } = await read(storeOf({ 7: [], 8: [] }, { more: none }))
  expect(notes).toEqual([
    'the checks of 2 pull requests could not be read: GitHub responded with 403',
  ])
  const closed = storeOf({}, { more: { listRecentPullRequests: async () => refused } })
  await expect(read(closed)).rejects.toMatchObject({ code: 'github', hint: 'give it' })
})
