import { expect, onTestFinished, test } from 'vitest'
import { locationOf } from '../../src/deployments/location.ts'
import { engines } from '../../src/engines/engines.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { loadPlan } from '../support/run-engine.ts'
import { ok, startTarget } from '../support/target.ts'

const ask = engines.embedded.askAs(loadPlan(1, 1000))

async function locate(location: string, method = 'GET') {
  const target = await startTarget((_, response) => response.writeHead(302, { location }).end())
  onTestFinished(target.close)
  const found = await locationOf(
    { url: target.url, headers: { 'x-preview': 'p' }, ask },
    { method, path: '/a', headers: {} },
    quietContext(),
  )
  return { found, log: target.log, headers: target.lastHeaders() }
}

test('a redirect is told by its path, without what may be a secret, and never followed', async () => {
  const { found, log, headers } = await locate('/a/?token=s3cret#x')
  expect([found, log, headers['x-preview']]).toEqual(['/a/', ['GET /a'], 'p'])
})

test('one to another origin is told with it, without its user', async () => {
  expect((await locate('https://user:s3cret@login.example/in?state=s3cret')).found).toBe('https://login.example/in')
  expect((await locate('javascript:alert(1)')).found).toBe('javascript:')
  expect((await locate(`/${'x'.repeat(500)}`)).found!.length).toBeLessThanOrEqual(120)
})

test('what may change something is not asked again, and what is no redirect has no place', async () => {
  expect(await locate('/a/', 'POST')).toMatchObject({ found: undefined, log: [] })
  const target = await startTarget(ok)
  onTestFinished(target.close)
  const found = await locationOf(
    { url: target.url, headers: {}, ask },
    { method: 'GET', path: '/', headers: {} },
    quietContext(),
  )
  expect(found).toBeUndefined()
})
