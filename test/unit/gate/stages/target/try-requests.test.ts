import { expect, test } from 'vitest'
import type { Probe } from '../../../../../src/deployments/probe.ts'
import type { RefusedRequest } from '../../../../../src/gate/stages/stage.ts'
import { notesOfRefused, tryRequests } from '../../../../../src/gate/stages/target/try-requests.ts'
import type { Evidence } from '../../../../../src/model/evidence/evidence.ts'
import type { HttpRequestPlan } from '../../../../../src/model/plan/load.ts'
import { Problem } from '../../../../../src/model/problem.ts'
import { quietContext, skippingClock } from '../../../../contract/providers/quiet-context.ts'
import { buildPlan, cell, evidence, report } from '../../../judge/build.ts'

const request = (name: string): HttpRequestPlan => ({
  name,
  method: 'GET',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
})
const refused = (name: string, status: number): Probe => ({ name, kind: 'refused', status })
const good = (name: string): Probe => ({ name, kind: 'other' })

/** What comes of the tries, one after the other; the last one for ever. */
async function attempt(...tries: Probe[][]) {
  const plan = buildPlan([])
  const requests = tries[0]!.map(({ name }) => request(name))
  const gathered: Evidence = evidence(undefined)
  const context = quietContext(skippingClock())
  let asked = 0
  const probe = async () => tries[Math.min(asked++, tries.length - 1)]!
  const told = await tryRequests(
    gathered,
    { ...plan, load: { ...plan.load, requests } },
    { probe },
    context,
  ).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  return { told, asked, gathered, lines: context.lines }
}

test('a target that refuses every request is an error before any load, with what to write', async () => {
  const { told, asked } = await attempt([refused('GET /a', 404), refused('GET /b', 405)])
  expect(told).toMatchObject({
    code: 'target',
    message:
      'the target refuses each of the 2 requests of the load: GET /a returns 404, GET /b returns 405',
    hint: 'put paths that the target has under load.requests, such as "- GET /products", or set expect: { status: 404 } if that is meant',
  })
  expect(asked).toBe(3)
})

test('a long list of refused requests is cut', async () => {
  const { told } = await attempt(Array.from({ length: 30 }, (_, at) => refused(`GET /${at}`, 401)))
  expect((told as Problem).message).toBe(
    'the target refuses each of the 30 requests of the load: GET /0 returns 401, GET /1 returns 401, GET /2 returns 401 and 27 more',
  )
})

test('a route that comes up a moment later is no error', async () => {
  const { told, asked } = await attempt([refused('GET /', 404)], [good('GET /')])
  expect([told, asked]).toEqual([[], 2])
})

test('one refused request of several is a warning that names it, and the run goes on', async () => {
  const { told, asked, lines } = await attempt([good('GET /a'), refused('order', 403)])
  expect(told).toMatchObject([{ name: 'order', message: 'order returns 403' }])
  expect(asked).toBe(1)
  expect(lines.join()).toContain('order returns 403; give the header that grants access')
})

const login: Probe = { name: 'GET /', kind: 'refused', status: 200, page: 'login', hint: 'h' }

test('a target that returns nothing but login pages is an error with what gets past them', async () => {
  const { told } = await attempt([login])
  expect(told).toMatchObject({
    code: 'target',
    message: 'the target refuses the only request of the load: GET / returns a login page (200)',
    hint: 'h',
  })
})

test('one login page of several is kept, and its note stays whatever its status is in the load', async () => {
  const { told, gathered, lines } = await attempt([login, good('GET /a')])
  expect(gathered.loginPages).toEqual(['GET /'])
  expect(lines.join()).toContain('GET / returns a login page (200); h')
  const load = report([cell(0, { name: 'GET /' })])
  const ended = { ...gathered, load }
  expect(notesOfRefused(told as RefusedRequest[], ended)).toEqual([
    { source: 'target', message: 'GET / returns a login page (200)', hint: 'h' },
  ])
})

test('a response that cannot be decoded is an error, alone and beside others that can', async () => {
  const garbled: Probe = {
    name: 'GET /b',
    kind: 'refused',
    status: 200,
    page: 'garbled',
    hint: 'h',
  }
  for (const probes of [[good('GET /a'), garbled], [garbled]]) {
    expect((await attempt(probes)).told).toMatchObject({
      code: 'target',
      message: 'GET /b returns a body that is not what its Content-Encoding says (200)',
      hint: 'h',
    })
  }
})

test('a redirect is told with its target, which the report keeps', async () => {
  const { told, gathered, lines } = await attempt([
    { name: 'GET /a', kind: 'redirected', status: 308, location: '/a/' },
  ])
  expect(told).toEqual([])
  expect(gathered.redirects).toEqual([{ name: 'GET /a', location: '/a/' }])
  expect(lines.join()).toContain('GET /a returns a redirect (308) to /a/; request the final path')
})

test('the note of a refused request is gone once the load got a good response to it', () => {
  const told = [
    { name: 'a', message: 'a returns 404', hint: 'h' },
    { name: 'b', message: 'b returns 404', hint: 'h' },
  ]
  const load = report([cell(0, { name: 'a' }), cell(0, { name: 'b', good: 0 })])
  expect(notesOfRefused(told, evidence(load))).toEqual([
    { source: 'target', message: 'b returns 404', hint: 'h' },
  ])
})
