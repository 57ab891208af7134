import { afterEach, beforeEach, expect, it } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'

/** Who watches the watchman: the fake must find what does not fit GitHub's description. */
const sha = 'a'.repeat(40)
let fake: FakeGitHub
beforeEach(async () => {
  fake = await startFakeGitHub({ state: { pulls: [{ number: 7, headSha: sha, state: 'open' }] } })
})
afterEach(() => fake.close())

async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; message?: string }> {
  const response = await fetch(`${fake.url}/repos/acme/shop${path}`, {
    method,
    headers: { authorization: `token ${fake.token}`, 'content-type': 'application/json' },
    ...defined({ body: body === undefined ? undefined : JSON.stringify(body) }),
  })
  return { status: response.status, ...((await response.json()) as { message?: string }) }
}

it.each([
  [
    'a field that is missing',
    'POST',
    '/check-runs',
    { name: 'x' },
    "checks/create: request must have required property 'head_sha'",
  ],
  [
    'a field of another type',
    'POST',
    '/issues/7/comments',
    { body: 1 },
    'issues/create-comment: request/body must be string',
  ],
  [
    'a value that is none of the allowed',
    'POST',
    `/statuses/${sha}`,
    { state: 'green' },
    'repos/create-commit-status: request/state must be equal to one of the allowed values',
  ],
  [
    'a field that GitHub would ignore',
    'POST',
    '/issues/7/comments',
    { body: 'x', text: 'y' },
    'issues/create-comment: request/text is not known',
  ],
  [
    'a query that GitHub would ignore',
    'GET',
    '/deployments?commit=1',
    undefined,
    'repos/list-deployments: the query has no parameter commit',
  ],
  [
    'a page that is no number',
    'GET',
    '/deployments?page=last',
    undefined,
    'repos/list-deployments: page must be an integer, not last',
  ],
  [
    'an operation that is not described',
    'GET',
    '/actions/runs',
    undefined,
    'unknown: GET /repos/acme/shop/actions/runs is none of the described operations',
  ],
])('a request with %s is answered 500 and kept', async (_, method, path, body, violation) => {
  expect(await ask(method, path, body)).toMatchObject({ status: 500 })
  expect(fake.violations).toEqual([violation])
})

it('an answer that GitHub would not give is answered 500 and kept', async () => {
  fake.deploy(sha, 'Preview', [{ state: 'almost', environmentUrl: 'not a URL' }])
  const { id } = fake.state.deployments[0]!
  expect(await ask('GET', `/deployments/${id}/statuses`)).toMatchObject({ status: 500 })
  expect(fake.violations).toEqual([
    'repos/list-deployment-statuses: answer/0/state must be equal to one of the allowed values',
    'repos/list-deployment-statuses: answer/0/environment_url must match format "uri"',
  ])
})

it('a knob works as often as it says, and only where it says', async () => {
  fake.knobs.push({ on: 'issues/', fault: { kind: 'refuse', status: 403 }, times: 1 })
  expect(await ask('GET', '/deployments')).toMatchObject({ status: 200 })
  expect(await ask('POST', '/issues/7/comments', { body: 'x' })).toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
  })
  expect(await ask('POST', '/issues/7/comments', { body: 'x' })).toMatchObject({ status: 201 })
  expect(fake.violations).toEqual([])
})
