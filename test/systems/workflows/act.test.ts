import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { buildAct, findGo, runAct } from '../../support/runner/act.ts'
import { byPath, ok, startTarget, status, type Target } from '../../support/servers/target.ts'

/*
 * The smallest example workflow as it stands, run by nektos/act on this machine itself, with no
 * container.
 */
const headSha = 'a'.repeat(40)
const pullRequest = 7
const event = {
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: pullRequest,
    pull_request: {
      number: pullRequest,
      head: { sha: headSha, ref: 'feature', repo: { full_name: 'acme/shop' } },
      base: { sha: 'c'.repeat(40), ref: 'main', repo: { full_name: 'acme/shop' } },
    },
    repository: {
      name: 'shop',
      owner: { login: 'acme' },
      full_name: 'acme/shop',
      default_branch: 'main',
    },
  },
}
const config =
  'target: { ready: { path: /ready } }\nload: { rate: 200/s, duration: 2s, warmup: 200ms }\n'
const go = await findGo()
const missing = 'there is no Go on this machine, and act is built with it'
if (go === undefined) console.warn(`NOT TESTED: ${missing}`)

let act: string
let target: Target
let github: FakeGitHub

beforeAll(async () => {
  if (go) act = await buildAct(go)
  target = await startTarget()
}, 600_000)
beforeEach(async context => {
  context.skip(go === undefined, missing)
  github = await startFakeGitHub({
    state: { pulls: [{ number: pullRequest, headSha, state: 'open' }] },
  })
  github.deploy(headSha, 'preview', [{ state: 'success', environmentUrl: target.url }])
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})
afterAll(() => target.close())

const run = async () =>
  runAct({
    act,
    folder: await temporaryFolder(),
    workflow: resolve('examples/workflows/minimal.yml'),
    event,
    action: 'reliability-gate/reliability-gate@v1',
    repository: 'acme/shop',
    files: { 'reliability-gate.yml': config },
    apiUrl: github.url,
    token: github.token,
  })

test('the job of a healthy preview succeeds: the deployment is found, one comment and a green check are on the head commit', async () => {
  target.answerWith(ok)
  const { exitCode, log, sha } = await run()
  expect(log).toContain('Job succeeded')
  expect(log).toContain('Success - Post reliability-gate/reliability-gate@v1')
  expect(exitCode).toBe(0)
  expect(sha).not.toBe(headSha)
  expect(github.state.checks).toMatchObject([
    { sha: headSha, status: 'completed', conclusion: 'success' },
  ])
  expect(github.state.comments).toMatchObject([{ pullRequest, author: 'github-actions[bot]' }])
  expect(github.state.comments[0]!.body).toContain(target.url)
  expect(log).not.toContain(github.token)
})

test('the job of a preview that answers with errors fails, and so does the check', async () => {
  target.answerWith(byPath({ '/': status(503) }))
  const { exitCode, log } = await run()
  expect(log).toContain('Job failed')
  expect(exitCode).toBe(1)
  expect(github.state.checks).toMatchObject([
    { sha: headSha, status: 'completed', conclusion: 'failure' },
  ])
  expect(github.state.comments).toHaveLength(1)
})
