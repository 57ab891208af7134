import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import { closeCheck, openCheck } from '../../../src/publish/check-run.ts'
import { type GroupPart, publishGroupComment } from '../../../src/publish/group-comment.ts'
import { seededRandom } from '../../../src/stats/random.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'

const sha = 'a'.repeat(40)
const group = 'shop -- all'
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await startFakeGitHub({ state: { pulls: [{ number: 7, headSha: sha, state: 'open' }] } })
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  github = connectGitHub({ token, apiUrl: url, owner, repo, signal, log: { debug: () => {} } })
})
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

const render = (parts: readonly GroupPart[]) => () =>
  parts.map(({ service, title }) => `${service}=${title}`).join(' ')

/** What one job does: it opens its check, closes it, and tells the group. */
async function job(service: string, conclusion: 'success' | 'failure' = 'success') {
  const check = await openCheck(github, { sha, service, group })
  await closeCheck(github, check, { conclusion, title: `done ${service}`, summary: () => '' })
  return publishGroupComment(github, {
    pullRequest: 7,
    group,
    mode: 'always',
    sha,
    app: 'github-actions',
    render,
  })
}
const bodies = () => fake.state.comments.map(({ body }) => body.split('\n')[1])

test('jobs that end at once lose nobody’s part, in whatever order GitHub answers', async () => {
  const services = ['api', 'cart', 'search', 'web']
  for (let seed = 1; seed <= 8; seed += 1) {
    fake.state.comments = []
    fake.state.checks = []
    const random = seededRandom(seed)
    fake.knobs.splice(0)
    for (let i = 0; i < 60; i += 1)
      fake.knobs.push({ fault: { kind: 'slow', ms: Math.floor(random() * 12) }, times: 1 })
    await Promise.all(services.map(service => job(service)))
    expect([seed, bodies()]).toEqual([
      seed,
      [services.map(name => `${name}=done ${name}`).join(' ')],
    ])
  }
})

test('one that blocks is the comment’s own state; one that runs is shown by its check', async () => {
  await openCheck(github, { sha, service: 'web', group })
  await job('api', 'failure')
  expect(fake.state.comments[0]!.body).toBe(
    `<!-- reliability-gate group=shop%20%2D%2D%20all state=blocks commit=${sha} -->\napi=done api web=`,
  )
})

test('check runs of another app, another group or no group are no parts', async () => {
  const forged = { sha, status: 'completed', conclusion: 'failure', title: 'forged' }
  const externalId = 'reliability-gate group=shop%20%2D%2D%20all'
  fake.state.checks.push(
    { ...forged, id: 1, name: 'Reliability Gate: evil', app: 'mallory', externalId },
    {
      ...forged,
      id: 2,
      name: 'Reliability Gate: other',
      externalId: 'reliability-gate group=other',
    },
    {
      ...forged,
      id: 5,
      name: 'Reliability Gate: longer',
      externalId: `${externalId}2 run=https://github.test/run`,
    },
    { ...forged, id: 3, name: 'Reliability Gate: single' },
    { ...forged, id: 4, name: 'Something else', externalId },
  )
  await job('api')
  expect(bodies()).toEqual(['api=done api'])
})
