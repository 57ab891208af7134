import { afterEach, beforeEach, expect, it } from 'vitest'
import { readOpenItems } from '../../../src/gate/review/read-open-items.ts'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import { publishIssue } from '../../../src/publish/issue.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'

/* The issue of a review, with the real Octokit against a fake of GitHub. */
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await startFakeGitHub()
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  const log = { debug: () => {} }
  const patience = { retryMs: 1 }
  github = connectGitHub({ token, apiUrl: url, owner, repo, signal, log, patience })
})
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

const publish = (text: string, more: { service?: string; period?: string } = {}) =>
  publishIssue(github, {
    service: 'shop',
    period: '2026-W48',
    title: `Review: ${more.service ?? 'shop'}`,
    body: budget => text.slice(0, budget),
    ...more,
  })
const issue = (number: number, author: string, body: string) =>
  ({ number, author, title: 'x', body, state: 'open' }) as const

it('is opened once a period and service, and edited in place after that', async () => {
  for (const text of ['first', 'second']) {
    await publish(text)
    await publish(text, { period: '2026-W49' })
    await publish(text, { service: 'api' })
  }
  expect(fake.state.issues.map(({ body }) => body.split('\n')[1])).toEqual([
    'second',
    'second',
    'second',
  ])
  expect(await publish('third')).toEqual({
    kind: 'published',
    url: 'https://github.com/acme/shop/issues/100',
  })
})

it('is found behind 150 others of ours and beside a forged one, and stays closed', async () => {
  await publish('old')
  const own = fake.state.issues[0]!
  own.state = 'closed'
  fake.state.issues.push(issue(1, 'mallory', own.body))
  for (let number = 200; number < 350; number += 1)
    fake.state.issues.push(issue(number, 'github-actions[bot]', 'another'))
  fake.state.issues.push({
    ...issue(400, 'github-actions[bot]', own.body),
    isPullRequest: true,
  })
  await publish('new')
  expect(own).toMatchObject({ state: 'closed', body: expect.stringContaining('new') })
  expect(fake.state.issues.filter(({ body }) => body.includes('new'))).toHaveLength(1)
})

it('is opened once where GitHub did it and its response was lost', async () => {
  fake.knobs.push({ on: 'issues/create', fault: { kind: 'lose-answer' }, times: 1 })
  expect(await publish('text')).toMatchObject({ kind: 'published' })
  expect(fake.state.issues).toHaveLength(1)
})

it('is shortened where it would be too long for GitHub', async () => {
  expect(await publish('x'.repeat(200_000))).toMatchObject({ kind: 'published' })
  expect(fake.state.issues[0]!.body.length).toBeLessThan(65_536)
})

it('says which permission is missing', async () => {
  fake.knobs.push({ on: 'issues/', fault: { kind: 'refuse', status: 403 } })
  expect(await publish('text')).toMatchObject({
    kind: 'denied',
    hint: expect.stringContaining('issues: write'),
  })
})

it('issues with a label are read oldest first: open ones, no pull requests, not the reviews themselves', async () => {
  const labels = ['reliability']
  const createdAt = '2026-11-01T10:00:00Z'
  fake.state.issues.push(
    {
      ...issue(12, 'ada', ''),
      labels,
      createdAt,
      title: 'Alert on <b>',
      assignees: ['ada', 'bob'],
    },
    { ...issue(7, 'ada', ''), labels, createdAt },
    { ...issue(8, 'ada', ''), labels, createdAt, state: 'closed' },
    { ...issue(9, 'ada', ''), labels, createdAt, isPullRequest: true },
    { ...issue(10, 'github-actions[bot]', ''), labels, createdAt },
    issue(11, 'ada', ''),
  )
  expect(await github.listOpenIssues('reliability')).toEqual({
    kind: 'ok',
    value: [
      expect.objectContaining({ number: 7, by: [] }),
      {
        number: 12,
        title: 'Alert on <b>',
        by: ['ada', 'bob'],
        url: 'https://github.com/acme/shop/issues/12',
        since: '2026-11-01T10:00:00.000Z',
      },
    ],
  })
  for (let number = 500; number < 650; number += 1)
    fake.state.issues.push({ ...issue(number, 'ada', ''), labels, createdAt })
  expect(await github.listOpenIssues('reliability')).toMatchObject({ value: { length: 152 } })
  fake.knobs.push({ on: 'issues/', fault: { kind: 'refuse', status: 403 } })
  expect(await readOpenItems('reliability', async () => github)).toEqual({
    notes: [
      'the open action items could not be read: GitHub responded with 403: Resource not accessible by integration (give the job the permission `issues: read`)',
    ],
  })
})
