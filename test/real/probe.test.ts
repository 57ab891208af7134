import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { probe } from '../../src/deployments/probe.ts'
import { requestAs } from '../../src/engines/embedded/protocols/http/request-as.ts'
import type { Subject } from '../../src/gate/doctor/subject.ts'
import { checkTarget } from '../../src/gate/doctor/target.ts'
import { type HttpRequestPlan, isSafe } from '../../src/model/plan/load.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { Secret } from '../../src/model/secret.ts'
import { quietContext, skippingClock } from '../contract/providers/quiet-context.ts'
import { loadPlan } from '../support/engine/run-engine.ts'
import { type Answer, byPath, ok, startTarget, status } from '../support/servers/target.ts'
import { buildPlan } from '../unit/judge/build.ts'

async function serve(answer: Answer) {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target
}

const request = (path: string, more: Partial<HttpRequestPlan> = {}): HttpRequestPlan => ({
  name: `GET ${path}`,
  method: 'GET',
  path,
  headers: {},
  weight: 1,
  expect: {},
  ...more,
})

async function probeAt(url: string, requests: HttpRequestPlan[]) {
  const ask = requestAs(loadPlan(1, 1000))
  return probe({ url, headers: { 'x-preview': new Secret('p') }, ask }, requests, quietContext())
}

describe('a probe', () => {
  test('sends each request once, with its method, headers and body', async () => {
    const bodies: string[] = []
    const target = await serve((asked, response) => {
      asked.on('data', chunk => bodies.push(String(chunk)))
      asked.on('end', () => response.end('ok'))
    })
    const post = request('/b', {
      method: 'POST',
      name: 'order',
      body: new Secret('{"sku":1}'),
      headers: { 'x-own': new Secret('o') },
    })
    expect(await probeAt(`${target.url}/app`, [post])).toEqual([{ name: 'order', kind: 'other' }])
    expect(target.log).toEqual(['POST /app/b'])
    expect(target.lastHeaders()).toMatchObject({
      'x-preview': 'p',
      'x-own': 'o',
      'content-length': '9',
    })
    expect(bodies).toEqual(['{"sku":1}'])
  })

  test('tells the media type of a response, without its parameters', async () => {
    const target = await serve((_, response) =>
      response.setHeader('content-type', 'Text/HTML; charset=utf-8').end('<p>hello</p>'),
    )
    expect(await probeAt(target.url, [request('/')])).toEqual([
      { name: 'GET /', kind: 'other', type: 'text/html' },
    ])
  })

  test.each([
    ['gzip', gzipSync('{"ok":true}')],
    ['zstd', zstdCompressSync('{"ok":true}')],
    ['br', brotliCompressSync('{"ok":true}')],
    ['identity', Buffer.from('ok')],
    ['gzip', Buffer.from('')],
  ])('takes a body that is %s, as its Content-Encoding says', async (coding, body) => {
    const target = await serve((_, response) =>
      response.setHeader('content-encoding', coding).end(body),
    )
    expect(await probeAt(target.url, [request('/')])).toEqual([{ name: 'GET /', kind: 'other' }])
  })

  test.each(['gzip', 'zstd'])('tells a body that is not %s, though it says so', async coding => {
    const target = await serve((_, response) =>
      response.setHeader('content-encoding', coding).end('this is neither'),
    )
    expect(await probeAt(target.url, [request('/')])).toMatchObject([
      { kind: 'refused', status: 200, page: 'garbled' },
    ])
  })

  test.each([401, 403, 404, 405])(
    'tells that %i refuses a request, unless that is expected',
    async code => {
      const { url } = await serve(status(code))
      expect(
        await probeAt(url, [request('/a'), request('/b', { expect: { status: [code] } })]),
      ).toEqual([
        { name: 'GET /a', kind: 'refused', status: code },
        { name: 'GET /b', kind: 'other' },
      ])
    },
  )

  test('tells a login page, unless the request names what its response contains', async () => {
    const page = `<style>${'x'.repeat(20_000)}</style><input type="password">`
    const { url } = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
    )
    const found = await probeAt(url, [
      request('/a'),
      request('/b', { expect: { status: [200] } }),
      request('/c', { expect: { body: 'password' } }),
    ])
    const login = { kind: 'refused', status: 200, page: 'login' }
    expect(found).toEqual([
      {
        name: 'GET /a',
        ...login,
        hint: expect.stringMatching(/target-headers .*expect: \{ body: Sign in \}$/),
      },
      expect.objectContaining({ name: 'GET /b', ...login }),
      { name: 'GET /c', kind: 'other', type: 'text/html' },
    ])
  })

  test('follows a redirect where the load does', async () => {
    const { url } = await serve(byPath({ '/a': status(302, { location: '/b' }), '/b': ok }))
    expect(await probeAt(url, [request('/a', { follow: true })])).toEqual([
      { name: 'GET /a', kind: 'other' },
    ])
  })

  test('leaves what the load finds out for itself to the load', async () => {
    const { url } = await serve(byPath({ '/busy': status(503), '/slow': status(429) }))
    const found = await probeAt(url, [request('/busy'), request('/slow'), request('/')])
    expect(found.map(({ kind }) => kind)).toEqual(['other', 'other', 'other'])
    expect(await probeAt('http://127.0.0.1:1', [request('/')])).toEqual([
      { name: 'GET /', kind: 'unanswered' },
    ])
  })

  test('tells where a redirect leads without what may be a secret, and does not follow it', async () => {
    const locate = async (location: string) => {
      const target = await serve(status(308, { location }))
      const [found] = await probeAt(target.url, [request('/a')])
      expect(target.log).toEqual(['GET /a'])
      return found
    }
    const redirected = { name: 'GET /a', kind: 'redirected', status: 308 }
    expect(await locate('/a/?token=s3cret#x')).toEqual({ ...redirected, location: '/a/' })
    expect(await locate('https://user:s3cret@login.example/in?state=s3cret')).toEqual({
      ...redirected,
      location: 'https://login.example/in',
    })
    expect(await locate('javascript:alert(1)')).toEqual({ ...redirected, location: 'javascript:' })
    const long = await locate(`/${'x'.repeat(500)}`)
    expect(long).toMatchObject({ location: expect.stringMatching(/^.{1,120}$/) })
  })
})

