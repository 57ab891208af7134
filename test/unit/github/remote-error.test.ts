import { describe, expect, it } from 'vitest'
import { describeError } from '../../../src/github/remote-error.ts'

const error = (status: number, data?: unknown, headers: Record<string, string> = {}) =>
  Object.assign(new Error('from Octokit'), { status, response: { status, headers, data } })

describe('what GitHub refuses', () => {
  it('names the permission that is missing, and that a fork has none', () => {
    expect(
      describeError(
        error(403, { message: 'Resource not accessible by integration' }),
        'checks: write',
      ),
    ).toEqual({
      kind: 'refused',
      status: 403,
      message: 'GitHub responded with 403: Resource not accessible by integration',
      permission: 'checks: write',
      hint: "give the job the permission `checks: write`; a fork's pull request has a read-only token, whatever its permissions",
    })
  })

  it('speaks of forks only where something is written', () => {
    expect(describeError(error(404, { message: 'Not Found' }), 'deployments: read')).toMatchObject({
      permission: 'deployments: read',
      hint: 'give the job the permission `deployments: read`',
    })
  })

  it.each([
    ['Unable to create comment because issue is locked.', 'locked'],
    ['Repository was archived so is read-only.', 'archived'],
    ['`acme` has an IP allow list enabled, and your IP address is not permitted', 'addresses'],
    ['Resource protected by organization SAML enforcement.', 'single sign-on'],
  ])('does not ask for a permission where the cause is another: %s', (message, cause) => {
    const refusal = describeError(error(403, { message }), 'pull-requests: write')
    expect(refusal).toMatchObject({ kind: 'refused', hint: expect.stringContaining(cause) })
    expect(refusal).not.toHaveProperty('permission')
  })

  it('sends a wrong token to the input, not to the permissions', () => {
    const refusal = describeError(error(401, { message: 'Bad credentials' }), 'checks: write')
    expect(refusal).toMatchObject({
      kind: 'refused',
      status: 401,
      hint: expect.stringContaining('github-token'),
    })
    expect(refusal).not.toHaveProperty('permission')
  })

  it('tells what a validation found', () => {
    const data = {
      message: 'Validation Failed',
      errors: [{ message: 'body is too long' }, 'and more', { code: 'x' }],
    }
    expect(describeError(error(422, data), 'pull-requests: write')).toEqual({
      kind: 'refused',
      status: 422,
      message:
        'GitHub responded with 422: Validation Failed: body is too long, and more, {"code":"x"}',
    })
  })
})

describe('what GitHub fails to do', () => {
  it.each([
    [
      'the hour is used up',
      error(403, { message: 'API rate limit exceeded' }, { 'x-ratelimit-remaining': '0' }),
    ],
    ['a secondary limit', error(403, { message: 'You have exceeded a secondary rate limit' })],
    ['too many requests', error(429, { message: 'slow down' })],
  ])('is no refusal: %s', (_, limited) => {
    expect(describeError(limited, 'checks: write')).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('(rate limit)'),
    })
  })

  it('keeps the title of a page that is no JSON, and nothing that could break a line', () => {
    const page = Object.assign(new Error('<!doctype html><title>Bad\ngateway</title>'), {
      status: 502,
      response: { data: '<!doctype html>' },
    })
    expect(describeError(page)).toEqual({
      kind: 'failed',
      status: 502,
      message: 'GitHub responded with 502: Bad gateway',
    })
  })

  it('names the cause where the connection has no words of its own', () => {
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }),
    })
    const unreached = Object.assign(new Error('', { cause }), { status: 500 })
    expect(describeError(unreached)).toEqual({
      kind: 'failed',
      message: 'GitHub was not reached: ECONNREFUSED',
    })
  })
})
