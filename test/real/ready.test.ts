import { expect, onTestFinished, test } from 'vitest'
import { lookAfterLoad, waitUntilReady } from '../../src/deployments/ready.ts'
import type { ReadyPlan } from '../../src/model/plan.ts'
import { quietContext, realClock, skippingClock } from '../contract/providers/quiet-context.ts'
import { type Answer, ok, startTarget, status } from '../support/target.ts'

async function serve(answer: Answer) {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target
}

/** Each answer once, the last one for ever. */
const inTurn = (...answers: Answer[]): Answer => {
  let at = 0
  return (request, response) => answers[Math.min(at++, answers.length - 1)]!(request, response)
}

const plan = (ready: Partial<ReadyPlan> = {}): ReadyPlan => ({ path: '/', timeoutMs: 30_000, ...ready })

const wait = (url: string, ready: ReadyPlan = plan(), context = quietContext(skippingClock())) =>
  waitUntilReady({ url, headers: { 'x-preview': 'token' }, ready }, context)

test('three good answers in a row are ready, and no more are asked for', async () => {
  const target = await serve(ok)
  expect(await wait(`${target.url}/app`, plan({ path: '/health?full=1' }))).toEqual({ kind: 'ready' })
  expect(target.log).toEqual(Array(3).fill('GET /app/health?full=1'))
  expect(target.lastHeaders()['x-preview']).toBe('token')
})

test('a bad answer between good ones starts the row anew', async () => {
  const target = await serve(inTurn(ok, ok, status(503), ok))
  expect(await wait(target.url)).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(6)
})

test('without a status, anything below 500 is ready', async () => {
  expect(await wait((await serve(status(404))).url)).toEqual({ kind: 'ready' })
})

test('a status that refuses access is ready too, with a warning on what to give', async () => {
  const context = quietContext(skippingClock())
  expect(await wait((await serve(status(401))).url, plan(), context)).toEqual({ kind: 'ready' })
  expect(context.lines.join()).toMatch(/answers 401.*target-headers/)
})

test('with a status, only that one is ready', async () => {
  const target = await serve(inTurn(status(404), status(204)))
  expect(await wait(target.url, plan({ status: 204 }))).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(4)
})

test('what never gets ready tells its last status and what it said, on one harmless line', async () => {
  const target = await serve((_, response) =>
    response.writeHead(502).end(`no\r\n\u001b[31mupstream ${'x'.repeat(300)}`),
  )
  const found = await wait(target.url)
  expect(found).toMatchObject({ kind: 'never', lastStatus: 502 })
  if (found.kind !== 'never') return
  expect(found.excerpt).toMatch(/^no \[31mupstream x+…$/)
  expect(found.excerpt).toHaveLength(200)
  expect(found.message).toBe(`${target.url}/ was not ready within 30s: it answered 502: "${found.excerpt}"`)
})

test('another status than the expected one is named, with a hint where access is refused', async () => {
  const found = await wait((await serve(status(403))).url, plan({ status: 200 }))
  expect(found).toMatchObject({ kind: 'never', lastStatus: 403, hint: expect.stringContaining('target-headers') })
})

test('pauses grow while it is not ready, and all of them end with the timeout', async () => {
  const clock = skippingClock()
  await wait((await serve(status(500))).url, plan({ timeoutMs: 10_000 }), quietContext(clock))
  expect(clock.sleeps.slice(0, 4)).toEqual([750, 1125, 1687.5, 2000])
  expect(clock.sleeps.reduce((a, b) => a + b)).toBe(10_000)
})

test('a port where nobody listens is waited for, and the reason is told in the end', async () => {
  const target = await startTarget()
  await target.close()
  const found = await wait(target.url, plan({ timeoutMs: 5000 }))
  expect(found).toMatchObject({ kind: 'never', message: expect.stringContaining('the connection was refused') })
})

test('a redirect to a login page of another origin is never ready, and is not waited for to the end', async () => {
  const login = await serve(ok)
  const target = await serve(status(302, { location: `${login.url}/sso?token=secret` }))
  const clock = skippingClock()
  const found = await wait(target.url, plan({ timeoutMs: 300_000 }), quietContext(clock))
  expect(found).toMatchObject({
    kind: 'never',
    lastStatus: 302,
    hint: expect.stringContaining('x-vercel-protection-bypass'),
  })
  expect(found.kind === 'never' && found.message).toContain(`it redirects to ${login.url}`)
  expect(JSON.stringify(found)).not.toContain('secret')
  expect(login.log).toEqual([])
  expect(clock.sleeps.reduce((a, b) => a + b)).toBeLessThan(20_000)
})

test('a redirect that passes, as of a router that warms up, is borne with', async () => {
  const login = await serve(ok)
  const away = status(302, { location: login.url })
  expect(await wait((await serve(inTurn(away, away, away, ok))).url)).toEqual({ kind: 'ready' })
})

test('a redirect within the origin is followed', async () => {
  const target = await serve((request, response) =>
    request.url === '/' ? response.writeHead(308, { location: '/home' }).end() : response.writeHead(200).end(),
  )
  expect(await wait(target.url, plan({ status: 200 }))).toEqual({ kind: 'ready' })
})

test('a redirect that the plan expects is ready, wherever it leads', async () => {
  const target = await serve(status(302, { location: 'https://login.example/' }))
  expect(await wait(target.url, plan({ status: 302 }))).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(3)
})

test('a refused address is given up at once', async () => {
  const clock = skippingClock()
  expect(await wait('http://169.254.169.254', plan(), quietContext(clock))).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('link-local'),
  })
  expect(clock.sleeps).toEqual([])
})

test('a slow answer that the timeout cuts off does not hide the status before it', async () => {
  const target = await serve(inTurn(status(503), () => undefined))
  const found = await wait(target.url, plan({ timeoutMs: 1200 }), quietContext(realClock))
  expect(found).toMatchObject({ kind: 'never', lastStatus: 503 })
})

test('an interrupt ends the waiting at once, amid a request and amid a pause', async () => {
  for (const answer of [() => undefined, status(503)] satisfies Answer[]) {
    const context = quietContext(realClock)
    const target = await serve((request, response) => {
      answer(request, response)
      setTimeout(context.stop, 20)
    })
    const started = performance.now()
    expect(await wait(target.url, plan(), context)).toMatchObject({
      kind: 'never',
      message: expect.stringContaining('interrupted'),
    })
    expect(performance.now() - started).toBeLessThan(400)
  }
})

const look = (url: string) => lookAfterLoad({ url, headers: {}, ready: plan() }, quietContext(skippingClock()))

test('after the load one good answer is enough', async () => {
  const target = await serve(ok)
  expect(await look(target.url)).toEqual({ isUp: true })
  expect(target.log).toHaveLength(1)
})

test('after the load a worker that comes back within ten seconds is up', async () => {
  expect(await look((await serve(inTurn(status(503), status(503), ok))).url)).toEqual({ isUp: true })
})

test('after the load a target that does not come back is down, with what it said last', async () => {
  const target = await startTarget(ok)
  await target.close()
  expect(await look(target.url)).toEqual({ isUp: false, message: expect.stringContaining('ECONNREFUSED') })
  expect(await look((await serve(status(503))).url)).toEqual({ isUp: false, message: 'it answered 503' })
})