test('only methods that change nothing are safe to send without a load', () => {
  const safe = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'].filter(method =>
    isSafe({ method }),
  )
  expect(safe).toEqual(['GET', 'HEAD', 'OPTIONS'])
})

describe('doctor', () => {
  async function look(url: string, requests: HttpRequestPlan[]) {
    const of = buildPlan([])
    const plan: Plan = {
      ...of,
      target: { ...of.target, from: { kind: 'url', url, source: 'config' } },
      load: { ...of.load, requests },
    }
    const context = quietContext(skippingClock())
    return checkTarget(
      { config: { plan, file: 'gate.yml' } } as Partial<Subject> as Subject,
      context,
    )
  }

  test('a target that answers each request with 404 is a problem, with what to write', async () => {
    const { url } = await serve(status(404))
    const found = await look(url, [request('/a')])
    expect(found.map(({ state }) => state)).toEqual(['ok', 'problem'])
    expect(found[1]).toEqual({
      check: 'target',
      state: 'problem',
      message: 'the target refuses the only request of the load: GET /a returns 404',
      hint: 'put paths that the target has under load.requests, such as "- GET /products", or set expect: { status: 404 } if that is meant',
    })
  })

  test('of several requests the one that is refused is named as a warning, and a redirect with its target', async () => {
    const { url } = await serve(
      byPath({ '/gone': status(404), '/old': status(301, { location: '/new' }) }),
    )
    const found = await look(url, [request('/'), request('/gone'), request('/old')])
    expect(found.map(({ state, message }) => [state, message])).toEqual([
      ['ok', `${url} is ready`],
      ['warning', 'GET /gone returns 404'],
      ['warning', 'GET /old returns a redirect (301) to /new'],
    ])
  })

  test('sends nothing that could change anything, and then cannot say that all is refused', async () => {
    const target = await serve((asked, response) =>
      (asked.url === '/ready' ? ok : status(403))(asked, response),
    )
    const found = await look(target.url, [
      request('/a'),
      request('/b', { method: 'POST', name: 'order' }),
    ])
    expect(target.log).not.toContain('POST /b')
    expect(found.at(-1)).toMatchObject({ state: 'warning', message: 'GET /a returns 403' })
    expect(found.at(-1)!.hint).toMatch(
      /target\.headers or target-headers .*x-vercel-protection-bypass/,
    )
  })
})
