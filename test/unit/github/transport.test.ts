import { afterEach, beforeEach, expect, it } from 'vitest'
import { boundedFetch } from '../../../src/github/transport.ts'
import { startTarget, type Target } from '../../support/servers/target.ts'

let server: Target
beforeEach(async () => {
  server = await startTarget()
})
afterEach(() => server.close())

const bounded = boundedFetch({ requestTimeoutMs: 30_000, maxBodyBytes: 1000 })

it('an answer comes with its status, its headers and its body', async () => {
  server.answerWith((_, response) => response.writeHead(404, { 'x-kind': 'none' }).end('not here'))
  const answer = await bounded(server.url)
  expect([answer.status, answer.headers.get('x-kind'), await answer.text()]).toEqual([
    404,
    'none',
    'not here',
  ])
})

it('an answer without a body is one', async () => {
  server.answerWith((_, response) => response.writeHead(204).end())
  const answer = await bounded(server.url, { method: 'DELETE' })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
})

it('a body of the greatest size is read, and a byte more is refused', async () => {
  server.answerWith((_, response) => response.end('x'.repeat(1000)))
  expect(await (await bounded(server.url)).text()).toHaveLength(1000)
  server.answerWith((_, response) => response.end('x'.repeat(1001)))
  await expect(bounded(server.url)).rejects.toThrow('the response is larger than 1000 bytes')
})

it('a redirect is followed within the same origin, with the same method and body', async () => {
  const seen: string[] = []
  server.answerWith(async (request, response) => {
    const body = (await request.toArray()).join('')
    seen.push(`${request.method} ${request.url} ${body}`)
    if (request.url === '/new') response.end('moved')
    else response.writeHead(301, { location: '/new' }).end()
  })
  const answer = await bounded(`${server.url}/old`, { method: 'PATCH', body: '{}' })
  expect(await answer.text()).toBe('moved')
  expect(seen).toEqual(['PATCH /old {}', 'PATCH /new {}'])
})

it('no redirect leads to another origin, nor anywhere for ever', async () => {
  const asked: string[] = []
  const locations = ['http://169.254.169.254/latest', '/again']
  server.answerWith((request, response) => {
    asked.push(request.url!)
    response.writeHead(302, { location: asked.length > 1 ? locations[1] : locations[0] }).end()
  })
  await expect(bounded(server.url)).rejects.toThrow('it redirects to http://169.254.169.254')
  await expect(bounded(server.url)).rejects.toThrow('it redirects again and again')
  expect(asked).toEqual(['/', '/', '/again', '/again', '/again'])
})

it('the deadline holds for the answer and for the end of its body', async () => {
  const impatient = boundedFetch({ requestTimeoutMs: 200, maxBodyBytes: 1000 })
  server.answerWith(() => {})
  await expect(impatient(server.url)).rejects.toThrow('no complete response within 0.2 s')
  server.answerWith((_, response) => response.write('begun'))
  await expect(impatient(server.url)).rejects.toThrow('no complete response within 0.2 s')
})

it("the caller's own signal ends it as an AbortError, which Octokit does not try again", async () => {
  server.answerWith(() => {})
  await expect(bounded(server.url, { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
    name: 'AbortError',
  })
})
