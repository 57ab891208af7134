import { marked, type Token, type Tokens } from 'marked'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildMarker } from '../../../src/publish/comment-marker.ts'
import type { FakeGitHub } from '../../support/github/fake-github.ts'
import { headSha, openActionWorld, sampled } from '../../support/runner/action-world.ts'
import type { ActionOrder } from '../../support/runner/runner.ts'

/*
 * The comment among others', under faults, and of several jobs at once: dist/ against the fake of
 * GitHub.
 */
const newerSha = 'd'.repeat(40)
const us = 'github-actions[bot]'
const marker = (commit?: string) => buildMarker({ service: 'shop' }, { state: 'green', commit })
const quick = `service: shop\n${sampled.good}objectives: [availability >= 50%]\n`
const long = 'service: shop\nload: { rate: 50/s, duration: 30s, warmup: 0s }\n'

const world = await openActionWorld()
let github: FakeGitHub
beforeEach(() => {
  github = world.github
})
/** A job with a report of its own, on the pull request's commit. */
let jobs = 0
const gate = (
  config = quick,
  inputs: Record<string, string> = {},
  more: Partial<ActionOrder> = {},
) => {
  jobs += 1
  return world.gate(config, { 'report-dir': `report-${jobs}`, ...inputs }, more)
}
const ours = () => github.state.comments.filter(({ author }) => author === us)

describe('the comment', () => {
  test('is found behind 300 others and a forged one, and edited in place', async () => {
    github.addComment({ pullRequest: 7, author: 'mallory', body: `${marker()}\nforged` })
    for (let i = 0; i < 300; i += 1)
      github.addComment({ pullRequest: 7, author: 'octocat', body: `hello ${i}` })
    github.addComment({ pullRequest: 7, author: us, body: `another bot quotes us:\n${marker()}` })
    const id = github.addComment({ pullRequest: 7, author: us, body: `${marker()}\nold` })
    const run = await gate()
    expect(run.outputs['comment-url']).toContain(`issuecomment-${id}`)
    expect(github.state.comments).toHaveLength(303)
    expect(github.state.comments.find(one => one.id === id)!.body).toContain(
      'Reliability Gate: shop',
    )
    expect(github.state.comments[0]!.body).toBe(`${marker()}\nforged`)
  })

  test('is made anew where somebody deletes it just before it is edited', async () => {
    github.addComment({ pullRequest: 7, author: us, body: `${marker()}\nold` })
    github.knobs.push({ on: 'issues/update-comment', fault: { kind: 'delete-first' }, times: 1 })
    const run = await gate()
    expect(run.outputs['comment-url']).toMatch(/^https:/)
    expect(ours().map(({ body }) => body.split('\n')[0])).toEqual([marker(headSha)])
  })

  test('and the exit code have the verdict where the check is gone as it is closed', async () => {
    github.knobs.push({ on: 'checks/update', fault: { kind: 'refuse', status: 404 } })
    const run = await gate()
    expect([run.exitCode, run.outputs.verdict]).toEqual([0, 'pass'])
    expect(ours().map(({ body }) => body.split('\n')[0])).toEqual([marker(headSha)])
    expect(run.log).toContain('the check could not be closed: GitHub responded with 404: Not Found')
    // Whatever requires the check waits for it, so that a status beside it would say nothing.
    expect(github.state.statuses).toEqual([])
  })

  test('of very many requests and objectives sheds sections, says which, and keeps its tables whole', async () => {
    const paths = Array.from({ length: 100 }, (_, i) => `/${'x'.repeat(60)}/${i}`)
    const objectives = paths.map(
      (path, i) => `  - { when: 'p(95){GET ${path}} < 5s', name: '${i} ${'🦩'.repeat(90)}' }`,
    )
    const config = `service: shop
load: { rate: 100/s, duration: 1s, warmup: 0s, requests: [${paths.map(path => `GET ${path}`).join(', ')}] }
objectives:
${objectives.join('\n')}
`
    await gate(config)
    const { body } = ours()[0]!
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000)
    expect(body).toContain('Left out for size: ')
    const tables = tablesIn(marked.lexer(body))
    expect(tables[0]!.rows.length).toBeGreaterThan(40)
    for (const { header, rows } of tables)
      for (const row of rows) expect(row).toHaveLength(header.length)
    expect(body.match(/<details/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0)
  })

  test('of a newer commit is left alone by an outdated run, whose check is still its own', async () => {
    github.state.pulls[0]!.headSha = newerSha
    github.addComment({
      pullRequest: 7,
      author: us,
      body: `${marker(newerSha)}\nthe newer scorecard`,
    })
    const run = await gate()
    expect(ours().map(({ body }) => body)).toEqual([`${marker(newerSha)}\nthe newer scorecard`])
    expect(run.log).toContain('No comment: the pull request has moved on to ddddddd')
    expect(run.outputs['comment-url']).toBe('')
    expect(github.state.checks).toMatchObject([{ sha: headSha, status: 'completed' }])
  })

  test('of a newer commit is left alone by a cancelled run too, by its step and by its post step', async () => {
    github.state.pulls[0]!.headSha = newerSha
    github.addComment({
      pullRequest: 7,
      author: us,
      body: `${marker(newerSha)}\nthe newer scorecard`,
    })
    const killed = [{ signal: 'SIGKILL', patienceMs: 10_000 }] as const
    await Promise.all([
      gate(long, {}, { cancelAfter: /is ready/ }),
      gate(long, {}, { cancelAfter: /is ready/, ladder: killed }),
    ])
    expect(ours().map(({ body }) => body)).toEqual([`${marker(newerSha)}\nthe newer scorecard`])
    expect(github.state.checks.map(({ conclusion }) => conclusion)).toEqual([
      'cancelled',
      'cancelled',
    ])
  })
})

describe('several services', () => {
  test('that run at once have a comment and a check each', async () => {
    const services = ['api', 'web']
    await Promise.all(services.map(service => gate(quick, { service })))
    const of = (service: string) => buildMarker({ service }, { state: 'green', commit: headSha })
    expect(
      ours()
        .map(({ body }) => body.split('\n')[0])
        .toSorted(),
    ).toEqual(services.map(of))
    expect(github.state.checks.map(({ name }) => name).toSorted()).toEqual([
      'Reliability Gate: api',
      'Reliability Gate: web',
    ])
  })

  test('that are sent as the values of headers too have a comment each, and their names in it', async () => {
    for (const service of ['shop', 'cart'])
      await gate(quick, { service, 'target-headers': `X-Scope-OrgID: ${service}` })
    const of = (service: string) => buildMarker({ service }, { state: 'green', commit: headSha })
    expect(ours().map(({ body }) => body.split('\n')[0])).toEqual(['shop', 'cart'].map(of))
    expect(ours()[0]!.body).toContain('Reliability Gate: shop')
  })

  test('of one name in one run of a workflow: the last to pass does not hide that another failed', async () => {
    const sameRun = { env: { GITHUB_RUN_ATTEMPT: '3' } }
    const bad = quick.replace(sampled.good, sampled.bad)
    const runs = [await gate(bad, {}, sameRun), await gate(quick, {}, sameRun)]
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 0])
    expect(github.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
    expect(runs[1]!.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('another gate of this workflow run has the same service'),
    )
    expect(ours().map(({ body }) => body)).toEqual([expect.stringContaining('state=blocks')])
    await gate(quick, {}, { env: { GITHUB_RUN_ATTEMPT: '4' } })
    expect(github.state.checks.at(-1)!.conclusion).toBe('success')
    expect(ours().map(({ body }) => body)).toEqual([expect.stringContaining('state=green')])
  })

  test('of a group share one comment, in which each has its row, its check and its scorecard', async () => {
    const services = ['api', 'cart', 'web']
    const results = await Promise.all(
      services.map(service => gate(quick, { service, 'comment-group': 'shop' })),
    )
    expect(ours()).toHaveLength(1)
    const { body } = ours()[0]!
    expect(body).toMatch(/Reliability Gate: shop — (\d of )?3 services: /)
    const [table] = tablesIn(marked.lexer(body))
    expect(table!.rows.map(([, service]) => service!.text).toSorted()).toEqual(services)
    expect(body.match(/<summary>\S+ <code>(api|cart|web)<\/code><\/summary>/g)).toHaveLength(3)
    const urls = new Set(results.map(({ outputs }) => outputs['comment-url']))
    expect([...urls]).toEqual([expect.stringContaining(`issuecomment-${ours()[0]!.id}`)])
    expect(github.state.checks.map(({ externalId }) => externalId)).toEqual(
      services.map(() =>
        expect.stringMatching(/^reliability-gate group=shop run=\S+ attempt=\d+$/),
      ),
    )
  })

  test('of a group tell a wrong config and a killed run in its comment too', async () => {
    const group = { 'comment-group': 'shop' }
    await gate('load: { rate: fast }\n', { ...group, service: 'wrong' })
    await gate(
      long,
      { ...group, service: 'killed' },
      {
        cancelAfter: /is ready/,
        ladder: [{ signal: 'SIGKILL', patienceMs: 10_000 }],
      },
    )
    const [table] = tablesIn(marked.lexer(ours()[0]!.body))
    expect(table!.rows.map(row => row.slice(1).map(({ text }) => text))).toEqual([
      ['wrong', expect.stringContaining('error'), 'the config is wrong'],
      ['killed', expect.stringContaining('cancelled'), ''],
    ])
  })

  test('of a group have their own comments where check runs are not permitted, and the log says why', async () => {
    github.knobs.push({ on: 'checks/', fault: { kind: 'refuse', status: 403 } })
    const run = await gate(quick, { service: 'api', 'comment-group': 'shop' })
    expect(ours()[0]!.body).toContain('service=api')
    expect(run.annotations.map(({ message }) => message)).toContain(
      'comment-group: without a check run each service has its own comment',
    )
  })
})

const tablesIn = (tokens: Token[]): Tokens.Table[] =>
  tokens.flatMap(token => [
    ...(token.type === 'table' ? [token as Tokens.Table] : []),
    ...('tokens' in token && token.tokens ? tablesIn(token.tokens) : []),
  ])
